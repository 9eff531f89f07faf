import type { CertificateField, CertificateFieldName, SheetSize } from './form.ts';

/** The fields of a new form, each where a person moves it from: no paper says where stock has room for them. */
export function fieldsToBegin(sheet: SheetSize): CertificateField[] {
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
export function newField(name: CertificateFieldName, { width, height }: SheetSize): CertificateField {
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
