import { printable } from '../printable.ts';
import { trialMark } from '../wording.ts';
import { type Awarded, type AwardGiven, certificateWords } from './award.ts';
import { type FittedText, fitted, type WidthOf } from './fitted.ts';
import { type CertificateField, type CertificateFieldName, type CertificateForm, roomOf } from './form.ts';

/** How a printer shifts what it prints, to be made good: `dx` right, `dy` down in millimetres; `scale` in percent. */
export interface PrinterOffset {
  dx: number;
  dy: number;
  scale: number;
}

/** A printer that prints where it should. */
export const noOffset: PrinterOffset = { dx: 0, dy: 0, scale: 100 };

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

/** The picture over the whole sheet, shifted as the words are. */
export function pictureOn(
  { width, height }: Pick<CertificateForm, 'width' | 'height'>,
  offset: PrinterOffset,
  picture: Pick<SheetPicture, 'format' | 'bytes'>,
): SheetPicture {
  const moved = shifted({ x: 0, y: 0, width, pitch: height }, offset);
  return { ...picture, x: moved.x, y: moved.y, width: moved.width, height: moved.pitch };
}

/** Sheets as they are drawn: only what is printed on the stock. */
export interface CertificateSheets {
  width: number;
  height: number;
  sheets: readonly { lines: readonly PlacedLine[]; strokes: readonly Stroke[] }[];
  /** A picture over the whole sheet, below all: on plain paper only. */
  background: SheetPicture | null;
}

/** Something that a person should know before paper is used. `at`: which awarded, from 0. */
export interface SheetRemark {
  at: number;
  name: string;
  field: CertificateFieldName;
  remark: 'smaller' | 'too long' | 'off the sheet' | 'blank';
  /** Points, where it is smaller. */
  size: number;
}

export interface Drawing {
  form: CertificateForm;
  offset: PrinterOffset;
  given: AwardGiven;
  awarded: readonly Awarded[];
  trial: boolean;
  widthOf: WidthOf;
}

/**
 * One sheet for each awarded, in their order, each field's words within its room. What is too long even when smaller, or
 * would go over the edge with the printer's offset, is left out and remarked on: then nothing should be printed.
 */
export function certificateSheets({ form, offset, given, awarded, trial, widthOf }: Drawing): {
  drawn: CertificateSheets;
  remarks: SheetRemark[];
} {
  const remarks: SheetRemark[] = [];
  const mark = trial ? [markOf(form, widthOf)] : [];
  const fitOnce = fittedOnce(widthOf, offset);
  const sheets = awarded.map((one, at) => {
    const words = certificateWords(given, one, at);
    const lines = form.fields.flatMap((field) => {
      const said = cleaned(field.name.startsWith('text') ? field.text : (words[field.name] ?? ''));
      const found = said === '' ? null : fitOnce(said, field);
      const remark = remarkOn(found, field, { form, offset });
      if (remark) remarks.push({ at, name: one.name, field: field.name, ...remark });
      return found && (remark === null || remark.remark === 'smaller') ? placed(found, field, offset) : [];
    });
    return { lines: [...mark, ...lines], strokes: [] };
  });
  return { drawn: { width: form.width, height: form.height, sheets, background: null }, remarks };
}

/** Remarks after which nothing should be printed. */
export function hinders({ remark }: Pick<SheetRemark, 'remark'>): boolean {
  return remark === 'too long' || remark === 'off the sheet';
}

function remarkOn(
  found: FittedText | null,
  field: CertificateField,
  { form, offset }: Pick<Drawing, 'form' | 'offset'>,
): Pick<SheetRemark, 'remark' | 'size'> | null {
  if (!found) return { remark: 'blank', size: field.size };
  const { size, fit, lines } = found;
  if (fit === 'too long') return { remark: 'too long', size };
  const room = roomOf({ ...field, ...shifted(field, offset) }, size, lines.length);
  const isOff = room.left < 0 || room.top < 0 || room.right > form.width || room.bottom > form.height;
  if (isOff) return { remark: 'off the sheet', size };
  return fit === 'smaller' ? { remark: 'smaller', size } : null;
}

/**
 * What stands on every certificate is fitted once: into its room on the stock, or as it is on a printer that prints smaller, whose
 * letters stay as large.
 */
function fittedOnce(widthOf: WidthOf, { scale }: PrinterOffset) {
  const last = new Map<CertificateFieldName, { said: string; found: FittedText }>();
  return (said: string, field: CertificateField): FittedText => {
    const before = last.get(field.name);
    if (before?.said === said) return before.found;
    const width = field.width * Math.min(1, scale / 100);
    const found = fitted(said, { ...field, width }, widthOf);
    last.set(field.name, { said, found });
    return found;
  };
}

function cleaned(words: string): string {
  return words.split('\n').map(printable).join('\n').trim();
}

/** Where a length of the form goes on this printer. */
export function shifted(
  { x, y, width, pitch }: Pick<CertificateField, 'x' | 'y' | 'width' | 'pitch'>,
  { dx, dy, scale }: PrinterOffset,
) {
  const part = scale / 100;
  return { x: x * part + dx, y: y * part + dy, width: width * part, pitch: pitch * part };
}

function placed({ lines, size }: FittedText, field: CertificateField, offset: PrinterOffset): PlacedLine[] {
  const { x, y, width, pitch } = shifted(field, offset);
  const { bold, italic, align, colour } = field;
  return lines.map((text, at) => ({ text, x, y: y + at * pitch, width, size, bold, italic, align, colour }));
}

/** Of what is made in the trial, in the upper left corner. */
function markOf({ width }: CertificateForm, widthOf: WidthOf): PlacedLine {
  const face = { bold: true, italic: false };
  const room = Math.min(width - 12, (widthOf(trialMark, face) * 12 * 25.4) / 72 + 1);
  return { text: trialMark, x: 6, y: 10, width: room, size: 12, ...face, align: 'left', colour: 'black' };
}
