import { type Fact, sourcesOf } from '../facts.ts';
import { compare, type Decimal, textOf, ZERO } from './decimal.ts';
import { judged, type Surroundings } from './judged.ts';
import type { Judgement } from './judgement.ts';
import type { Line } from './line.ts';
import { givenPoints, pointsOf } from './points.ts';
import type { PreparedCriterion } from './prepared.ts';

/** A line, and its points as they are reckoned with. */
export interface ScoredLine {
  line: Line;
  points: Decimal | null;
}

/** Judges one criterion for one unit and gives its points. */
export function scoredLine(
  one: PreparedCriterion,
  fact: Fact,
  assigned: readonly string[],
  around: Surroundings,
): ScoredLine {
  const { id, bounds, whereAssigned } = one.criterion;
  if (bounds === 'out') return idle(id, 'not included');
  if (whereAssigned && !assigned.includes(id)) return idle(id, 'not assigned');
  const sources = sourcesOf(fact);
  if (fact.kind === 'points') return given(one, fact.points, sources);
  const judgement = judged(one, fact, around);
  const points = pointsOf(one, judgement, fact);
  return lined(one, stateOf(one, judgement, points), points, { sources, why: judgement.why });
}

function idle(criterion: string, kind: 'not included' | 'not assigned'): ScoredLine {
  const line = {
    criterion,
    state: kind,
    points: null,
    most: null,
    counts: false,
    why: { kind },
    sources: [],
  };
  return { line, points: null };
}

/** Points that a person gave speak for themselves: all of them is met, some is partly. A bonus is met at any, a minus item at none. */
function given(one: PreparedCriterion, text: string, sources: Line['sources']): ScoredLine {
  const points = givenPoints(one, text);
  if (points === null) {
    const why = one.points === null ? 'no figure' : 'not above the most';
    return lined(one, 'missing', null, { sources, why: { kind: 'missing', why } });
  }
  const isSome = compare(points, ZERO) > 0;
  const state = isAllOf(one, points) ? 'met' : isSome ? 'partly' : 'not met';
  return lined(one, state, points, { sources, why: { kind: 'given', points: text } });
}

function isAllOf({ criterion: { scores }, points: all }: PreparedCriterion, points: Decimal): boolean {
  if (scores.kind !== 'each') return all !== null && compare(points, all) >= 0;
  return scores.sign === 'bonus' ? compare(points, ZERO) > 0 : compare(points, ZERO) >= 0;
}

/** Points that are not known leave the criterion open, even where it is judged; only a gate that failed has failed. */
function stateOf(
  { criterion: { scores, gate } }: PreparedCriterion,
  { state }: Judgement,
  points: Decimal | null,
): Line['state'] {
  if (scores.kind === 'none' || state === 'missing') return state;
  if (points === null) return gate && state === 'not met' ? state : 'missing';
  const isPartly = state === 'not met' && scores.kind === 'scaled' && compare(points, ZERO) > 0;
  return isPartly ? 'partly' : state;
}

function lined(
  { criterion, most }: PreparedCriterion,
  state: Line['state'],
  points: Decimal | null,
  { why, sources }: Pick<Line, 'why' | 'sources'>,
): ScoredLine {
  const line: Line = {
    criterion: criterion.id,
    state,
    // a decimal of 0 is false
    points: points === null ? null : textOf(points),
    most,
    counts: true,
    why: state === 'missing' && why.kind === 'said' ? { kind: 'missing', why: 'no figure' } : why,
    sources,
  };
  return { line, points };
}
