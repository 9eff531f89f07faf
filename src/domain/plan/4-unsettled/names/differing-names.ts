import { plain } from '../../1-text/fold.ts';
import { wordsIn } from '../bodies/body-names.ts';
import { type Examined, type Finder, together } from '../point.ts';

/** A quoted name that is almost the title's: some words differ, and not only by an abbreviation. */
export const differingNames: Finder = (plan) => {
  const title = quotedIn(plan.structure.title?.text ?? '')[0];
  if (!title) return [];
  const told = new Set<string>();
  const places = namesIn(plan).flatMap(({ name, words }) => {
    if (told.has(plain(name)) || !isAlmost(title, name)) return [];
    told.add(plain(name));
    return [words];
  });
  return together('name-differs', places, title);
};

function namesIn({ clauses }: Examined) {
  return clauses.flatMap(({ words }) => quotedIn(words.text).map((name) => ({ name, words })));
}

function quotedIn(text: string): string[] {
  if (!/[“"]/u.test(text)) return [];
  return [...text.matchAll(/[“"]([^”"]{12,120})[”"]/gu)].map((found) => found[1] ?? '');
}

/** As long as the title's name, with the same first word and most words in the same places. */
function isAlmost(title: string, name: string): boolean {
  if (/\p{Lu}{3,}/u.test(title + name)) return false;
  const [a, b] = [wordsIn(plain(title)), wordsIn(plain(name))];
  if (a.length !== b.length || a.length < SHORTEST || a[0] !== b[0]) return false;
  const same = a.filter((word, i) => word === b[i]).length;
  return same < a.length && same >= a.length * 0.6;
}

const SHORTEST = 4;
