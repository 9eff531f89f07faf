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

/** The pre-printed stock of one kind of certificate, and what is printed on it where. */
export interface CertificateForm {
  /** Millimetres, as the sheet lies in the printer. */
  width: number;
  height: number;
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
const MILLIMETRES_PER_POINT = 25.4 / 72;

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
export function formProblems({ width, height, fields }: CertificateForm): CertificateFormProblem[] {
  return fields.flatMap((field): CertificateFormProblem[] => {
    const wrong = (['width', 'lines', 'pitch', 'size'] as const).filter(
      (part) => !isWithin(field[part], certificateLimits[part]),
    );
    if (wrong.length > 0)
      return wrong.map((part) => ({ field: field.name, part, problem: 'out of range' as const }));
    if (field.name.startsWith('text') && field.text.trim() === '')
      return [{ field: field.name, part: 'text', problem: 'missing' }];
    const room = roomOf(field);
    const off = [
      ...(room.left < 0 || field.x > width ? (['x'] as const) : []),
      ...(field.x <= width && room.right > width ? (['width'] as const) : []),
      ...(room.top < 0 || room.bottom > height ? (['y'] as const) : []),
    ];
    return off.map((part) => ({ field: field.name, part, problem: 'off the sheet' as const }));
  });
}

export function isWithin(value: number, { least, most }: { least: number; most: number }): boolean {
  return value >= least && value <= most;
}

/** The fields of a new form, each where a person moves it from: no paper says where stock has room for them. */
export function fieldsToBegin(sheet: Pick<CertificateForm, 'width' | 'height'>): CertificateField[] {
  return FIRST.map((name) => newField(name, sheet));
}

const FIRST: readonly CertificateFieldName[] = [
  ...([
    'issuer',
    'recipient',
    'achievement',
    'decision',
    'placeDate',
    'signerPosition',
    'signerName',
  ] as const),
];

/** A field that is put on a form anew. */
export function newField(
  name: CertificateFieldName,
  { width, height }: Pick<CertificateForm, 'width' | 'height'>,
): CertificateField {
  const [x, y, room, size, more] = BEGINNINGS[name];
  const [across, down] = [width / 297, height / 210];
  return {
    ...{ name, text: '', lines: 1, pitch: rounded(size * 0.5), size, bold: false, italic: false },
    ...{ capitals: false, align: 'center', colour: 'black' },
    ...{ x: rounded(x * across), y: rounded(y * down), width: rounded(room * across) },
    ...more,
  };
}

type Beginning = readonly [
  x: number,
  y: number,
  width: number,
  size: number,
  more: Partial<CertificateField>,
];

/** On A4 across. */
const BEGINNINGS: Record<CertificateFieldName, Beginning> = {
  issuer: [38, 72, 221, 16, { bold: true, capitals: true }],
  recipient: [38, 104, 221, 24, { bold: true, colour: 'red', lines: 2 }],
  address: [38, 124, 221, 14, {}],
  achievement: [48, 134, 201, 16, { lines: 2 }],
  decision: [38, 168, 105, 12, {}],
  decisionNumber: [38, 174, 50, 12, {}],
  decisionDate: [93, 174, 50, 12, {}],
  placeDate: [154, 152, 105, 14, { italic: true }],
  signerPosition: [154, 160, 105, 14, { bold: true, lines: 2, pitch: 6 }],
  signerName: [154, 192, 105, 14, { bold: true }],
  register: [38, 182, 105, 12, {}],
  text1: [38, 84, 221, 14, {}],
  text2: [38, 146, 105, 14, {}],
  text3: [38, 154, 105, 14, {}],
  text4: [38, 190, 105, 14, {}],
};

/** To the tenth of a millimetre that fields are placed by. */
function rounded(millimetres: number): number {
  return Math.round(millimetres * 10) / 10;
}
