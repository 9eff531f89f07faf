import {
  addDays,
  type CivilDate,
  daysBetween,
  isWorkingDay,
  type WorkCalendar,
  workingDayUntil,
} from '#calendar';
import { allowed, instantOfMoment, lastBefore, type Moment } from './hours.ts';

/** Who is reminded: the unit that owes the report, whoever stands above it, the officer himself. */
export const levels = ['unit', 'superior', 'officer'] as const;
export type Level = (typeof levels)[number];

/** One reminder of a ladder. */
export interface Rung {
  /** After the last day on time; before it where negative. Never 0. */
  days: number;
  level: Level;
}

/** What a ladder begins with: 7, 3 and 1 days before to the unit; afterwards to the unit and whoever stands above it. */
export const USUAL_RUNGS: readonly Rung[] = [
  { days: -7, level: 'unit' },
  { days: -3, level: 'unit' },
  { days: -1, level: 'unit' },
  { days: 1, level: 'unit' },
  { days: 1, level: 'officer' },
  { days: 3, level: 'superior' },
  { days: 7, level: 'superior' },
];

/** Days before and after the deadline that a screen offers. */
export const OFFERED_DAYS = [-14, -7, -3, -1, 1, 3, 7, 14] as const;

export const USUAL_HOUR = 8;

/**
 * Heads of residential areas are hard to reach on these days of every year: the festival of great unity (18/11) and the
 * weeks of yearly reports before it. A reminder before a deadline that falls among them comes before them.
 */
export const HARD_TO_REACH = { from: '11-01', to: '11-18' } as const;

/** Why a reminder does not come on the day that its rung names. */
export type Shift = 'hard to reach' | 'day off' | 'night';

/** A rung with its moment. */
export interface Laid extends Rung {
  at: Date;
  day: CivilDate;
  hour: number;
  /** The day that the rung names. */
  named: CivilDate;
  /** The first reason why it is another moment; null where it is not. */
  shift: Shift | null;
}

/**
 * When the rungs of a ladder remind of one deadline, in order. Guarantees, for each level: never by night or on a day off;
 * a rung before the deadline comes no later than its day, one after it no earlier; a later rung never comes before an
 * earlier one, and of rungs that fall on one moment the last is left.
 */
export function laidOut(
  rungs: readonly Rung[],
  deadline: CivilDate,
  { hour, calendar }: { hour: number; calendar: WorkCalendar },
): Laid[] {
  return levels.flatMap((level) => {
    const own = rungs.filter((rung) => rung.level === level).sort((a, b) => a.days - b.days);
    const laid = beforeTheWindow(
      own.map((rung) => laidRung(rung, deadline, { hour, calendar })),
      calendar,
    );
    return laid.filter(({ at }, index) => at.getTime() !== laid[index + 1]?.at.getTime());
  });
}

function laidRung(
  rung: Rung,
  deadline: CivilDate,
  { hour, calendar }: { hour: number; calendar: WorkCalendar },
): Laid {
  const named = addDays(deadline, rung.days);
  const moment = allowed({ day: named, hour }, rung.days < 0 ? 'earlier' : 'later', calendar);
  return {
    ...rung,
    ...moment,
    named,
    at: instantOfMoment(moment),
    shift: shiftOf(named, hour, moment, calendar),
  };
}

function shiftOf(named: CivilDate, hour: number, moment: Moment, calendar: WorkCalendar): Shift | null {
  if (!isWorkingDay(calendar, named)) return 'day off';
  return moment.day === named && moment.hour === hour ? null : 'night';
}

/**
 * The last of the rungs that fall among those days comes on the last working day before them; what comes before it moves
 * as many days, so that the ladder begins earlier and keeps its steps.
 */
function beforeTheWindow(laid: readonly Laid[], calendar: WorkCalendar): Laid[] {
  const last = laid.filter(({ days, day }) => days < 0 && isHardToReach(day)).at(-1)?.day;
  if (last === undefined) return [...laid];
  const target = lastBefore(firstDay(last), calendar);
  const back = daysBetween(target, last);
  return laid.map((rung) => (rung.days < 0 && rung.day <= last ? movedBack(rung, back, calendar) : rung));
}

function movedBack(rung: Laid, back: number, calendar: WorkCalendar): Laid {
  const day = workingDayUntil(calendar, addDays(rung.day, -back));
  return { ...rung, day, at: instantOfMoment({ day, hour: rung.hour }), shift: 'hard to reach' };
}

function isHardToReach(day: CivilDate): boolean {
  const date = day.slice(5);
  return date >= HARD_TO_REACH.from && date <= HARD_TO_REACH.to;
}

function firstDay(day: CivilDate): CivilDate {
  return addDays(day, Number(HARD_TO_REACH.from.slice(3)) - Number(day.slice(8)));
}
