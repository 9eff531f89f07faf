import {
  addDays,
  type CivilDate,
  civilDateOf,
  clockTimeOf,
  instantOf,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  type WorkCalendar,
} from '#calendar';

/** Nobody is reminded from nine in the evening to seven in the morning, nor on a day off; clocks of Việt Nam. */
export const QUIET = { from: 21, to: 7 } as const;

/** The last whole hour of a day at which a reminder leaves. */
const LAST_HOUR = QUIET.from - 1;

export interface Moment {
  day: CivilDate;
  /** 0 … 23. */
  hour: number;
}

/** The moment itself where reminders leave then, else the next at which they do, or the last before it. */
export function allowed(moment: Moment, towards: 'later' | 'earlier', calendar: WorkCalendar): Moment {
  if (isWorkingDay(calendar, moment.day) && isDay(moment.hour)) return moment;
  return towards === 'later' ? later(moment, calendar) : earlier(moment, calendar);
}

/** Whether a reminder may leave now. */
export function mayLeave(now: Date, calendar: WorkCalendar): boolean {
  return isWorkingDay(calendar, civilDateOf(now)) && isDay(Number(clockTimeOf(now).slice(0, 2)));
}

export function instantOfMoment({ day, hour }: Moment): Date {
  return instantOf(day, hour);
}

function later({ day, hour }: Moment, calendar: WorkCalendar): Moment {
  const sameDay = isWorkingDay(calendar, day) && hour < QUIET.to;
  return {
    day: sameDay ? day : nextWorkingDay(calendar, day),
    hour: hour < QUIET.to || !isDay(hour) ? QUIET.to : hour,
  };
}

function earlier({ day, hour }: Moment, calendar: WorkCalendar): Moment {
  if (hour >= QUIET.to) {
    const until = isWorkingDay(calendar, day) ? day : previousWorkingDay(calendar, day);
    return { day: until, hour: Math.min(hour, LAST_HOUR) };
  }
  return { day: previousWorkingDay(calendar, day), hour: LAST_HOUR };
}

function isDay(hour: number): boolean {
  return hour >= QUIET.to && hour < QUIET.from;
}

/** The last working day before a day. */
export function lastBefore(day: CivilDate, calendar: WorkCalendar): CivilDate {
  const before = addDays(day, -1);
  return isWorkingDay(calendar, before) ? before : previousWorkingDay(calendar, before);
}
