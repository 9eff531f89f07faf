import { type CivilDate, civilDate } from '#calendar';
import { LETTERS, paperTypes, seriesName } from '../series.ts';
import type { RegisterProblem } from './columns.ts';
import type { RegisterLine } from './line.ts';
import type { RegisterStanding } from './read.ts';
import { RESERVED, registerColumns, VOID } from './rows.ts';

/** As long as a title may be that papers print. */
const LONGEST = 1000;

interface Row {
  row: number;
  /** In the order of the register's columns; empty where the file has no such column. */
  cells: readonly string[];
}

/** One row as a line of the register; null where a cell of it cannot be taken. */
export function lineOf(
  { row, cells }: Row,
  { symbol: issuer, year }: RegisterStanding,
): { line: RegisterLine | null; problems: RegisterProblem[] } {
  const problems: RegisterProblem[] = [];
  const wrong = (column: number, reason: string) => {
    problems.push({ row, column: registerColumns[column] ?? null, reason });
    return null;
  };
  const cell = (column: number) => tidy(cells[column] ?? '');
  const day = (column: number) =>
    cell(column) === '' ? null : (dayOf(cell(column)) ?? wrong(column, reasons.day(cell(column))));
  const number = numberOf(cell(0), issuer) ?? wrong(0, reasons.number(cell(0), issuer));
  const [dated, passedOn] = [day(1), day(7)];
  const title = number && titleOf(cell(2), seriesName(number.series));
  const standing = standingOf(cells[9] ?? '');
  const copies = cell(6) === '' ? null : (countOf(cell(6)) ?? wrong(6, reasons.count(cell(6))));
  if (dated && Number(dated.slice(0, 4)) !== year) wrong(1, reasons.year(cell(1), year));
  if (cell(1) === '' && standing.state === 'issued') wrong(1, reasons.noDay);
  if (title !== null && (title === '' || title.startsWith('='))) wrong(2, reasons.noTitle);
  if (title && title.length > LONGEST) wrong(2, reasons.long);
  if (standing.reason === '') wrong(9, reasons.noReason);
  if (!number || !title || problems.length > 0) return { line: null, problems };
  const words = { signer: cell(3) || null, recipients: cell(4) || null, archive: cell(5) || null };
  return { line: { ...number, ...standing, ...words, title, dated, copies, passedOn }, problems };
}

/** `05/KH-UBND`, `Số: 12/UBND-VX`: the number, its series and all after the stroke. */
function numberOf(text: string, issuer: string): Pick<RegisterLine, 'series' | 'number' | 'symbol'> | null {
  const [, digits, tail] = /^(?:số\s*:?\s*)?(\d{1,6})\s*\/\s*(\S+)$/iu.exec(text) ?? [];
  const number = Number(digits);
  if (!tail || number < 1) return null;
  if (tail === issuer || tail.startsWith(`${issuer}-`)) return { series: LETTERS, number, symbol: tail };
  const written = tail.slice(0, -issuer.length - 1);
  const series = Object.keys(paperTypes).find((code) => code.toLowerCase() === written.toLowerCase());
  return series && series !== LETTERS && tail.endsWith(`-${issuer}`)
    ? { series, number, symbol: `${series}-${issuer}` }
    : null;
}

/** `05/01/2026`, `5-1-2026`. */
function dayOf(text: string): CivilDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return civilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function countOf(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/** The title without its type, which the series says. */
function titleOf(text: string, type: string): string {
  const rest = text.toLowerCase().startsWith(type.toLowerCase()) ? text.slice(type.length) : '';
  return /^(:\s*|\s)\S/.test(rest) ? rest.replace(/^(:\s*|\s)/, '') : text;
}

function standingOf(text: string): Pick<RegisterLine, 'state' | 'reason' | 'note'> {
  const [first = '', ...others] = text.split('\n').map(tidy).filter(Boolean);
  const rest = others.join('\n') || null;
  if (first === RESERVED) return { state: 'reserved', reason: null, note: rest };
  if (new RegExp(`^${VOID}\\s*(:|$)`).test(first))
    return { state: 'void', reason: first.slice(VOID.length).replace(/^\s*:\s*/, ''), note: rest };
  return { state: 'issued', reason: null, note: [first, ...others].join('\n') || null };
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

const reasons = {
  number: (text: string, issuer: string) =>
    `“${text}” không phải số, ký hiệu của cơ quan này. Ghi đủ số, mã loại và ký hiệu “${issuer}”, ví dụ 05/KH-${issuer}; công văn ghi 05/${issuer}.`,
  day: (text: string) => `“${text}” không phải một ngày. Ghi theo dạng 05/01/2026.`,
  year: (text: string, year: number) =>
    `Ngày ${text} không thuộc năm ${year} của sổ. Chọn đúng sổ của năm đó, hoặc sửa ngày.`,
  noDay: 'Văn bản đã ban hành phải có ngày. Ghi ngày; số chỉ giữ chỗ thì ghi “Giữ số” ở cột Ghi chú.',
  noTitle: 'Ghi tên loại và trích yếu bằng chữ, không để trống, không đặt công thức.',
  long: `Trích yếu dài quá ${LONGEST} ký tự. Rút gọn lại.`,
  count: (text: string) => `“${text}” không phải số lượng bản. Ghi số nguyên, hoặc để trống.`,
  noReason: 'Ghi lý do hủy sau chữ “Hủy số:”.',
};
