import type { EditedBlock } from '../editing/edited.ts';
import type { Block, Table } from '../official-document.ts';
import { fittedBody } from '../table-fit.ts';
import { evened, plainText, textsOf } from '../texts.ts';

/**
 * The blocks with each table that was too broad for the page as the one table it is: where its parts stand as they were printed.
 * Parts that were edited stay the tables that they became. `width`: millimetres between the margins.
 */
export function withBroadTables(
  found: readonly EditedBlock[],
  kept: readonly Block[],
  width: number,
): EditedBlock[] {
  const blocks = [...found];
  for (const table of kept.filter((block) => block.block === 'table')) {
    const parts = printedParts(table, width);
    const at = parts.length > 1 ? placeOf(parts, blocks.map(wordsOf)) : -1;
    if (at >= 0) blocks.splice(at, parts.length, table);
  }
  return blocks;
}

function printedParts(table: Table, width: number): string[] {
  return fittedBody([table], width).map(wordsOf);
}

function placeOf(parts: readonly string[], words: readonly string[]): number {
  return words.findIndex((_, at) => parts.every((part, index) => words[at + index] === part));
}

function wordsOf(block: Parameters<typeof textsOf>[0]): string {
  return evened(textsOf(block).map(plainText).join(' '));
}
