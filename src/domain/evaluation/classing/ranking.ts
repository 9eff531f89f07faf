import { compare, type Decimal, ZERO } from '../scoring/decimal.ts';
import type { Among } from './caps.ts';

type Ranked = Pick<Among, 'points' | 'preferred'>;

/** The most points first; of equal points those preferred first, then by the unit's id, so that any order of arrival is the same. */
export function inOrder(units: readonly string[], { points, preferred }: Ranked): string[] {
  return [...units].sort(
    (one, other) =>
      compare(pointsOf(other, points), pointsOf(one, points)) ||
      Number(preferred.has(other)) - Number(preferred.has(one)) ||
      (one < other ? -1 : 1),
  );
}

/** The units of equal points across the edge, and whether a person chose among them just as many as there is room for. */
export interface Edge {
  equal: readonly string[];
  isChosen: boolean;
}

/** `ranked`: as `inOrder`. */
export function edgeAt(ranked: readonly string[], allowed: number, { points, preferred }: Ranked): Edge {
  const [inside, outside] = [ranked[allowed - 1], ranked[allowed]];
  if (inside === undefined || outside === undefined) return { equal: [], isChosen: false };
  const edge = pointsOf(inside, points);
  const equal = ranked.filter((unit) => compare(pointsOf(unit, points), edge) === 0);
  if (!equal.includes(outside)) return { equal: [], isChosen: false };
  const room = allowed - ranked.findIndex((unit) => compare(pointsOf(unit, points), edge) === 0);
  return { equal, isChosen: equal.filter((unit) => preferred.has(unit)).length === room };
}

function pointsOf(unit: string, points: ReadonlyMap<string, Decimal>): Decimal {
  return points.get(unit) ?? ZERO;
}
