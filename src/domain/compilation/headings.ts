const PATH = /^((?:[IVXLC]+|\d+|[a-zđ])(?:\.(?:[IVXLC]+|\d+|[a-zđ]))*)(?:\s+(.*))?$/u;

/** `II.3 Công tác tuyên truyền` as a heading of a report: `Công tác tuyên truyền (Mục II.3)`; null where the plan says nothing. */
export function headingOf(clause: string): string | null {
  const [, path, words] = PATH.exec(clause.trim()) ?? [];
  if (!path) return clause.trim() || null;
  return words ? `${words.replace(/[:;.\s]+$/u, '')} (Mục ${path})` : `Mục ${path}`;
}

export interface ProsePart {
  /** The heading of the question; null where it has none. */
  part: string | null;
  text: string;
}

/** An answer under the headings of its question, as `readProse` joined it, heading by heading again. */
export function partsOf(prose: string, headings: readonly string[]): ProsePart[] {
  const parts: { part: string | null; lines: string[] }[] = [{ part: null, lines: [] }];
  let next = 0;
  for (const line of prose.split('\n')) {
    const at = headings.findIndex((heading, place) => place >= next && line === `${heading}:`);
    if (at < 0) parts.at(-1)?.lines.push(line);
    else {
      parts.push({ part: headings[at] ?? null, lines: [] });
      next = at + 1;
    }
  }
  return parts
    .map(({ part, lines }) => ({ part, text: lines.join('\n').trim() }))
    .filter(({ text }) => text !== '');
}

/** An answer without a sentence that another unit tells; null where it is not in it. */
export function withoutSentence(text: string, sentence: string): string | null {
  const at = text.lastIndexOf(sentence);
  if (at < 0) return null;
  const before = text.slice(0, at).replace(/[-+*•–][ \t]*$/u, '');
  return `${before.replace(/[ \t]+$/u, '')}${text.slice(at + sentence.length).replace(/^[ \t]+/u, before.trim() ? ' ' : '')}`.trim();
}
