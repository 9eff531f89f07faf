import type { Box, Line } from './line.ts';
import { COLUMN } from './line.ts';
import { nameOf } from './make.ts';
import type { SentForm } from './open.ts';
import { HEAD_MARK } from './report-sheet.ts';
import type { OpenedCell, OpenedSheet, Place } from './workbook.ts';

type At = Pick<Place, 'row' | 'column'>;

/** Where the boxes of a form were found again, whatever was inserted, and the lines that were not. */
export interface Places {
  boxes: { box: Box; line: Line; at: At }[];
  lost: Line[];
  /** The rows that are ours; the head among them. */
  rows: Set<number>;
  /** Where the hidden column stands; null where it is gone. */
  origin: At | null;
}

/**
 * Finds every line again by the mark in its hidden column, else by the names of its cells. Either way the words of the
 * question must stand in the same row: a figure is taken for what a person reads beside it, so that neither rows that
 * were inserted nor cells that were cut and pasted, sorted or copied put it under another question.
 */
export function placesOf({ sheet, names }: SentForm, lines: readonly Line[]): Places {
  const grid = gridOf(sheet);
  const origin = originOf(sheet);
  const marks = marksIn(sheet, origin);
  const named = new Map(names.filter(({ at }) => at.sheet === sheet.name).map(({ name, at }) => [name, at]));
  const places: Places = { boxes: [], lost: [], rows: new Set(), origin };
  for (const line of lines) {
    const found = byMark(line, marks, origin, grid) ?? byName(line, named, grid);
    for (const row of marks.get(line.mark) ?? []) places.rows.add(row);
    for (const { at } of found ?? []) places.rows.add(at.row);
    if (found) places.boxes.push(...found.map((one) => ({ ...one, line })));
    else places.lost.push(line);
  }
  return places;
}

type Grid = ReadonlyMap<string, OpenedCell>;
type Found = { box: Box; at: At }[];

function gridOf({ cells }: OpenedSheet): Grid {
  return new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
}

function originOf({ cells }: OpenedSheet): At | null {
  const heads = cells.filter(({ text }) => text === HEAD_MARK);
  return heads.length === 1 ? (heads[0] ?? null) : null;
}

/** The rows in which each mark stands: two where a row was copied. */
function marksIn({ cells }: OpenedSheet, origin: At | null): ReadonlyMap<string, number[]> {
  const marks = new Map<string, number[]>();
  for (const { row, column, text } of cells)
    if (origin && column === origin.column && row > origin.row)
      marks.set(text, [...(marks.get(text) ?? []), row]);
  return marks;
}

function byMark(
  { mark, labels, boxes }: Line,
  marks: ReadonlyMap<string, number[]>,
  origin: At | null,
  grid: Grid,
): Found | null {
  const [row, another] = marks.get(mark) ?? [];
  if (!origin || row === undefined || another !== undefined) return null;
  const first = origin.column - COLUMN.mark;
  const isThere = labels.every(({ column, text }) =>
    isSame(grid.get(`${row},${first + column}`)?.text, text),
  );
  return isThere ? boxes.map((box) => ({ box, at: { row, column: first + box.column } })) : null;
}

function byName({ mark, labels, boxes }: Line, named: ReadonlyMap<string, At>, grid: Grid): Found | null {
  const found = boxes.flatMap((box) => {
    const at = named.get(nameOf(mark, box.column));
    return at ? [{ box, at }] : [];
  });
  const [row, another] = new Set(found.map(({ at }) => at.row));
  if (boxes.length === 0 || found.length < boxes.length || row === undefined || another !== undefined)
    return null;
  const texts = [...grid.values()].filter((cell) => cell.row === row).map(({ text }) => text);
  return labels.every((label) => texts.some((text) => isSame(text, label.text))) ? found : null;
}

/** Programs differ in how they write the end of a line, and people in spaces. */
function isSame(found: string | undefined, text: string): boolean {
  return bare(found ?? '') === bare(text);
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
