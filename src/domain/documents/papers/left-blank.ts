import type { OfficialDocument } from '../official-document.ts';
import { type Line, type LineKind, linesOf, wordsOf } from '../redline/lines.ts';
import { evened } from '../texts.ts';
import { DOTS } from './blocks.ts';

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
  const blanks = [...words.matchAll(BLANK)].length;
  if (blanks === 0) return [];
  const dotted = evened(words.replace(BLANK, (blank) => (blank.trim() === '' ? ` ${DOTS} ` : DOTS)));
  return [{ kind: line.kind, number: line.number, words: around(dotted, dotted.indexOf(DOTS)), blanks }];
}

/** From a word to a word. */
function around(words: string, at: number): string {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(words.length, at + DOTS.length + AROUND);
  const before = from === 0 ? words.slice(0, at) : `… ${words.slice(from, at).replace(/^\S*\s/u, '')}`;
  const after = words.slice(at, to);
  return before + (to === words.length ? after : `${after.replace(/\s\S*$/u, '')} …`);
}
