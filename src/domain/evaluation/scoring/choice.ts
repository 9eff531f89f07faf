import { compare, ZERO } from './decimal.ts';
import type { Line } from './line.ts';
import type { ScoredLine } from './scored-line.ts';

/** Lets the best line of a choice count alone: met before missing, missing before partly and not met; then the most points; then the first. */
export function leaveBest(choice: readonly number[], lines: ScoredLine[]): void {
  const open = choice.flatMap((place) => {
    const one = lines[place];
    return one?.line.counts ? [{ place, one }] : [];
  });
  const [first, ...others] = open;
  if (!first) return;
  const best = others.reduce((better, other) => (isBetter(other.one, better.one) ? other : better), first);
  for (const { place, one } of open)
    if (place !== best.place) lines[place] = { ...one, line: { ...one.line, counts: false } };
}

function isBetter({ line, points }: ScoredLine, other: ScoredLine): boolean {
  const steps = ORDER.indexOf(line.state) - ORDER.indexOf(other.line.state);
  return steps !== 0 ? steps < 0 : compare(points ?? ZERO, other.points ?? ZERO) > 0;
}

const ORDER: readonly Line['state'][] = ['met', 'missing', 'partly', 'not met'];
