import { notation } from '../series.ts';
import { columnsPlaced, type RegisterProblem } from './columns.ts';
import type { RegisterLine } from './line.ts';
import { lineOf } from './read-line.ts';
import { cellText, registerColumns, registerRow } from './rows.ts';

export const MOST_LINES = 5000;

/** Whose register it is, and what it holds already. */
export interface RegisterStanding {
  /** The tail of the issuer's numbers: `UBND`. */
  symbol: string;
  year: number;
  lines: readonly RegisterLine[];
}

/** What a register brought in as a table would add. */
export type ReadRegister =
  | { ok: true; added: RegisterLine[]; same: number }
  | { ok: false; problems: RegisterProblem[] };

/**
 * Reads the rows of a spreadsheet, the heading among them, as lines of an issuer's year. A number that the register holds must say the
 * same: nothing that stands is changed. All problems are returned, by row and column; one is enough for nothing to be taken.
 */
export function readRegister(rows: readonly (readonly string[])[], standing: RegisterStanding): ReadRegister {
  const heading = columnsPlaced(rows);
  if (!heading.ok) return { ok: false, problems: [heading.problem] };
  const cells = rows
    .map((row, at) => ({
      row: at + 1,
      cells: heading.at.map((place) => (place === null ? '' : (row[place] ?? ''))),
    }))
    .slice(heading.row)
    .filter(({ cells: [first, second, third] }) => first || second || third)
    .filter(({ cells: [first] }) => !/^\(\d+\)$/.test(first ?? ''));
  const few = tooFewOrMany(cells.length, heading.row);
  if (few) return { ok: false, problems: [few] };
  const read = cells.map((row) => ({ ...row, ...lineOf(row, standing) }));
  const lines = read.flatMap(({ row, line, cells: own }) => (line ? [{ row, line, cells: own }] : []));
  const problems = [
    ...read.flatMap((one) => one.problems),
    ...twice(lines),
    ...differing(lines, standing, heading.at),
  ];
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.row - b.row) };
  const known = new Set(standing.lines.map(keyOf));
  const added = lines.map(({ line }) => line).filter((line) => !known.has(keyOf(line)));
  return { ok: true, added, same: lines.length - added.length };
}

interface ReadLine {
  row: number;
  line: RegisterLine;
  cells: readonly string[];
}

function keyOf({ series, number }: RegisterLine): string {
  return `${series} ${number}`;
}

function tooFewOrMany(count: number, row: number): RegisterProblem | null {
  if (count === 0) return { row, column: null, reason: 'Dưới dòng tên cột chưa có văn bản nào.' };
  if (count <= MOST_LINES) return null;
  return {
    row,
    column: null,
    reason: `Tệp có ${count} dòng; mỗi lần nhận nhiều nhất ${MOST_LINES} dòng. Chia tệp rồi nhập lần lượt.`,
  };
}

function twice(lines: readonly ReadLine[]): RegisterProblem[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ row, line }) => {
    const before = first.get(keyOf(line));
    if (before === undefined) first.set(keyOf(line), row);
    const reason = `Số ${notation(line)} đã có ở dòng ${before}. Một số chỉ ghi một lần trong năm.`;
    return before === undefined ? [] : [{ row, column: registerColumns[0], reason }];
  });
}

/** Of the columns that the file has, the first that says otherwise than the register. */
function differing(
  lines: readonly ReadLine[],
  { lines: standing }: RegisterStanding,
  at: readonly (number | null)[],
): RegisterProblem[] {
  const known = new Map(standing.map((line) => [keyOf(line), line]));
  return lines.flatMap(({ row, line }) => {
    const before = known.get(keyOf(line));
    if (!before) return [];
    const [ours, theirs] = [registerRow(before).map(cellText), registerRow(line).map(cellText)];
    const column = ours.findIndex(
      (cell, place) => at[place] !== null && tidy(cell) !== tidy(theirs[place] ?? ''),
    );
    if (column < 0) return [];
    const reason = `Số ${notation(before)} đã ghi trong sổ là “${ours[column]}”, tệp ghi “${theirs[column]}”. Sổ không sửa theo tệp: hãy sửa ô này cho khớp, hoặc bỏ dòng này.`;
    return [{ row, column: registerColumns[column] ?? null, reason }];
  });
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
