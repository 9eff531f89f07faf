import { addDays, addMonths, type CivilDate, civilDate } from '#calendar';
import type { NotRatedRule } from '../criteria/scale.ts';
import type { Circumstances } from '../facts.ts';
import type { UnsetRule } from '../rules/in-force.ts';
import { amountOn, type Known, type RulesOn } from '../scoring/threshold.ts';
import type { Year } from '../scoring/year.ts';

/** Why a unit is not rated. */
export type NotRated =
  | { kind: 'too short'; months: number; asked: string; begunOn: CivilDate }
  | { kind: 'under complaint'; reason: string }
  | { kind: 'registered late'; until: CivilDate; on: CivilDate | null }
  | { kind: 'no reports' }
  | { kind: 'left out'; words: string };

/** All reasons for which a unit is not rated, and rules nobody has set on which that hangs for this unit. */
export interface Excuse {
  reasons: readonly NotRated[];
  unset: readonly UnsetRule[];
}

/** Reads the rules of a day once, for any number of units. */
export function excusesBy(
  rules: readonly NotRatedRule[],
  judging: RulesOn & { year: Year },
): (circumstances: Circumstances) => Excuse {
  const checks = rules.map((rule) => checkBy(rule, judging));
  return (circumstances) => {
    const found = checks.flatMap((check) => check(circumstances) ?? []);
    const { leftOut } = circumstances;
    const reasons = found.filter((one) => 'kind' in one);
    return {
      reasons: leftOut === null ? reasons : [{ kind: 'left out', words: leftOut }, ...reasons],
      unset: found.filter((one) => 'state' in one),
    };
  };
}

type Check = (circumstances: Circumstances) => NotRated | UnsetRule | null;

function checkBy(rule: NotRatedRule, judging: RulesOn & { year: Year }): Check {
  switch (rule.kind) {
    case 'too short':
      return tooShort(amountOn(rule.months, judging), judging.year);
    case 'registered late':
      return registeredLate(amountOn(rule.until, judging), judging.year);
    case 'under complaint':
      return ({ underComplaint }) =>
        underComplaint === null ? null : { kind: 'under complaint', reason: underComplaint };
    case 'no reports':
      return ({ hasReports }) => (hasReports ? null : { kind: 'no reports' });
  }
}

function tooShort(least: Known, { to }: Year): Check {
  return ({ begunOn }) => {
    if (begunOn === null) return null;
    if (!least.ok) return least.rule;
    const months = wholeMonths(begunOn, to);
    const over = months - Number(least.value);
    const isEnough = least.rule?.bar === '>' ? over > 0 : over >= 0;
    return isEnough ? null : { kind: 'too short', months, asked: least.value, begunOn };
  };
}

function registeredLate(last: Known, year: Year): Check {
  const until = last.ok ? lastDay(last, year) : null;
  return ({ registeredOn: on }) => {
    if (on === 'not asked') return null;
    if (!last.ok) return last.rule;
    return until === null || (on !== null && on <= until) ? null : { kind: 'registered late', until, on };
  };
}

/** "Trước ngày 20/11" ends with 19/11. */
function lastDay({ value, rule }: Known & { ok: true }, year: Year): CivilDate {
  const day = dayWithin(year, value);
  return rule?.bar === '<' ? addDays(day, -1) : day;
}

/** Whole months from the first day to the end of the last: 15/2 to 14/11 are 9, 16/2 to 14/11 are 8; none where it ends before it begins. */
export function wholeMonths(first: CivilDate, last: CivilDate): number {
  const end = addDays(last, 1);
  const months = monthOf(end) - monthOf(first);
  return Math.max(0, addMonths(first, months) <= end ? months : months - 1);
}

function monthOf(day: CivilDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** The day `MM-DD` that lies in a year beginning on any day; 29/02 ends February in a common year. */
function dayWithin({ from }: Year, day: string): CivilDate {
  const own = dayOf(Number(from.slice(0, 4)), day);
  return own >= from ? own : dayOf(Number(from.slice(0, 4)) + 1, day);
}

function dayOf(year: number, day: string): CivilDate {
  const one = civilDate(`${LEAP_YEAR}-${day}`);
  if (!one) throw new RangeError(`${day} is no day of a year`);
  return addMonths(one, 12 * (year - LEAP_YEAR));
}

const LEAP_YEAR = 2024;
