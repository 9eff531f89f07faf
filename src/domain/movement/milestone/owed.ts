import {
  addDays,
  addSpan,
  CALENDAR_YEAR,
  type CivilDate,
  civilDate,
  type RegularKind,
  type Span,
  series,
  type WorkCalendar,
} from '#calendar';
import type { DeadlineRule } from '#plan';
import { endOf, lastDayFor } from '../partial-date.ts';
import type { Milestone } from './milestone.ts';
import type { Turn, TurnFacts } from './turn.ts';

/** A turn before it is held against the day. `waits`: what its day hangs on is not known. */
export type Owed = Pick<Turn, 'key' | 'name' | 'from' | 'due'> & { waits?: boolean };

/** The turns of a rule in order: all that have come, and the first to come. */
export function owedTurns(
  { rule, repeats, event }: Pick<Milestone, 'rule' | 'repeats' | 'event'>,
  facts: TurnFacts,
): Owed[] {
  switch (rule.type) {
    case 'every':
      return repeats === 'interval' ? interval(rule.period, facts) : stretches(rule.period, facts);
    case 'yearly':
      return yearly(rule, facts);
    case 'monthly':
      return monthly(rule, facts);
    case 'within':
    case 'beforeEvent':
    case 'onEvent':
    case 'phaseEnd':
    case 'immediately':
      return [atEvent(rule, event !== null, facts)];
    case 'between':
      return [rule.to.startsWith('event:') ? once(facts.eventOn, event !== null) : once(endOf(rule.to))];
    case 'during':
      return [once(endOf(rule.period))];
    case 'on':
      return [once(endOf(rule.date))];
    case 'before':
      return [once(lastDayFor(rule.date, rule.inclusive === true))];
    default:
      return [once(null)];
  }
}

function once(due: CivilDate | null, waits = false): Owed {
  return { key: '', name: '', from: null, due, waits };
}

type AtEvent = Extract<
  DeadlineRule,
  { type: 'within' | 'beforeEvent' | 'onEvent' | 'phaseEnd' | 'immediately' }
>;

function atEvent(rule: AtEvent, waits: boolean, { eventOn, calendar }: TurnFacts): Owed {
  // "Ngay khi", "ngay sau": the plan gives no number of days, before the event or after.
  if (rule.type === 'immediately') return once(null);
  if (eventOn === null) return once(null, waits);
  if (rule.type === 'onEvent' || rule.type === 'phaseEnd') return once(eventOn);
  if (rule.period === null) return once(addDays(eventOn, -1));
  const working = rule.workingDays === true;
  return once(shifted(eventOn, rule.period, { calendar, working, times: rule.type === 'within' ? 1 : -1 }));
}

interface Shift {
  calendar: WorkCalendar;
  working?: boolean;
  times?: 1 | -1;
}

/** `P3M` after a day, or before it; null for what is no number of days, weeks, months or years. */
function shifted(
  date: CivilDate,
  period: string,
  { calendar, working = false, times = 1 }: Shift,
): CivilDate | null {
  const [, count = '', letter = ''] = /^P(\d{1,4})([YMWD])$/.exec(period) ?? [];
  const unit = UNITS[letter];
  if (!unit) return null;
  const span = { count: Number(count), unit: working && unit === 'days' ? 'working-days' : unit } as const;
  return addSpan(date, span, calendar, times);
}

const UNITS: Readonly<Record<string, Span['unit']>> = { Y: 'years', M: 'months', W: 'weeks', D: 'days' };

/** So long after the last time; before the first time was told, nothing can be reckoned. */
function interval(period: string, { done, calendar }: TurnFacts): Owed[] {
  const times = Object.entries(done).sort(([, one], [, other]) => (one < other ? -1 : 1));
  const after = (at: number) => {
    const time = times[at];
    return time ? shifted(time[1], period, { calendar }) : null;
  };
  const numbered = (key: string, at: number) => ({
    key,
    name: `Lần ${at + 1}`,
    from: null,
    due: after(at - 1),
  });
  return [
    ...times.map(([key], at) => numbered(key, at)),
    { ...numbered(nextTime(Object.keys(done)), times.length), waits: times.length === 0 },
  ];
}

/** The key of the time after the last that was told; one that was taken back before it leaves a gap. */
export function nextTime(told: readonly string[]): string {
  return String(Math.max(0, ...told.map(Number).filter(Number.isInteger)) + 1);
}

const STRETCHES: Readonly<Record<string, RegularKind>> = {
  P1M: 'month',
  P3M: 'quarter',
  P6M: 'half',
  P1Y: 'year',
};

/** Each month, quarter, half or year of the calendar from the one in which the movement was opened. */
function stretches(period: string, { since, today }: TurnFacts): Owed[] {
  const kind = STRETCHES[period];
  if (!kind) return [once(null)];
  return series(kind, CALENDAR_YEAR, since, later(today, since)).map(({ label, from, to }) => ({
    key: from,
    name: label,
    from,
    due: to,
  }));
}

/** The day of each year, from the first that is not over when the movement opens to the first to come. */
function yearly(rule: Extract<DeadlineRule, { type: 'yearly' }>, { since, today }: TurnFacts): Owed[] {
  const exclusive = rule.before !== undefined && rule.inclusive !== true;
  const [first, last] = [yearOf(since), yearOf(later(today, since)) + 1];
  const owed = Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((year) =>
    [rule.before ?? rule.on ?? []].flat().flatMap((named) => {
      const due = lastDayFor(`${year}-${named}`, !exclusive);
      return due && due >= since ? [{ key: due.slice(0, 7), name: '', from: null, due }] : [];
    }),
  );
  const sorted = owed.sort((a, b) => (a.due < b.due ? -1 : 1));
  const coming = sorted.findIndex(({ due }) => due >= today);
  return coming < 0 ? sorted : sorted.slice(0, coming + 1);
}

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

function monthly(rule: Extract<DeadlineRule, { type: 'monthly' }>, { since, today }: TurnFacts): Owed[] {
  return series('month', CALENDAR_YEAR, since, later(today, since)).flatMap(({ label, from, to }) => {
    const named = civilDate(`${from.slice(0, 8)}${rule.before}`) ?? to;
    const due = rule.inclusive ? named : addDays(named, -1);
    return due >= since ? [{ key: from, name: label, from, due }] : [];
  });
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other;
}
