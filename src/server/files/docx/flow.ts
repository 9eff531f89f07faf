/** A piece of the flow of text: a paragraph, or one row of a table with lines. */
export interface Block {
  kind: 'paragraph' | 'row';
  text: string;
}

/** Stands in the text where Word last began a page; no XML may contain it. */
export const PAGE = '\u0001';

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

/** Takes the page marks out: the text, and the offset at which each page begins (none where nothing marked it). */
export function paged(marked: string): { text: string; pages: number[] } {
  const parts = marked.split(PAGE);
  const pages: number[] = parts.length > 1 ? [0] : [];
  let offset = 0;
  for (const part of parts.slice(0, -1)) {
    offset += part.length;
    if (offset > (pages.at(-1) ?? 0)) pages.push(offset);
  }
  return { text: parts.join(''), pages };
}
