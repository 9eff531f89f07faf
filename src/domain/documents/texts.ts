import type { Block, Drawing, OfficialDocument, Text } from './official-document.ts';

/** The words of a text, whatever their marks. */
export function plainText(text: Text): string {
  return text.map((run) => run.text).join('');
}

/** Blanks of any kind and number as one space, none at the ends. */
export function evened(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The blocks of a document, those of its annexes behind them. */
export function allBlocks({ body, annexes = [] }: OfficialDocument): Block[] {
  return [...body, ...annexes.flatMap((annex) => annex.body)];
}

type Written = Exclude<Block, Drawing>;

/** All texts of a block, in reading order. */
export function textsOf(block: Written | { block: 'picture' }): Text[] {
  switch (block.block) {
    case 'picture':
    case 'fill-in':
      return [];
    case 'list':
      return [...block.items];
    case 'table':
      return [...block.head, ...block.rows].flat(2);
    default:
      return [block.text];
  }
}

/** A block with each of its texts changed. */
export function withTexts(block: Written, change: (text: Text) => Text): Written {
  switch (block.block) {
    case 'fill-in':
      return block;
    case 'list':
      return { ...block, items: block.items.map(change) };
    case 'table': {
      const changed = (rows: typeof block.rows) => rows.map((row) => row.map((cell) => cell.map(change)));
      return { ...block, head: changed(block.head), rows: changed(block.rows) };
    }
    default:
      return { ...block, text: change(block.text) };
  }
}
