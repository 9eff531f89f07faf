import type { CivilDate, WorkCalendar } from '#calendar';

/** One time at which a milestone is owed. */
export interface Turn {
  /** The first day of its stretch, the month of its day, or the number of the time; empty for what is owed once. */
  key: string;
  /** `Quý III/2026`, `Lần 3`; empty where the day says enough. */
  name: string;
  /** The first day of its stretch of the calendar; null where it has none. */
  from: CivilDate | null;
  /** The last day; null while it waits or where the plan gives none. */
  due: CivilDate | null;
  doneOn: CivilDate | null;
  standing: TurnStanding;
}

/**
 * `waiting`: the event, or the first time, is not known yet · `no day`: the plan gives none · `overdue` is only said of who
 * was ordered; who was asked, and what nobody was told to do, has `passed`.
 */
export type TurnStanding = 'waiting' | 'no day' | 'to do' | 'overdue' | 'passed' | 'done' | 'done late';

/** What is known of a unit or body, and of the day. */
export interface TurnFacts {
  /** The day of the event it waits for; null where that is not known. */
  eventOn: CivilDate | null;
  /** By the key of the turn. */
  done: Readonly<Record<string, CivilDate>>;
  /** From which day on turns are owed: the day the movement was opened. */
  since: CivilDate;
  today: CivilDate;
  calendar: WorkCalendar;
}
