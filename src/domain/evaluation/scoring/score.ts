import Big from 'big.js';
import type { CriteriaSet, Criterion, CriterionNode } from '../criteria/criteria-set.ts';
import { criteriaOf, isGroup } from '../criteria/tree.ts';
import type { Circumstances, Fact } from '../facts.ts';
import { type Judged, judged, type RankOf } from './judged.ts';
import type { Line } from './line.ts';
import type { RulesOn } from './threshold.ts';

/** What a unit's criteria come to. Decimal strings. */
export interface Score {
  /** In the order of the set. */
  lines: readonly Line[];
  /** Points of criteria, bonus and minus together. */
  points: string;
  bonus: string;
  /** What minus items take, 0 or above. */
  minus: string;
  /** The most that this unit could reach without a bonus: what was not assigned to it is not among it. */
  most: string;
}

/** Facts by the criterion's id; a criterion without one is missing. */
export type FactsOf = ReadonlyMap<string, Fact>;

/** Judges each criterion of a set and adds up the points: of a choice the best alone, of a group no more than its maximum. */
export function score(
  set: CriteriaSet,
  facts: FactsOf,
  { assigned }: Pick<Circumstances, 'assigned'>,
  rules: RulesOn,
  rankOf: RankOf,
): Score {
  const lines = new Map<string, Line>();
  for (const criterion of criteriaOf(set.nodes))
    lines.set(
      criterion.id,
      lineOf(criterion, facts.get(criterion.id) ?? NOT_ENTERED, assigned, rules, rankOf),
    );
  for (const choice of choicesOf(set)) leaveBest(choice, lines);
  const every = [...lines.values()];
  const bonus = sumOf(set, every, 'bonus');
  const minus = sumOf(set, every, 'minus').abs();
  const points = earned(set.nodes, lines).plus(bonus).minus(minus);
  return {
    lines: every,
    points: points.toFixed(),
    bonus: bonus.toFixed(),
    minus: minus.toFixed(),
    most: attainable(set.nodes, lines).toFixed(),
  };
}

const NOT_ENTERED: Fact = { kind: 'missing', why: 'not entered' };
const ZERO = new Big(0);

function lineOf(
  criterion: Criterion,
  fact: Fact,
  assigned: readonly string[],
  rules: RulesOn,
  rankOf: RankOf,
): Line {
  const { id, bounds, whereAssigned } = criterion;
  if (bounds === 'out') return idle(id, 'not included');
  if (whereAssigned && !assigned.includes(id)) return idle(id, 'not assigned');
  const one = judged(criterion, fact, rules, rankOf);
  const sources = fact.kind === 'missing' ? [] : fact.sources;
  const most = mostOf(criterion);
  const points = pointsOf(criterion, one, fact);
  if (points !== null && most !== null && isAbove(points, most))
    return { ...missingLine(id, most), why: { kind: 'missing', why: 'not above the most' }, sources };
  const partly = one.state === 'not met' && criterion.scores.kind === 'scaled' && points?.gt(0) === true;
  return {
    criterion: id,
    state: partly ? 'partly' : one.state,
    points: points?.toFixed() ?? null,
    most: most?.toFixed() ?? null,
    counts: true,
    why: one.why,
    sources,
  };
}

function idle(criterion: string, kind: 'not included' | 'not assigned'): Line {
  return { criterion, state: kind, points: null, most: null, counts: false, why: { kind }, sources: [] };
}

function missingLine(
  criterion: string,
  most: Big,
): Pick<Line, 'criterion' | 'state' | 'points' | 'most' | 'counts'> {
  return { criterion, state: 'missing', points: null, most: most.toFixed(), counts: true };
}

/** The most a criterion brings besides bonus and minus; null where it brings none. */
function mostOf({ scores }: Criterion): Big | null {
  return scores.kind === 'none' || scores.kind === 'each' ? null : new Big(scores.points);
}

/** Points to two decimals, rounded down: no more than was earned. Null where they are not known, or there are none. */
function pointsOf({ scores }: Criterion, { state, reached, times }: Judged, fact: Fact): Big | null {
  switch (scores.kind) {
    case 'none':
      return null;
    case 'given':
      return fact.kind === 'points'
        ? new Big(fact.points)
        : state === 'missing'
          ? null
          : onlyIf(state, scores.points);
    case 'full':
      return state === 'missing' ? null : onlyIf(state, scores.points);
    case 'scaled':
      return state === 'missing' ? null : new Big(scores.points).times(reached ?? 0).round(2, Big.roundDown);
    case 'each':
      return times && eachOf(scores, times);
  }
}

function onlyIf(state: 'met' | 'not met', points: string): Big {
  return state === 'met' ? new Big(points) : ZERO;
}

function eachOf({ sign, points, cap }: Extract<Criterion['scores'], { kind: 'each' }>, times: Big): Big {
  const sum = times.times(points);
  const capped = cap !== null && isAbove(sum, new Big(cap)) ? new Big(cap) : sum;
  return sign === 'minus' ? capped.times(-1) : capped;
}

/** The criteria of each choice that has more than one. */
function choicesOf({ nodes }: CriteriaSet): string[][] {
  const choices = Map.groupBy(
    criteriaOf(nodes).filter(({ eitherOr }) => eitherOr !== null),
    ({ eitherOr }) => eitherOr,
  );
  return [...choices.values()].map((criteria) => criteria.map(({ id }) => id));
}

/** Of a choice the best line counts: met before missing, missing before partly and not met; then the most points; then the first. */
function leaveBest(choice: readonly string[], lines: Map<string, Line>): void {
  const open = choice.flatMap((id) => lines.get(id) ?? []).filter(({ counts }) => counts);
  const [best] = open.toSorted(
    (one, other) =>
      order.indexOf(one.state) - order.indexOf(other.state) ||
      new Big(other.points ?? 0).cmp(one.points ?? 0),
  );
  for (const line of open) if (line !== best) lines.set(line.criterion, { ...line, counts: false });
}

const order: readonly Line['state'][] = ['met', 'missing', 'partly', 'not met'];

function sumOf(set: CriteriaSet, lines: readonly Line[], sign: 'bonus' | 'minus'): Big {
  const ids = criteriaOf(set.nodes).filter(({ scores }) => scores.kind === 'each' && scores.sign === sign);
  return lines
    .filter(({ criterion, counts }) => counts && ids.some(({ id }) => id === criterion))
    .reduce((sum, { points }) => sum.plus(points ?? 0), ZERO);
}

/** Points of the tree, each group held to its maximum. */
function earned(nodes: readonly CriterionNode[], lines: ReadonlyMap<string, Line>): Big {
  return inTree(nodes, lines, ({ points }) => points);
}

function attainable(nodes: readonly CriterionNode[], lines: ReadonlyMap<string, Line>): Big {
  return inTree(nodes, lines, ({ most }) => most);
}

function inTree(
  nodes: readonly CriterionNode[],
  lines: ReadonlyMap<string, Line>,
  what: (line: Line) => string | null,
): Big {
  return nodes.reduce((sum, node) => {
    if (!isGroup(node)) return sum.plus(ofCriterion(node, lines.get(node.id), what));
    const inside = inTree(node.nodes, lines, what);
    return sum.plus(node.maximum !== null && isAbove(inside, new Big(node.maximum)) ? node.maximum : inside);
  }, ZERO);
}

function ofCriterion(
  { scores }: Criterion,
  line: Line | undefined,
  what: (line: Line) => string | null,
): string {
  return (line?.counts && scores.kind !== 'each' && what(line)) || '0';
}

function isAbove(one: Big, other: Big): boolean {
  return one.gt(other);
}
