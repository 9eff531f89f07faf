import { MILLIMETRES_PER_POINT } from '../text-width.ts';

/** What of an award a field prints; `text1` … print words of their own. In the order in which a certificate reads. */
export const certificateFieldNames = [
  'issuer',
  'recipient',
  'address',
  'achievement',
  'decision',
  'decisionNumber',
  'decisionDate',
  'placeDate',
  'signerPosition',
  'signerName',
  'register',
  'text1',
  'text2',
  'text3',
  'text4',
] as const;

export type CertificateFieldName = (typeof certificateFieldNames)[number];

/** A place of pre-printed stock on which something is printed. Millimetres from the left and the upper edge. */
export interface CertificateField {
  name: CertificateFieldName;
  /** The words of a `text…` field; empty of all others. */
  text: string;
  /** The left end of its room. */
  x: number;
  /** The base line of its first line: where dots are printed on the stock, the letters stand on them. */
  y: number;
  width: number;
  /** Its words may take so many lines. */
  lines: number;
  /** From one base line to the next. */
  pitch: number;
  /** Points; smaller where a text is too long for its room. */
  size: number;
  bold: boolean;
  italic: boolean;
  capitals: boolean;
  align: 'left' | 'center' | 'right';
  colour: 'black' | 'red';
}

/** Whether it prints words of its own, the same on every certificate. */
export function hasOwnWords({ name }: Pick<CertificateField, 'name'>): boolean {
  return name.startsWith('text');
}

/** A sheet as it lies in the printer; millimetres. */
export interface SheetSize {
  width: number;
  height: number;
}

/** The pre-printed stock of one kind of certificate, and what is printed on it where. */
export interface CertificateForm extends SheetSize {
  fields: readonly CertificateField[];
}

/** Sheets that can be chosen by name; any other is given in millimetres. */
export const sheetSizes = {
  a4Across: { width: 297, height: 210 },
  a3Across: { width: 420, height: 297 },
  a4Upright: { width: 210, height: 297 },
} as const;

/** What numbers of a form may be: lengths in millimetres, sizes in points. */
export const certificateLimits = {
  sheet: { least: 100, most: 600 },
  width: { least: 5, most: 600 },
  lines: { least: 1, most: 4 },
  pitch: { least: 2, most: 60 },
  size: { least: 6, most: 96 },
  text: 200,
} as const;

/** Ascent and descent of the letters as parts of their size, marks of capitals above it included. */
const LETTERS = { above: 0.98, below: 0.216 };

/** The room that a field's letters take at a size, from its own or a smaller one. Millimetres. */
export function roomOf(
  { x, y, width, lines, pitch, size }: CertificateField,
  points = size,
  taken = lines,
): { left: number; top: number; right: number; bottom: number } {
  const em = points * MILLIMETRES_PER_POINT;
  const last = y + (taken - 1) * pitch;
  return { left: x, top: y - LETTERS.above * em, right: x + width, bottom: last + LETTERS.below * em };
}

export type CertificateFormProblem = {
  field: CertificateFieldName;
  part: 'text' | 'x' | 'y' | 'width' | 'lines' | 'pitch' | 'size';
  problem: 'missing' | 'out of range' | 'off the sheet';
};

/** What keeps fields from being printed where they stand: numbers out of their limits, and rooms beyond the sheet's edge. */
export function formProblems({ fields, ...sheet }: CertificateForm): CertificateFormProblem[] {
  return fields.flatMap((field) => problemsOf(field, sheet).map((one) => ({ ...one, field: field.name })));
}

type FieldProblem = Omit<CertificateFormProblem, 'field'>;

function problemsOf(field: CertificateField, sheet: SheetSize): FieldProblem[] {
  const wrong = (['width', 'lines', 'pitch', 'size'] as const).filter(
    (part) => !isWithin(field[part], certificateLimits[part]),
  );
  if (wrong.length > 0) return wrong.map((part) => ({ part, problem: 'out of range' }));
  if (hasOwnWords(field) && field.text.trim() === '') return [{ part: 'text', problem: 'missing' }];
  return partsOff(field, sheet).map((part) => ({ part, problem: 'off the sheet' }));
}

/** Which numbers bring a field over the edge. */
function partsOff(field: CertificateField, { width, height }: SheetSize): FieldProblem['part'][] {
  const { left, top, right, bottom } = roomOf(field);
  const isBeyond = field.x > width;
  return [
    ...(left < 0 || isBeyond ? (['x'] as const) : []),
    ...(right > width && !isBeyond ? (['width'] as const) : []),
    ...(top < 0 || bottom > height ? (['y'] as const) : []),
  ];
}

export function isWithin(value: number, { least, most }: { least: number; most: number }): boolean {
  return value >= least && value <= most;
}
