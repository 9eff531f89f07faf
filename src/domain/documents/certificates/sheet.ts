import type { CertificateField } from './form.ts';

/** Sheets as they are drawn: only what is printed on the stock. */
export interface CertificateSheets {
  /** Millimetres. */
  width: number;
  height: number;
  sheets: readonly { lines: readonly PlacedLine[]; strokes: readonly Stroke[] }[];
  /** A picture over the whole sheet, below all: on plain paper only. */
  background: SheetPicture | null;
}

/** A line of letters at its place: `y` is its base line, `x` and `width` its room. Millimetres, points. */
export interface PlacedLine {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  italic: boolean;
  align: CertificateField['align'];
  colour: CertificateField['colour'];
}

/** A straight line between two points; millimetres, `weight` in points. */
export interface Stroke {
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  weight: number;
}

/** A picture of the stock where its printer is told to print it; `bytes` in base64, lengths in millimetres. */
export interface SheetPicture {
  format: 'jpeg' | 'png' | 'webp';
  bytes: string;
  x: number;
  y: number;
  width: number;
  height: number;
}
