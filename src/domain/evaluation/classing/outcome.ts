import Big from 'big.js';
import { addDays, addMonths, type CivilDate } from '#calendar';
import type { CriteriaSet, Threshold } from '../criteria/criteria-set.ts';
import type { ClassRule, NotRatedRule } from '../criteria/scale.ts';
import { criteriaOf } from '../criteria/tree.ts';
import type { Circumstances } from '../facts.ts';
import type { UnsetRule } from '../rules/index.ts';
import type { Line } from '../scoring/line.ts';
import { type FactsOf, type Score, score } from '../scoring/score.ts';
import { amountOn, heldOn, holdsUp, ONE, type RulesOn } from '../scoring/threshold.ts';

/** What a unit's evaluation comes to by itself, before the caps that look at all units. */
export interface Outcome extends Score {
  result: Result;
}

/**
 * not rated: neither a bad result nor a zero · waiting: something is not known yet, so no class is given · gate: criteria
 * that nothing makes up for are not met · below: no class is reached.
 */
export type Result =
  | { kind: 'not rated'; reasons: readonly NotRated[] }
  | { kind: 'gate'; gates: readonly string[] }
  | { kind: 'waiting'; missing: readonly string[]; unset: readonly UnsetRule[] }
  | { kind: 'class'; class: string }
  | { kind: 'below' };

export type NotRated =
  | { kind: 'too short'; months: number; asked: string; begunOn: CivilDate }
  | { kind: 'under complaint'; reason: string }
  | { kind: 'registered late'; until: CivilDate; on: CivilDate | null }
  | { kind: 'no reports' }
  | { kind: 'left out'; words: string };

/** The days of the year that is judged, and the rules of the day on which it is decided. */
export interface Judging extends RulesOn {
  year: { from: CivilDate; to: CivilDate };
  /** How good a class of another set is, for criteria that rest on its result. */
  rankOf: (set: string, key: string) => number | null;
}

/**
 * Evaluates one unit. In this order: whether it is rated at all; a gate that is not met, which beats any score; what is
 * missing; the best class whose score and needs are met.
 */
export function evaluate(
  set: CriteriaSet,
  facts: FactsOf,
  circumstances: Circumstances,
  judging: Judging,
): Outcome {
  const scored = score(set, facts, circumstances, judging, judging.rankOf);
  return { ...scored, result: resultOf(set, scored, circumstances, judging) };
}

function resultOf(set: CriteriaSet, scored: Score, circumstances: Circumstances, judging: Judging): Result {
  const excused = notRated(set.scale.notRated, circumstances, judging);
  if (excused.reasons.length > 0) return { kind: 'not rated', reasons: excused.reasons };
  const lines = new Map(scored.lines.map((line) => [line.criterion, line]));
  const gates = failing(
    criteriaOf(set.nodes)
      .filter(({ gate }) => gate)
      .map(({ id }) => id),
    lines,
  );
  if (gates.length > 0) return { kind: 'gate', gates };
  const missing = scored.lines.filter(({ state, counts }) => counts && state === 'missing');
  const unset = [...excused.unset, ...unsetOf(missing), ...unsetIn(set, judging)];
  if (missing.length > 0 || unset.length > 0)
    return { kind: 'waiting', missing: missing.map(({ criterion }) => criterion), unset: onceEach(unset) };
  const reached = set.scale.classes.find((one) => isReached(one, set, scored, lines, judging));
  return reached ? { kind: 'class', class: reached.key } : { kind: 'below' };
}

/** Of these criteria those that count and are not met. */
export function failing(ids: readonly string[], lines: ReadonlyMap<string, Line>): string[] {
  return ids.filter((id) => {
    const line = lines.get(id);
    return line?.counts && (line.state === 'not met' || line.state === 'partly');
  });
}

