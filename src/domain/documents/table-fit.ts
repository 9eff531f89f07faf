import { house, letters, textHeight, textHeightAcross, textWidth } from './layout.ts';
import type { Block, Cell, Drawing, Paragraph, Table, Text } from './official-document.ts';
import { boldWidth } from './text-width.ts';

/** A table as it stands between the margins. */
export interface FittedTable extends Table {
  fitted: readonly FittedColumn[];
}

export interface FittedColumn {
  /** Millimetres. */
  width: number;
  /** A word in it is broader than the column, and breaks anywhere. */
  breaks: boolean;
}

/** A picture as large as it is printed. */
export interface FittedDrawing extends Drawing {
  /** Millimetres. */
  printedWidth: number;
}

export type FittedBlock = Exclude<Block, Table | Drawing> | FittedTable | FittedDrawing;

/**
 * The body with every table and picture made to fit a room of so many millimetres across. A column is as broad as its share, but not narrower than its
 * longest word. A table whose columns together need more room is printed in parts below each other, the columns that name its rows
 * in each: letters stay in their size and nothing falls off the paper. A picture is as broad as the room, unless it were higher than a page.
 */
export function fittedBody(body: readonly Block[], room: number): FittedBlock[] {
  return body.flatMap((block): FittedBlock[] => {
    if (block.block === 'table') return fittedTable(block, room);
    return [block.block === 'picture' ? fittedDrawing(block, room) : block];
  });
}

/** Whether a row is low enough to stay on one page, as far as its letters tell. */
export function staysWhole(cells: readonly Cell[], fitted: readonly FittedColumn[]): boolean {
  return cells.every((cell, at) => {
    const room = (fitted[at]?.width ?? 0) - 2 * house.cellPaddingMm;
    const lines = cell.map((line) => Math.ceil((lengthOf(line) * LETTER) / room));
    return sum(lines) <= house.longestWholeRow;
  });
}

/** Millimetres that a letter of a table takes, one with another. */
const LETTER = 2.3;

function lengthOf(line: Text): number {
  return line.reduce((length, { text }) => length + text.length, 0);
}

function fittedDrawing(drawing: Drawing, room: number): FittedDrawing {
  const highest = (room > textWidth ? textHeightAcross : textHeight) * house.tallestPicture;
  return { ...drawing, printedWidth: Math.min(room, (highest * drawing.width) / drawing.height) };
}

function fittedTable(table: Table, room: number): FittedBlock[] {
  const whole = table.columns.map((_, at) => Math.min(room, needOf(table, at)));
  const needs =
    sum(whole) <= room ? whole : table.columns.map((_, at) => needOf(table, at, house.brokenWordMm));
  return partsOf(table, needs, room).flatMap((places, part) => {
    const widths = widthsOf(table, places, needs, room);
    const fitted = widths.map((width, at) => ({ width, breaks: width < (whole[places[at] ?? 0] ?? 0) }));
    const shown = { ...withColumns(table, places), fitted };
    return part === 0 ? [shown] : [continued(places, table.columns.length), shown];
  });
}

/** Longer words break anywhere. */
const LONGEST_WORD = 24;

/** Millimetres for the longest word of a column, as broad as if it were bold; words that are no numbers count for `most` at most. */
function needOf({ head, rows }: Table, at: number, most = Number.POSITIVE_INFINITY): number {
  const size = letters.table.size.value;
  let [letterCount, width] = [0, 0];
  for (const row of [...head, ...rows])
    for (const word of wordsOf(row[at] ?? [])) {
      if (word.length <= letterCount / 2) continue;
      const takes = boldWidth(word.slice(0, LONGEST_WORD), size);
      const counted = /^\d/u.test(word) ? takes : Math.min(most, takes);
      if (counted > width) [letterCount, width] = [word.length, counted];
    }
  return width + 2 * house.cellPaddingMm + house.cellLeewayMm;
}

function wordsOf(cell: Cell): string[] {
  return cell.flatMap((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .split(' '),
  );
}

/** Which columns stand in each part, by their places; all in one where they have room. */
function partsOf(table: Table, needs: readonly number[], room: number): number[][] {
  const all = needs.map((_, at) => at);
  if (sum(needs) <= room) return [all];
  const leading = all.slice(0, leadingOf(table, needs, room));
  const parts: number[][] = [];
  let part = [...leading];
  for (const at of all.slice(leading.length)) {
    const filled = sum(part.map((one) => needs[one] ?? 0));
    if (part.length > leading.length && filled + (needs[at] ?? 0) > room) {
      parts.push(part);
      part = [...leading];
    }
    part.push(at);
  }
  return [...parts, part];
}

/** The columns that name a row: two where the first is its number in order, none where they would take half the room. */
function leadingOf({ columns }: Table, needs: readonly number[], room: number): number {
  const count = columns[0]?.align === 'center' ? 2 : 1;
  return count < columns.length && sum(needs.slice(0, count)) <= room / 2 ? count : 0;
}

function withColumns(table: Table, places: readonly number[]): Table {
  if (places.length === table.columns.length) return table;
  const chosen = (row: readonly Cell[]) => places.map((at) => row[at] ?? []);
  return {
    block: 'table',
    columns: places.flatMap((at) => table.columns[at] ?? []),
    head: table.head.map(chosen),
    rows: table.rows.map(chosen),
  };
}

/** By their shares, but for columns that need more: those get what they need, the others share what is left. */
function widthsOf(
  { columns }: Table,
  places: readonly number[],
  needs: readonly number[],
  room: number,
): number[] {
  const share = (at: number) => columns[at]?.share ?? 0;
  const need = (at: number) => needs[at] ?? 0;
  let free = places;
  for (;;) {
    const left = room - sum(places.filter((at) => !free.includes(at)).map(need));
    const unit = left / sum(free.map(share));
    const still = free.filter((at) => share(at) * unit >= need(at));
    if (still.length === 0) return stretched(places.map(need), room);
    if (still.length === free.length)
      return places.map((at) => (free.includes(at) ? share(at) * unit : need(at)));
    free = still;
  }
}

function stretched(widths: readonly number[], room: number): number[] {
  const all = sum(widths);
  return widths.map((width) => (width * room) / all);
}

function continued(places: readonly number[], of: number): Paragraph {
  const first = places.find((at, index) => at !== index) ?? 0;
  const last = places.at(-1) ?? 0;
  const shown = first === last ? `cột ${last + 1}` : `cột ${first + 1} đến cột ${last + 1}`;
  const text = `Bảng trên, tiếp theo: ${shown} trong ${of} cột.`;
  return { block: 'paragraph', text: [{ text, italic: true }] };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
