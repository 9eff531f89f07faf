import { type Fact, type Grounds, type GroundsLine, isScoreTold } from '#evaluation';
import { inVietnamese } from '#reporting';
import type { Language } from '../language.ts';
import { grounds as words } from '../text/grounds.ts';
import type { State } from '../text/states.ts';

const STATES: Readonly<Record<GroundsLine['state'], State>> = {
  met: 'met',
  partly: 'partly',
  'not met': 'notMet',
  missing: 'open',
  'not assigned': 'notAssigned',
  'not included': 'outOfBounds',
};

export function stateOf({ state }: GroundsLine): State {
  return STATES[state];
}

/** The score and what it is made of; null where the set gives no points, or where it would say nothing yet. */
export function pointsOf(
  { result, score }: Grounds,
  language: Language,
): { score: string; beside: string } | null {
  const { points, most, bonus, minus } = score;
  const t = words[language];
  if (!isScoreTold(result, score)) return null;
  const beside = [
    ...(Number(bonus) > 0 ? [t.bonus(inVietnamese(bonus))] : []),
    ...(Number(minus) > 0 ? [t.minus(inVietnamese(minus))] : []),
  ];
  return { score: `${inVietnamese(points)}/${inVietnamese(most)}`, beside: beside.join(', ') };
}

/** The points of a line: `30/60`, `-2`; null where it brings none. */
export function linePoints({ points, most }: GroundsLine): string | null {
  if (points === null) return null;
  return most === null ? inVietnamese(points) : `${inVietnamese(points)}/${inVietnamese(most)}`;
}

/** What others said beside what is judged, and what reports say so far of what is not judged yet. */
export function besides({
  fact,
  reported,
  self,
  reviewer,
}: GroundsLine): ['reported' | 'self' | 'reviewer', Fact][] {
  const told = reported ?? (fact.kind === 'missing' && fact.soFar ? fact : null);
  return [
    ...(told ? [['reported', told] as const] : []),
    ...(self ? [['self', self] as const] : []),
    ...(reviewer ? [['reviewer', reviewer] as const] : []),
  ].map(([said, fact]) => [said, fact]);
}

/** The headings above a line, where they are others than above the line before. */
export function underOf({ under }: GroundsLine, before: GroundsLine | undefined): string | null {
  const text = under.join(' – ');
  return text === '' || text === before?.under.join(' – ') ? null : text;
}
