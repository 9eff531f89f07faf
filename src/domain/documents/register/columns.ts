import { registerColumns } from './rows.ts';

/** A cell that cannot be taken: `row` as the spreadsheet counts it, from 1; `column` as its heading words it, null for the whole row. */
export interface RegisterProblem {
  row: number;
  column: string | null;
  reason: string;
}

/** Title lines may stand above the heading. */
const LOOKED_AT = 20;

/** How each column is told, by folded words; the ninth, signed by hand, is never read. */
const NAMED: readonly (readonly string[])[] = [
  ['so ky hieu van ban', 'so va ky hieu', 'so ky hieu', 'so va ky hieu van ban', 'so hieu'],
  ['ngay thang van ban', 'ngay van ban', 'ngay thang', 'ngay ban hanh', 'ngay'],
  [
    'ten loai va trich yeu noi dung van ban',
    'ten loai va trich yeu',
    'trich yeu noi dung',
    'trich yeu',
    'noi dung',
  ],
  ['nguoi ky'],
  ['noi nhan van ban', 'noi nhan'],
  ['don vi nguoi nhan ban luu', 'don vi hoac nguoi nhan ban luu', 'nguoi nhan ban luu', 'noi luu'],
  ['so luong ban', 'so ban', 'so luong'],
  ['ngay chuyen', 'ngay gui'],
  [],
  ['ghi chu'],
];
const NEEDED = [0, 1, 2];

export type Placed =
  | { ok: true; row: number; at: (number | null)[] }
  | { ok: false; problem: RegisterProblem };

/** Where the columns of the register stand, in any order, by the words of the heading. */
export function columnsPlaced(rows: readonly (readonly string[])[]): Placed {
  const placed = rows.slice(0, LOOKED_AT).map((cells, at) => ({ row: at + 1, at: placesIn(cells) }));
  const found = placed.find(({ at }) => at.filter((place) => place !== null).length >= 2);
  const missing = NEEDED.filter((column) => (found?.at[column] ?? null) === null);
  if (found && missing.length === 0) return { ok: true, ...found };
  const names = missing.map((column) => `“${registerColumns[column]}”`).join(', ');
  return {
    ok: false,
    problem: {
      row: found?.row ?? 1,
      column: null,
      reason: `Không thấy cột ${names}. Ghi dòng tên cột như trong sổ tải về.`,
    },
  };
}

function placesIn(cells: readonly string[]): (number | null)[] {
  const folded = cells.map(fold);
  return NAMED.map((names) => {
    const at = names.map((name) => folded.indexOf(name)).find((place) => place >= 0);
    return at ?? null;
  });
}

function fold(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
