import { plain } from '../../1-text/fold.ts';
import { matchesOf } from '../../1-text/matches.ts';
import { wordsIn } from '../bodies/body-names.ts';
import { type Examined, type Finder, together } from '../point.ts';

/** A quoted name that is almost the title's: some words differ, and not only by an abbreviation. */
export const differingNames: Finder = (plan) => {
  const title = quotedIn(plan.structure.title?.text ?? '')[0];
  const like = title && !ABBREVIATED.test(title) ? wordsIn(plain(title)) : [];
  if (!title || like.length < SHORTEST) return [];
  const told = new Set<string>();
  const places = namesIn(plan).flatMap(({ name, words }) => {
    if (Math.abs(name.length - title.length) > title.length / 2 || told.has(name)) return [];
    told.add(name);
    return isAlmost(like, name) ? [words] : [];
  });
  return together('name-differs', places, title);
};

function namesIn({ clauses }: Examined) {
  return clauses.flatMap(({ words }) => quotedIn(words.text).map((name) => ({ name, words })));
}

function quotedIn(text: string): string[] {
  if (!/[“"]/u.test(text)) return [];
  return matchesOf(text, /[“"]([^”"]{12,120})[”"]/gu).map((found) => found[1] ?? '');
}

/** As long as the title's name, with the same first word and most words in the same places. */
function isAlmost(title: readonly string[], name: string): boolean {
  const words = wordsIn(plain(name));
  if (title.length !== words.length || title[0] !== words[0] || ABBREVIATED.test(name)) return false;
  const same = title.filter((word, i) => word === words[i]).length;
  return same < title.length && same >= title.length * 0.6;
}

const ABBREVIATED = /\p{Lu}{3,}/u;
const SHORTEST = 4;
