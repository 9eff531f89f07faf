/** A piece of the flow of text: a paragraph, or one row of a table with lines. */
export interface Block {
  kind: 'paragraph' | 'row';
  text: string;
}

/** Paragraphs apart by a blank line, the rows of a table on following lines. */
export function joined(blocks: readonly Block[]): string {
  return blocks
    .map((block, at) => {
      const previous = blocks[at - 1];
      if (!previous) return block.text;
      return (previous.kind === 'row' && block.kind === 'row' ? '\n' : '\n\n') + block.text;
    })
    .join('');
}

/** One cell on one line. */
export function flat(blocks: readonly Block[]): string {
  return blocks
    .map((block) => block.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
