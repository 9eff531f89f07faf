import { compare, ZERO } from './decimal.ts';
import type { Line } from './line.ts';
import type { ScoredLine } from './scored-line.ts';

/** Lets the best line of a choice count alone: met before missing, missing before partly and not met; then the most points; then the first. */
export function leaveBest(choice: readonly number[], lines: ScoredLine[]): void {
  const open = choice.filter((place) => lines[place]?.line.counts);
  const best = open.reduce<number | undefined>((first, place) => {
    const [one, other] = [lines[first ?? place], lines[place]];
    return one && other && isBetter(other, one) ? place : (first ?? place);
  }, undefined);
  for (const place of open) {
    const one = lines[place];
    if (one && place !== best) lines[place] = { ...one, line: { ...one.line, counts: false } };
  }
}

function isBetter({ line, points }: ScoredLine, other: ScoredLine): boolean {
  const steps = ORDER.indexOf(line.state) - ORDER.indexOf(other.line.state);
  return steps !== 0 ? steps < 0 : compare(points ?? ZERO, other.points ?? ZERO) > 0;
}

const ORDER: readonly Line['state'][] = ['met', 'missing', 'partly', 'not met'];
