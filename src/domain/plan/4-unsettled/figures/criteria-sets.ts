import { plain } from '../../1-text/fold.ts';
import type { Passage } from '../../1-text/passage.ts';
import { type Finder, listed, together } from '../point.ts';

/** Groups addressed by two sets of criteria. */
export const criteriaSets: Finder = ({ structure: { nodes } }) => {
  const seen = new Map<string, { parent: number; words: Passage }>();
  const twice = nodes
    .filter((node) => node.about[0] === 'criteria' && /^đối với /u.test(plain(node.words.text)))
    .flatMap((node) =>
      groupsOf(node.words.text).flatMap((group) => {
        const parent = node.parent?.index ?? -1;
        const before = seen.get(plain(group));
        seen.set(plain(group), { parent, words: node.words });
        return before?.parent === parent ? [{ group, words: [before.words, node.words] }] : [];
      }),
    );
  return together(
    'two-criteria-sets',
    [...new Set(twice.flatMap(({ words }) => words))],
    listed(
      twice.map(({ group }) => group),
      ', ',
    ),
  );
};

function groupsOf(heading: string): string[] {
  const names = heading.replace(/^đối với\s+/iu, '').replace(/\s+(?:trên địa bàn|thuộc|của|ở)\s.*$/u, '');
  return names
    .split(/[,;]\s*|\s+và\s+/u)
    .map((name) => name.replace(/^(?:các|những)\s+/iu, '').trim())
    .filter(Boolean);
}
