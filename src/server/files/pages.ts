/** Stands in a text where a page begins, until its offsets are taken; no reader lets it through from a file. */
export const PAGE = '\u0001';

/** Takes the page marks out: the text, and the offset at which each page begins (none where nothing is marked). */
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
