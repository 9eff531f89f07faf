import { addDays, type CivilDate, civilDateOf, type WorkCalendar } from '#calendar';
import { mayLeave } from './hours.ts';
import type { Laid, Level } from './ladder.ts';

/** A rung that has reminded of a report already. */
export interface Reminded {
  days: number;
  level: Level;
}

export interface Situation {
  now: Date;
  /** The first day from which reminders leave. */
  since: CivilDate;
  /** The last day on time. */
  deadline: CivilDate;
  calendar: WorkCalendar;
}

/** A rung that could not leave for so many days is let go: what it says is old. */
const STALE_DAYS = 3;

/**
 * The rungs that remind now, at most one for each level: the last whose moment has come. Nothing at an hour or on a day at
 * which reminders do not leave; no rung twice, none after a later one, none of before the deadline when that has passed.
 */
export function dueNow(laid: readonly Laid[], done: readonly Reminded[], situation: Situation): Laid[] {
  const { now, calendar } = situation;
  if (!mayLeave(now, calendar)) return [];
  const come = laid.filter(({ at }) => at.getTime() <= now.getTime());
  return come
    .filter((rung) => !come.some(({ level, days }) => level === rung.level && days > rung.days))
    .filter((rung) => isFresh(rung, situation))
    .filter((rung) => !done.some(({ level, days }) => level === rung.level && days >= rung.days));
}

function isFresh({ day, days }: Laid, { now, since, deadline }: Situation): boolean {
  const today = civilDateOf(now);
  return day >= since && today <= addDays(day, STALE_DAYS) && (days > 0 || today <= deadline);
}
