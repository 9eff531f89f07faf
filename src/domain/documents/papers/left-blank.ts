import type { OfficialDocument } from '../official-document.ts';
import { type Line, type LineKind, linesOf, wordsOf } from '../redline/lines.ts';
import { evened } from '../texts.ts';

/** A line of a paper that still has room for what somebody must write. */
export interface BlankLine {
  kind: LineKind;
  /** Printed before it: `Điều 2.` */
  number: string | null;
  /** The words around its first blank. */
  words: string;
  /** How many blanks it has. */
  blanks: number;
}

/** Characters of the words before and after a blank. */
const AROUND = 45;

/** Dots, or a day or month that is only a space: `ngày     tháng 01`. */
const BLANK = /…{2,}|\.{6,}|(?<=ngày)[\s\u00A0]{2,}(?=tháng)|(?<=tháng)[\s\u00A0]{2,}(?=năm)/gu;

/**
 * What a paper leaves to be written, line by line. Lines that are filled in by hand on paper are no omission; its own number and
 * day come with its issuing.
 */
export function leftBlank(document: OfficialDocument): BlankLine[] {
  return linesOf(document).flatMap((line) => (line.kind === 'fill-in' ? [] : blankLine(line)));
}

function blankLine(line: Line): BlankLine[] {
  const words = wordsOf(line);
  const [first, ...others] = [...words.matchAll(BLANK)];
  if (!first) return [];
  const { kind, number } = line;
  return [{ kind, number, words: around(words, first.index, first[0].length), blanks: others.length + 1 }];
}

/** From a word to a word. */
function around(words: string, at: number, length: number): string {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(words.length, at + length + AROUND);
  const before = from === 0 ? words.slice(0, at) : `… ${words.slice(from, at).replace(/^\S*\s/u, '')}`;
  const end = to === words.length ? '' : ' …';
  return evened(`${before}……${words.slice(at + length, to).replace(end ? /\s\S*$/u : '', '')}${end}`);
}
