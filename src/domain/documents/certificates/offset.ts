import type { CertificateField, SheetSize } from './form.ts';
import type { SheetPicture } from './sheet.ts';

/** How a printer shifts what it prints, to be made good: `dx` right, `dy` down in millimetres; `scale` in percent. */
export interface PrinterOffset {
  dx: number;
  dy: number;
  scale: number;
}

/** A printer that prints where it should. */
export const noOffset: PrinterOffset = { dx: 0, dy: 0, scale: 100 };

/** Where a length of the form goes on this printer. */
export function shifted(
  { x, y, width, pitch }: Pick<CertificateField, 'x' | 'y' | 'width' | 'pitch'>,
  { dx, dy, scale }: PrinterOffset,
) {
  const part = scale / 100;
  return { x: x * part + dx, y: y * part + dy, width: width * part, pitch: pitch * part };
}

/** The picture over the whole sheet, shifted as the words are. */
export function pictureOn(
  { width, height }: SheetSize,
  offset: PrinterOffset,
  picture: Pick<SheetPicture, 'format' | 'bytes'>,
): SheetPicture {
  const moved = shifted({ x: 0, y: 0, width, pitch: height }, offset);
  return { ...picture, x: moved.x, y: moved.y, width: moved.width, height: moved.pitch };
}
