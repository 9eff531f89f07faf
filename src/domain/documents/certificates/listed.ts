import type { Block, OwnAnnex, Text } from '../official-document.ts';

/** Names that no cell, item or paragraph of these annexes is as a whole: `Tổ 1` is not in a list that has `Tổ 10`. */
export function unlisted(names: readonly string[], annexes: readonly OwnAnnex[]): string[] {
  const listed = new Set(annexes.flatMap(({ body }) => body.flatMap(linesOf)).map(folded));
  return names.filter((name) => !listed.has(folded(name)));
}

function linesOf(block: Block): string[] {
  if (block.block === 'table') return block.rows.flat().map((cell) => cell.map(wordsOf).join(' '));
  if (block.block === 'list') return block.items.map(wordsOf);
  return 'text' in block ? [wordsOf(block.text)] : [];
}

function wordsOf(text: Text): string {
  return text.map((run) => run.text).join('');
}

/** Without the mark that ends an item. */
function folded(name: string): string {
  const words = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return words.replace(/[;,.]$/u, '').toLocaleLowerCase('vi');
}
