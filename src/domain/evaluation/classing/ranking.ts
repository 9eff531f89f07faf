import type { Scale } from '../criteria/scale.ts';
import { compare, compareShares, decimal, ONE, type Share, ZERO } from '../scoring/decimal.ts';
import type { Score } from '../scoring/score.ts';

/** By what units are ranked, by their id: points as they come, or points of the most that the unit could reach. */
export type Ranks = ReadonlyMap<string, Share>;

/** On a scale of percent who could reach nothing has reached nothing. */
export function rankFrom({ points, most }: Pick<Score, 'points' | 'most'>, score: Scale['score']): Share {
  if (score === 'points') return { part: decimal(points), whole: ONE };
  const whole = decimal(most);
  return compare(whole, ZERO) > 0 ? { part: decimal(points), whole } : NOTHING;
}

const NOTHING: Share = { part: ZERO, whole: ONE };

/** The best first; of equals by the unit's id, so that any order of arrival is the same. */
export function inOrder(units: readonly string[], ranks: Ranks): string[] {
  return [...units].sort(
    (one, other) => compareShares(rankIn(ranks, other), rankIn(ranks, one)) || (one < other ? -1 : 1),
  );
}

/** The equals across the edge of a cap, and how many of them there is room for. */
export interface Edge {
  equal: readonly string[];
  room: number;
}

/** `ranked`: as `inOrder`. Nobody is equal where the edge lies between two that differ, or where there is none. */
export function edgeAt(ranked: readonly string[], allowed: number, ranks: Ranks): Edge {
  const [inside, outside] = [ranked[allowed - 1], ranked[allowed]];
  if (inside === undefined || outside === undefined) return NOBODY;
  const isEqual = (unit: string) => compareShares(rankIn(ranks, unit), rankIn(ranks, inside)) === 0;
  if (!isEqual(outside)) return NOBODY;
  return { equal: ranked.filter(isEqual), room: allowed - ranked.findIndex(isEqual) };
}

const NOBODY: Edge = { equal: [], room: 0 };

function rankIn(ranks: Ranks, unit: string): Share {
  return ranks.get(unit) ?? NOTHING;
}
