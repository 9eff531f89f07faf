import { addDays, type CivilDate, civilDateOf, type WorkCalendar } from '#calendar';
import { mayLeave } from './hours.ts';
import type { Laid, Level, Rung } from './ladder.ts';

/** A rung that has reminded of a report already. */
export interface Reminded {
  days: number;
  level: Level;
  /** The last day on time of which it reminded: a later one, given since, is another. */
  deadline: CivilDate;
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
 * which reminders do not leave; of one deadline no rung twice, none after a later one, none of before it when it has passed.
 */
export function dueNow(laid: readonly Laid[], done: readonly Reminded[], situation: Situation): Laid[] {
  const { now, deadline, calendar } = situation;
  if (!mayLeave(now, calendar)) return [];
  const come = laid.filter(({ at }) => at.getTime() <= now.getTime());
  return come
    .filter((rung) => !come.some(({ level, days }) => level === rung.level && days > rung.days))
    .filter((rung) => isFresh(rung, situation))
    .filter((rung) => isLeft(rung, deadline, done));
}

/** Neither this rung nor a later one of its level has reminded of this deadline. */
export function isLeft({ level, days }: Rung, deadline: CivilDate, done: readonly Reminded[]): boolean {
  return !done.some((one) => one.deadline === deadline && one.level === level && one.days >= days);
}

function isFresh({ day, days }: Laid, { now, since, deadline }: Situation): boolean {
  const today = civilDateOf(now);
  return day >= since && today <= addDays(day, STALE_DAYS) && (days > 0 || today <= deadline);
}