function isReached(
  { from, needs }: ClassRule,
  set: CriteriaSet,
  scored: Score,
  lines: ReadonlyMap<string, Line>,
  judging: Judging,
): boolean {
  return failing(needs, lines).length === 0 && (from === null || isHighEnough(from, set, scored, judging));
}

/** Percent of what the unit could reach is compared by multiplication; where it could reach nothing, nothing is reached. */
function isHighEnough(
  from: Threshold,
  { scale }: CriteriaSet,
  { points, most }: Score,
  judging: Judging,
): boolean {
  const asked = heldOn(from, judging);
  if (!asked.ok) return false;
  if (scale.score === 'points') return holdsUp(asked.held, new Big(points), ONE);
  return new Big(most).gt(0) && holdsUp(asked.held, new Big(points).times(100), new Big(most));
}

/** Rules of the scale that nobody has set: without them no class can be given. */
function unsetIn({ scale }: CriteriaSet, rules: RulesOn): UnsetRule[] {
  return scale.classes.flatMap(({ from }) => {
    const asked = from && heldOn(from, rules);
    return asked && !asked.ok ? [asked.rule] : [];
  });
}

function unsetOf(lines: readonly Line[]): UnsetRule[] {
  return lines.flatMap(({ why }) => (why.kind === 'unset' ? [why.rule] : []));
}

function onceEach(rules: readonly UnsetRule[]): UnsetRule[] {
  return [...new Map(rules.map((rule) => [rule.key, rule])).values()];
}

function notRated(
  rules: readonly NotRatedRule[],
  circumstances: Circumstances,
  judging: Judging,
): { reasons: NotRated[]; unset: UnsetRule[] } {
  const { leftOut } = circumstances;
  const reasons: NotRated[] = leftOut === null ? [] : [{ kind: 'left out', words: leftOut }];
  const unset: UnsetRule[] = [];
  for (const rule of rules) {
    const amount =
      'months' in rule
        ? amountOn(rule.months, judging)
        : 'until' in rule
          ? amountOn(rule.until, judging)
          : null;
    if (amount && !amount.ok) unset.push(amount.rule);
    else reasons.push(...reasonOf(rule, amount?.value ?? '', circumstances, judging));
  }
  return { reasons, unset };
}

function reasonOf(
  { kind }: NotRatedRule,
  asked: string,
  { begunOn, underComplaint, registeredOn, hasReports }: Circumstances,
  { year }: Judging,
): NotRated[] {
  switch (kind) {
    case 'too short': {
      const months = begunOn === null ? null : wholeMonths(begunOn, year.to);
      const isShort = begunOn !== null && months !== null && months < Number(asked);
      return isShort ? [{ kind, months, asked, begunOn }] : [];
    }
    case 'under complaint':
      return underComplaint === null ? [] : [{ kind, reason: underComplaint }];
    case 'registered late':
      return lateOf(registeredOn, dayWithin(year, asked));
    case 'no reports':
      return hasReports ? [] : [{ kind }];
  }
}

function lateOf(on: Circumstances['registeredOn'], until: CivilDate): NotRated[] {
  if (on === 'not asked' || (on !== null && on <= until)) return [];
  return [{ kind: 'registered late', until, on }];
}

/** Whole months from the first day to the end of the last: 15/2 to 14/11 are 9, 16/2 to 14/11 are 8. */
export function wholeMonths(first: CivilDate, last: CivilDate): number {
  let months = 0;
  while (addMonths(first, months + 1) <= addDays(last, 1)) months += 1;
  return months;
}

/** The day `MM-DD` that lies in a year beginning on any day. */
function dayWithin({ from }: Judging['year'], day: string): CivilDate {
  const number = Number(from.slice(0, 4));
  const own = dayOf(number, day);
  return own >= from ? own : dayOf(number + 1, day);
}

function dayOf(year: number, day: string): CivilDate {
  return addMonths(`${LEAP_YEAR}-${day}` as CivilDate, 12 * (year - LEAP_YEAR));
}

const LEAP_YEAR = 2024;
