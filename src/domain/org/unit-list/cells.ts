import type { Columns, Heading } from './columns.ts';

/** The cells of one row that matter. */
export interface RowCells {
  /** Counted from 1, as the spreadsheet shows it. */
  row: number;
  kind: string;
  code: string;
  name: string;
  /** Undefined where the list has no such column. */
  parent: string | undefined;
  headings: Record<Heading, string>;
}

/** The rows under the heading that are not blank. */
export function cellsOf(
  rows: readonly (readonly string[])[],
  { row: headingRow, at, headings }: Extract<Columns, { ok: true }>,
): RowCells[] {
  const cell = (cells: readonly string[], place: number | undefined) =>
    place === undefined ? '' : tidy(cells[place] ?? '');
  return rows
    .map((cells, index) => ({
      row: index + 1,
      kind: cell(cells, at.kind),
      code: cell(cells, at.code),
      name: cell(cells, at.name),
      parent: at.parent === undefined ? undefined : cell(cells, at.parent),
      headings,
    }))
    .slice(headingRow)
    .filter(({ kind, code, name, parent }) => kind || code || name || parent);
}

/** NFC, one space between words, none around, no invisible letters. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\s]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
}

/** `Tổ dân phố (TDP)` → `to dan pho tdp`: for recognising words, whatever their marks and letters. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
