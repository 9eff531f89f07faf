import { printable } from '../printable.ts';
import { MILLIMETRES_PER_POINT } from '../text-width.ts';
import { trialMark } from '../wording.ts';
import { type Awarded, type AwardGiven, certificateWords } from './award.ts';
import type { CertificateField, CertificateFieldName } from './form.ts';
import { type FieldRemark, type PrintedField, type Printing, printedField } from './printed-field.ts';
import type { CertificateSheets, PlacedLine } from './sheet.ts';

/** Certificates that are printed together. */
export interface PrintRun extends Printing {
  given: AwardGiven;
  awarded: readonly Awarded[];
  trial: boolean;
}

/** A remark on one sheet. */
export interface SheetRemark extends FieldRemark {
  /** Which awarded, from 0. */
  at: number;
  name: string;
}

/**
 * One sheet for each awarded, in their order, each field's words within its room. What is too long even when smaller, or
 * would go over the edge with the printer's offset, is left out and remarked on: then nothing should be printed.
 */
export function certificateSheets(run: PrintRun): { drawn: CertificateSheets; remarks: SheetRemark[] } {
  const { form, given, awarded } = run;
  const mark = markOf(run);
  const print = printingOnce(run);
  const printed = awarded.map((one, at) => {
    const words = certificateWords(given, one, at);
    return form.fields.map((field) => print(field, words[field.name] ?? field.text));
  });
  const sheets = printed.map((fields) => ({
    ...{ lines: [...mark, ...fields.flatMap(({ lines }) => lines)], strokes: [] },
  }));
  const remarks = awarded.flatMap(({ name }, at) =>
    (printed[at] ?? []).flatMap(({ remark }) => (remark ? [{ ...remark, at, name }] : [])),
  );
  return { drawn: { width: form.width, height: form.height, sheets, background: null }, remarks };
}

/** What a field says on one sheet after the other is fitted once. */
function printingOnce(printing: Printing) {
  const last = new Map<CertificateFieldName, { said: string; printed: PrintedField }>();
  return (field: CertificateField, said: string): PrintedField => {
    const before = last.get(field.name);
    if (before?.said === said) return before.printed;
    const printed = printedField(field, cleaned(said), printing);
    last.set(field.name, { said, printed });
    return printed;
  };
}

/** Lines that are broken on purpose stay. */
function cleaned(words: string): string {
  return words.split('\n').map(printable).join('\n').trim();
}

/** Of what is made in the trial, in the upper left corner. */
function markOf({ trial, form, widthOf }: PrintRun): PlacedLine[] {
  if (!trial) return [];
  const [text, size, face] = [trialMark, 12, { bold: true, italic: false }];
  const room = Math.min(form.width - 12, widthOf(text, face) * size * MILLIMETRES_PER_POINT + 1);
  return [{ text, x: 6, y: 10, width: room, size, ...face, align: 'left', colour: 'black' }];
}
