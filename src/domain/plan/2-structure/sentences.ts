import { matchesOf } from '../1-text/matches.ts';
import { type Passage, part } from '../1-text/passage.ts';

/** The sentences of a passage. A dot after an abbreviation (`TP.`, `TM.`) or the number of an article ends none. */
export function sentencesOf(passage: Passage): Passage[] {
  const ends = matchesOf(passage.text, SENTENCE_END).filter(
    (end) => !isAbbreviation(passage.text, end.index),
  );
  return cutAt(
    passage,
    ends.map((end) => end.index + end[0].length),
  );
}

const SENTENCE_END = /[.!?]+["”’)]*\s+(?=["“(]?\p{Lu})/gu;

function isAbbreviation(text: string, dot: number): boolean {
  return ABBREVIATION.test(text.slice(Math.max(0, dot - 9), dot));
}

const ABBREVIATION =
  /(?:^|[\s(])(?:TP|Tp|TX|Tx|ThS|TS|BS|GS|PGS|TM|KT|TL|\p{Lu}|(?:điều|khoản|mục) \d{1,2})$/iu;

/** The parts between semicolons that stand outside brackets and quotation marks. */
export function piecesOf(passage: Passage): Passage[] {
  const { text } = passage;
  return text.includes(';') ? cutAt(passage, semicolonsIn(text)) : [passage];
}

/** Where the parts begin behind a semicolon that nothing encloses. */
function semicolonsIn(text: string): number[] {
  const nested = nesting(text);
  const cuts: number[] = [];
  for (let at = text.indexOf(';'); at >= 0; at = text.indexOf(';', at + 1))
    if (!nested(at)) cuts.push(at + 1);
  return cuts;
}

/** A passage without the marks and conjunctions left at its ends by a cut. */
export function trimmed(passage: Passage): Passage {
  const text = passage.text;
  const lead = /^[\s,;:.–-]*(?:và\s+)?/u.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > lead && ' ,;:'.includes(text[end - 1] ?? '')) end--;
  if (text.slice(0, end).endsWith('./.')) end -= 3;
  return part(passage, lead, text.slice(0, end).endsWith(' và') ? end - 3 : end);
}

/** Whether a place stands inside brackets or quotation marks; an unclosed one nests nothing. */
function nesting(text: string): (at: number) => boolean {
  const spans: Array<[from: number, to: number]> = [];
  const opened: number[] = [];
  for (const { 0: mark, index } of matchesOf(text, /[(“[)”\]]/gu)) {
    if ('(“['.includes(mark)) opened.push(index);
    else {
      const from = opened.pop();
      if (from !== undefined && opened.length === 0) spans.push([from, index]);
    }
  }
  let next = 0;
  return (at) => {
    while ((spans[next]?.[1] ?? Infinity) < at) next++;
    return (spans[next]?.[0] ?? Infinity) < at;
  };
}

function cutAt(passage: Passage, cuts: readonly number[]): Passage[] {
  if (cuts.length === 0) return [passage];
  const found = [0, ...cuts].map((from, i) => part(passage, from, cuts[i]));
  return found.filter(({ text }) => text.length > 0);
}
