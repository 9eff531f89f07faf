import { fold, tidy } from './cells.ts';
import { type RowProblem, reasons } from './problems.ts';

/** What a column of the list holds. */
export type Heading = 'kind' | 'code' | 'name' | 'parent';

const NAMES: Record<Heading, readonly string[]> = {
  kind: ['loai', 'loai don vi', 'loai hinh', 'nhom', 'nhom don vi', 'khoi', 'cap', 'cap loai', 'phan loai'],
  code: ['ma', 'ma don vi', 'ma so', 'ma so don vi', 'ky hieu', 'code'],
  name: ['ten', 'ten don vi', 'don vi', 'ten day du', 'ten goi', 'ho ten don vi', 'name'],
  parent: [
    'thuoc',
    'thuoc don vi',
    'thuoc don vi ma',
    'ma don vi cap tren',
    'don vi cap tren',
    'cap tren',
    'truc thuoc',
    'don vi chu quan',
    'parent',
  ],
};

/** Titles and the issuer's name may stand above the heading. */
const LOOKED_AT = 20;

export type Columns =
  | {
      ok: true;
      /** Counted from 1, as the spreadsheet shows it. */
      row: number;
      at: Partial<Record<Heading, number>>;
      /** As the file words them; the template's words where it has none. */
      headings: Record<Heading, string>;
    }
  | { ok: false; problem: RowProblem };

/** Finds the heading by its words, in any order. */
export function columnsIn(rows: readonly (readonly string[])[]): Columns {
  const candidates = rows
    .slice(0, LOOKED_AT)
    .map((cells, index) => ({ row: index + 1, cells, at: places(cells) }));
  const best = candidates.find(({ at }) => Object.keys(at).length >= 2);
  if (!best) return { ok: false, problem: { row: 1, column: null, reason: reasons.noHeading } };
  const missing = (['kind', 'code', 'name'] as const).filter((heading) => best.at[heading] === undefined);
  if (missing.length > 0)
    return {
      ok: false,
      problem: {
        row: best.row,
        column: null,
        reason: reasons.columnMissing(missing.map((m) => templateHeadings[m])),
      },
    };
  return { ok: true, row: best.row, at: best.at, headings: wordsOf(best.cells, best.at) };
}

/** The heading of the template. */
export const templateHeadings: Record<Heading, string> = {
  kind: 'Loại',
  code: 'Mã',
  name: 'Tên đơn vị',
  parent: 'Thuộc đơn vị (mã)',
};

function places(cells: readonly string[]): Partial<Record<Heading, number>> {
  const at: Partial<Record<Heading, number>> = {};
  cells.forEach((cell, index) => {
    const heading = headingOf(fold(cell));
    if (heading && at[heading] === undefined) at[heading] = index;
  });
  return at;
}

function headingOf(word: string): Heading | undefined {
  return (['kind', 'code', 'name', 'parent'] as const).find((heading) => NAMES[heading].includes(word));
}

function wordsOf(cells: readonly string[], at: Partial<Record<Heading, number>>): Record<Heading, string> {
  const word = (heading: Heading) => {
    const place = at[heading];
    return place === undefined ? templateHeadings[heading] : tidy(cells[place] ?? '');
  };
  return { kind: word('kind'), code: word('code'), name: word('name'), parent: word('parent') };
}
