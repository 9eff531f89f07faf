import { plain } from '../1-text/fold.ts';
import type { Structure } from '../2-structure/structure.ts';
import { passageAt } from './places.ts';
import { type Finder, point } from './point.ts';

/** `tối thiểu 5–10%`: a floor and a range at once. */
export const minimumAndRange: Finder = ({ targets, text }) =>
  targets
    .filter(({ comparator, quote }) => comparator === 'range' && /tối thiểu|ít nhất/u.test(plain(quote)))
    .map((target) => point('minimum-and-range', passageAt(text, target.span)));

/** A group addressed by two sets of criteria. */
export const twoCriteriaSets: Finder = (_, { nodes }) => {
  const seen = new Map<string, number>();
  return nodes
    .filter((node) => node.about[0] === 'criteria' && /^đối với /u.test(plain(node.words.text)))
    .flatMap((node) =>
      groupsOf(node.words.text).flatMap((group) => {
        const parent = node.parent?.index ?? -1;
        const before = seen.get(plain(group));
        seen.set(plain(group), parent);
        return before === parent ? [point('two-criteria-sets', node.words, group)] : [];
      }),
    );
};

function groupsOf(heading: string): string[] {
  const names = heading.replace(/^đối với\s+/iu, '').replace(/\s+(?:trên địa bàn|thuộc|của|ở)\s.*$/u, '');
  return names
    .split(/[,;]\s*|\s+và\s+/u)
    .map((name) => name.replace(/^(?:các|những)\s+/iu, '').trim())
    .filter(Boolean);
}

/** One body that makes the files of others and judges them. */
export const buildsAndAppraises: Finder = ({ assignments, text }) =>
  assignments.flatMap(({ agency, tasks }) => {
    const appraises = tasks.find(({ quote }) => /thẩm định/u.test(plain(quote)));
    const builds = tasks.some(({ quote }) =>
      /(?:lập|xây dựng|hoàn thiện|tổng hợp) hồ sơ/u.test(plain(quote)),
    );
    return appraises && builds
      ? [point('builds-and-appraises', passageAt(text, appraises.span), agency)]
      : [];
  });

/** A quoted name that is almost the title's: some words differ, and not only by an abbreviation. */
export const differingNames: Finder = (_, structure) => {
  const title = quotedIn(structure.title?.text ?? '')[0];
  if (!title) return [];
  const told = new Set<string>();
  return quotedPassages(structure).flatMap(({ name, clause }) => {
    if (told.has(plain(name)) || !isAlmost(title, name)) return [];
    told.add(plain(name));
    return [point('name-differs', clause, title)];
  });
};

function quotedPassages(structure: Structure) {
  return structure.clauses.flatMap(({ words }) =>
    quotedIn(words.text).map((name) => ({ name, clause: words })),
  );
}

function quotedIn(text: string): string[] {
  return [...text.matchAll(/[“"]([^”"]{12,120})[”"]/gu)].map((found) => found[1] ?? '');
}

function isAlmost(title: string, name: string): boolean {
  const [a, b] = [wordsOf(title), wordsOf(name)];
  const only = [...a.filter((word) => !b.includes(word)), ...b.filter((word) => !a.includes(word))];
  const shared = a.filter((word) => b.includes(word)).length;
  const abbreviated = /\p{Lu}{3,}/u.test(title + name);
  return only.length > 0 && only.length <= 5 && shared >= 5 && a.length === b.length && !abbreviated;
}

function wordsOf(name: string): string[] {
  return plain(name)
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
}
