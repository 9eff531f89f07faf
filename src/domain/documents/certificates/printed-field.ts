import { type FittedText, fitted, type WidthOf } from './fitted.ts';
import { type CertificateField, type CertificateFieldName, type CertificateForm, roomOf } from './form.ts';
import { type PrinterOffset, shifted } from './offset.ts';
import type { PlacedLine } from './sheet.ts';

/** Something about a field that a person should know before paper is used. */
export interface FieldRemark {
  field: CertificateFieldName;
  remark: 'smaller' | 'too long' | 'off the sheet' | 'blank';
  /** Points at which it is, or would be, printed. */
  size: number;
}

/** What comes of a field: no lines where nothing should be printed. */
export interface PrintedField {
  lines: readonly PlacedLine[];
  remark: FieldRemark | null;
}

/** On which stock, by which printer and in which letters. */
export interface Printing {
  form: CertificateForm;
  offset: PrinterOffset;
  widthOf: WidthOf;
}

/** A field with its words, where this printer is told to print them. */
export function printedField(field: CertificateField, words: string, printing: Printing): PrintedField {
  const found = words === '' ? null : fittedOn(field, words, printing);
  const remark = remarkOn(found, field, printing);
  const isPrinted = found !== null && (remark === null || !hinders(remark));
  return { lines: isPrinted ? placed(found, field, printing) : [], remark };
}

/** Remarks after which nothing should be printed. */
export function hinders({ remark }: Pick<FieldRemark, 'remark'>): boolean {
  return remark === 'too long' || remark === 'off the sheet';
}

/** Where a printer prints rooms narrower, its letters stay as large: words go into the narrower room. */
function fittedOn(field: CertificateField, words: string, { offset, widthOf }: Printing): FittedText {
  const width = field.width * Math.min(1, offset.scale / 100);
  return fitted(words, { ...field, width }, widthOf);
}

function remarkOn(found: FittedText | null, field: CertificateField, printing: Printing): FieldRemark | null {
  const { name } = field;
  if (!found) return { field: name, remark: 'blank', size: field.size };
  const { size, fit } = found;
  if (fit === 'too long') return { field: name, remark: 'too long', size };
  if (isOff(found, field, printing)) return { field: name, remark: 'off the sheet', size };
  return fit === 'smaller' ? { field: name, remark: 'smaller', size } : null;
}

function isOff({ size, lines }: FittedText, field: CertificateField, { form, offset }: Printing): boolean {
  const room = roomOf({ ...field, ...shifted(field, offset) }, size, lines.length);
  return room.left < 0 || room.top < 0 || room.right > form.width || room.bottom > form.height;
}

function placed({ lines, size }: FittedText, field: CertificateField, { offset }: Printing): PlacedLine[] {
  const { x, y, width, pitch } = shifted(field, offset);
  const { bold, italic, align, colour } = field;
  return lines.map((text, at) => ({ text, x, y: y + at * pitch, width, size, bold, italic, align, colour }));
}
