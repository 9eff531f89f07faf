import type { Block, Cell, OfficialDocument, Run, Text } from '../official-document.ts';

/** A figure where it stands in a paper. */
export interface PlacedFigure {
  id: string;
  /** As it stands there. */
  text: string;
  /** So that a person finds it: the words around it; of a table the row’s name and the column’s. */
  place: string;
}

/** Characters of the words before and after a figure. */
const AROUND = 60;

/** Every figure of a paper at each place where it stands, in reading order. */
export function figuresPlaced({ body, annexes = [] }: OfficialDocument): PlacedFigure[] {
  return [body, ...annexes.map((annex) => annex.body)].flat().flatMap(placedIn);
}

function placedIn(block: Block): PlacedFigure[] {
  switch (block.block) {
    case 'picture':
    case 'fill-in':
      return [];
    case 'list':
      return block.items.flatMap(amongWords);
    case 'table':
      return block.rows.flatMap((row) =>
        row.flatMap((cell, at) => inCell(cell, nameOf(row), words(block.head.at(-1)?.[at] ?? []))),
      );
    default:
      return amongWords(block.text);
  }
}

function amongWords(text: Text): PlacedFigure[] {
  const runs = joined(text);
  return runs.flatMap(({ text: standing, figure }, at) => {
    if (figure === undefined) return [];
    const [before, after] = [runs.slice(0, at), runs.slice(at + 1)].map((some) =>
      some.map((run) => run.text).join(''),
    );
    return [{ id: figure, text: standing, place: `${tail(before ?? '')}${standing}${head(after ?? '')}` }];
  });
}

function inCell(cell: Cell, row: string, column: string): PlacedFigure[] {
  return cell
    .flatMap(joined)
    .flatMap(({ text, figure }) =>
      figure === undefined ? [] : [{ id: figure, text, place: [row, column].filter(Boolean).join(' – ') }],
    );
}

/** The first cell of a row that has words of its own, not its number. */
function nameOf(row: readonly Cell[]): string {
  return row.map(words).find((cell) => /\p{L}/u.test(cell)) ?? '';
}

function words(cell: Cell): string {
  return cell.map((line) => line.map((run) => run.text).join('')).join(' ');
}

/** Runs of one figure that follow each other, as one. */
function joined(text: Text): Run[] {
  const all: Run[] = [];
  for (const run of text) {
    const last = all.at(-1);
    if (last && run.figure !== undefined && last.figure === run.figure)
      all.splice(-1, 1, { ...last, text: last.text + run.text });
    else all.push(run);
  }
  return all;
}

function tail(text: string): string {
  return text.length <= AROUND ? text : `…${text.slice(-AROUND).replace(/^\S*/u, '')}`;
}

function head(text: string): string {
  return text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\S*$/u, '')}…`;
}
