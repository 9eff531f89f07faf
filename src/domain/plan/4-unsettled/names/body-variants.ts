import { plain } from '../../1-text/fold.ts';
import { wordsIn } from '../bodies/body-names.ts';
import { nameAt } from '../places.ts';
import { type Finder, point } from '../point.ts';

/** A body whose name misses one word of a name that stands elsewhere: `Phòng Văn - Xã hội` for `Phòng Văn hóa - Xã hội`. */
export const bodyVariants: Finder = (plan) => {
  const named = new Map<string, Named>();
  const names = [...plan.assignments.map(({ agency }) => agency), ...plan.deadlines.map(({ who }) => who)];
  for (const name of names) {
    const words = name && name.length <= LONGEST ? wordsIn(plain(name)) : [];
    if (name && words.length >= SHORTEST) named.set(words.join(' '), { words, name });
  }
  const all = [...named.values()].slice(0, MOST);
  return all.flatMap(({ words, name }) => {
    const fuller = all.find((other) => missesOneInside(words, other.words));
    const place = fuller && nameAt(plan, name);
    return place ? [point('body-name-differs', place, fuller.name)] : [];
  });
};

interface Named {
  readonly words: string[];
  readonly name: string;
}

const SHORTEST = 4;
const LONGEST = 80;

/** Each name is held against each: no plan has so many, a text made to be long may. */
const MOST = 80;

/** Whether `short` is `long` without one word that is neither its first nor its last. */
function missesOneInside(short: readonly string[], long: readonly string[]): boolean {
  if (long.length !== short.length + 1) return false;
  const at = short.findIndex((word, i) => word !== long[i]);
  return (
    at > 0 && !SMALL.has(long[at] ?? '') && short.slice(at).every((word, i) => word === long[at + 1 + i])
  );
}

/** Words that may be left out of a name. */
const SMALL: ReadonlySet<string> = new Set(['và', 'vn', 'các', 'của', 'cấp', 'địa', 'phương']);
