import { addDays, addMonths, type CivilDate, civilDate } from './civil-date.ts';
import type { WorkCalendar } from './days-off/work-calendar.ts';
import { addSpan, type Span } from './span.ts';
import { type RegularKind, series } from './stretches.ts';
import { CALENDAR_YEAR, type YearType } from './year-types.ts';

/** When something is due, again and again or once an event has its day. */
export type Recurrence =
  /** Once in each month, quarter …: due by the last day of each. "Mỗi quý một lần". */
  | { type: 'each'; kind: RegularKind; year: YearType }
  /** "3 tháng/1 lần": a span after the last time it was done; before the first time, after `since`. */
  | { type: 'interval'; every: Span; since: CivilDate }
  /** On a day of every month, 1–31; the last day of a shorter month. */
  | { type: 'monthly'; day: number }
  /** On days of every year, `MM-DD`; 29/02 is 28/02 where there is none. */
  | { type: 'yearly'; days: readonly string[] }
  /** At the latest a span after an event. */
  | { type: 'after'; span: Span; event: string }
  /** At the latest a span before an event. */
  | { type: 'beforeEvent'; span: Span; event: string };

/** What has happened so far. */
export interface Facts {
  /** The days on which it was done, in any order. */
  done: readonly CivilDate[];
  /** The events that have their day. */
  events: ReadonlyMap<string, CivilDate>;
  calendar: WorkCalendar;
}

/** `waits`: the event whose day is not known yet. */
export type DueDays = { ok: true; days: CivilDate[] } | { ok: false; waits: string };

/** Every day on which it is due between two days, as far as what has happened so far tells. */
export function dueDays(rule: Recurrence, from: CivilDate, to: CivilDate, facts: Facts): DueDays {
  const days = daysOf(rule, from, to, facts);
  return days ? { ok: true, days: days.filter((day) => day >= from && day <= to) } : waiting(rule);
}

/** `day` is null where nothing more is due. */
export type NextDue = { ok: true; day: CivilDate | null } | { ok: false; waits: string };

/** The day it is due next: of what is counted from the last time it may have passed, otherwise `today` or later. */
export function nextDue(rule: Recurrence, today: CivilDate, facts: Facts): NextDue {
  if (rule.type === 'interval')
    return { ok: true, day: addSpan(lastDone(rule, facts), rule.every, facts.calendar) };
  if (rule.type === 'each') return { ok: true, day: firstNotDone(rule, today, facts) };
  if (rule.type === 'after' || rule.type === 'beforeEvent') {
    const days = daysOf(rule, today, today, facts);
    return days ? { ok: true, day: days[0] ?? null } : waiting(rule);
  }
  return {
    ok: true,
    day: (daysOf(rule, today, addMonths(today, 13), facts) ?? []).find((day) => day >= today) ?? null,
  };
}

function waiting(rule: Recurrence): { ok: false; waits: string } {
  return { ok: false, waits: 'event' in rule ? rule.event : '' };
}

/** Null where it waits. */
function daysOf(rule: Recurrence, from: CivilDate, to: CivilDate, facts: Facts): CivilDate[] | null {
  switch (rule.type) {
    case 'each':
      return series(rule.kind, rule.year, from, to).map((stretch) => stretch.to);
    case 'interval':
      return [...steps(rule, to, facts)];
    case 'monthly':
      return series('month', CALENDAR_YEAR, from, to).map((month) => onDay(month.from, rule.day));
    case 'yearly':
      return yearly(rule.days, from, to);
    case 'after':
    case 'beforeEvent':
      return ofEvent(rule, facts);
  }
}

function firstNotDone(
  rule: Extract<Recurrence, { type: 'each' }>,
  today: CivilDate,
  { done }: Facts,
): CivilDate | null {
  const ahead = addMonths(today, rule.kind === 'five-years' ? 120 : 24);
  const stretch = series(rule.kind, rule.year, today, ahead).find(
    ({ from, to }) => !done.some((day) => day >= from && day <= to),
  );
  return stretch?.to ?? null;
}

function lastDone({ since }: { since: CivilDate }, { done }: Facts): CivilDate {
  return done.reduce((last, day) => (day > last ? day : last), since);
}

/** Counted from the last time each, so that the end of a short month does not wear the day off. */
function* steps(
  rule: Extract<Recurrence, { type: 'interval' }>,
  to: CivilDate,
  facts: Facts,
): Generator<CivilDate> {
  const base = lastDone(rule, facts);
  if (rule.every.count < 1) return;
  for (let times = 1; ; times += 1) {
    const day = addSpan(base, rule.every, facts.calendar, times);
    if (day > to) return;
    yield day;
  }
}

function onDay(firstOfMonth: CivilDate, day: number): CivilDate {
  const last = addDays(addMonths(firstOfMonth, 1), -1);
  const wanted = addDays(firstOfMonth, day - 1);
  return wanted < last ? wanted : last;
}

function yearly(days: readonly string[], from: CivilDate, to: CivilDate): CivilDate[] {
  const found: CivilDate[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    for (const day of [...days].sort())
      found.push(civilDate(`${year}-${day}`) ?? onDay(`${year}-${day.slice(0, 2)}-01` as CivilDate, 31));
  return found;
}

function ofEvent(
  rule: Extract<Recurrence, { event: string }>,
  { events, calendar }: Facts,
): CivilDate[] | null {
  const day = events.get(rule.event);
  return day === undefined ? null : [addSpan(day, rule.span, calendar, rule.type === 'after' ? 1 : -1)];
}
