import { isLegacyText } from '../legacy.ts';

/** Fewer letters than this are too few to judge by. */
const LETTERS = 40;

/** Of the letters of Vietnamese about a quarter bear a mark; a reader that knows none of them leaves none. */
const MARKED = 0.08;

/**
 * Whether the words a page holds are not those that are seen on it: a layer put under a scan by a program that
 * knows no Vietnamese, or letters whose meaning the file does not tell.
 */
export function isPoorText(text: string): boolean {
  const letters = count(text, /\p{L}/gu);
  if (letters < LETTERS) return false;
  const marked = count(text.normalize('NFD'), /[\u0300-\u0309\u0323\u031BđĐ]/gu);
  return marked < MARKED * letters || isGarbled(text) || isLegacyText(text);
}

/** Signs that no text has: of a private range, or in the place of what could not be told. */
export function isGarbled(text: string): boolean {
  return count(text, /[\uE000-\uF8FF\uFFFD]/g) * 20 > text.length;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
