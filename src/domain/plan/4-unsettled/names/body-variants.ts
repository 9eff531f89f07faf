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
  return [...named.values()].flatMap((fuller) =>
    shortened(fuller.words).flatMap((short) => {
      const found = named.get(short);
      const place = found && nameAt(plan, found.name);
      return place ? [point('body-name-differs', place, fuller.name)] : [];
    }),
  );
};

interface Named {
  readonly words: string[];
  readonly name: string;
}

const SHORTEST = 4;
const LONGEST = 80;

/** A name without one of its words, neither the first nor the last, each in turn. */
function shortened(words: readonly string[]): string[] {
  return words
    .map((word, at) =>
      SMALL.has(word) || at === 0 || at === words.length - 1 ? '' : words.toSpliced(at, 1).join(' '),
    )
    .filter(Boolean);
}

/** Words that may be left out of a name. */
const SMALL: ReadonlySet<string> = new Set(['và', 'vn', 'các', 'của', 'cấp', 'địa', 'phương']);
