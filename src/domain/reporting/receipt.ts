import type { Figure } from './answered.ts';

/** What a receipt vouches for. Times as ISO strings in UTC with milliseconds; numbers as plain decimal strings. */
export interface Receipted {
  report: string;
  commune: string;
  period: string;
  unit: string;
  /** As on the day of sending. */
  unitCode: string;
  unitName: string;
  version: number;
  sentAt: string;
  /** SHA-256 of the definition of the form: see the table `form`. */
  form: string;
  figures: readonly Figure[];
}

/**
 * What is hashed for a receipt, as one line of JSON in UTF-8 without spaces:
 * `["thidua-receipt/1", report, commune, period, unit, unitCode, unitName, version, sentAt, form, figures]`, the figures
 * ordered by the indicator's id, each `[indicator, value, denominator, prose, explanation, attestedBy, months, rows]`,
 * months in order, each `[month, value, denominator]`; absent is `null`, of months `[]`. Numbers have neither a leading
 * zero nor zeros at the end of their decimals: `12.5`, `0`.
 */
export function canonicalOf(sent: Receipted): string {
  const { report, commune, period, unit, unitCode, unitName, version, sentAt, form } = sent;
  const figures = [...sent.figures].sort((a, b) => (a.indicator < b.indicator ? -1 : 1)).map(figureLine);
  return JSON.stringify([
    'thidua-receipt/1',
    report,
    commune,
    period,
    unit,
    unitCode,
    unitName,
    version,
    sentAt,
    form,
    figures,
  ]);
}

function figureLine({ indicator, prose, explanation, attestedBy, rows, ...figure }: Figure) {
  const months = [...figure.months]
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .map(({ month, value, denominator }) => [month, plain(value), plain(denominator)]);
  const sum = [plain(figure.value), plain(figure.denominator)];
  return [indicator, ...sum, prose, explanation, attestedBy, months, rows];
}

/** `007.50` as `7.5`. */
function plain(value: string | null): string | null {
  if (value === null) return null;
  const [whole = '', decimals = ''] = value.split('.');
  const [front, back] = [whole.replace(/^(-?)0+(?=\d)/, '$1'), decimals.replace(/0+$/, '')];
  return back ? `${front}.${back}` : front;
}

/** Crockford's base32: no I, L, O, U, so that it can be read aloud and copied by hand. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `2026-7K3M-9QXZ`: the year of the server's receipt in Việt Nam, and the first 40 bits of the report's id. */
export function receiptNumber({ report, year }: { report: string; year: string }): string {
  const hex = report.replaceAll('-', '').slice(0, 10);
  const bits = [...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)] ?? '').join('');
  return `${year}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
