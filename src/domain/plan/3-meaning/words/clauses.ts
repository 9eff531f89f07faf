import { type Passage, part } from '../../1-text/passage.ts';

/** The sentences of a passage. A dot after a short capital word (`TP.`, `TM.`) or a number ends none. */
export function sentences(passage: Passage): Passage[] {
  return cutAfter(passage, (text, at) => {
    if (!/[.!?]/.test(text[at] ?? '')) return false;
    if (!/^[.!?]+["”’)]*\s+["“(]?\p{Lu}/u.test(text.slice(at, at + 12))) return false;
    return !/(?:^|\s)(?:\p{Lu}{1,3}|\p{Lu}\p{Ll}|\d{1,2})$/u.test(text.slice(Math.max(0, at - 5), at));
  });
}

/** The parts between semicolons that stand outside brackets and quotation marks. */
export function pieces(passage: Passage): Passage[] {
  const outside = depths(passage.text);
  return cutAfter(passage, (text, at) => text[at] === ';' && outside[at] === 0);
}

/** Nesting in brackets and quotation marks before each character; an unclosed one nests nothing. */
export function depths(text: string): Uint8Array {
  const depth = new Uint8Array(text.length);
  const opened: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if ('(“['.includes(char)) opened.push(at);
    const from = ')”]'.includes(char) ? opened.pop() : undefined;
    if (from !== undefined && opened.length === 0) depth.fill(1, from, at + 1);
  }
  return depth;
}

/** A passage without the dots, commas, stray brackets and conjunctions at its ends. */
export function trimmed(passage: Passage): Passage {
  const text = passage.text;
  const lead = /^[\s,;:.–-]*(?:và\s+)?/u.exec(text)?.[0].length ?? 0;
  const tail = /(?:[\s,;:]|\.\/\.?|\s+và)*$/u.exec(text)?.[0].length ?? 0;
  return part(passage, lead, Math.max(lead, text.length - tail));
}

function cutAfter(passage: Passage, ends: (text: string, at: number) => boolean): Passage[] {
  const found: Passage[] = [];
  let from = 0;
  for (let at = 0; at < passage.text.length; at++) {
    if (!ends(passage.text, at)) continue;
    found.push(part(passage, from, at + 1));
    from = at + 1;
  }
  found.push(part(passage, from));
  return found.filter((piece) => piece.text.length > 0);
}
