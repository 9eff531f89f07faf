import { addDays, type CivilDate, inWords, weekday } from '../civil-date.ts';
import { sourceInWords } from '../source.ts';
import { HOLIDAYS, type Holiday, type HolidayId, WEEKLY } from './holidays.ts';
import type { SetDays } from './notices.ts';

/** Why nobody works on a day. */
export interface DayOff {
  kind: 'weekly' | 'holiday' | 'compensation' | 'set';
  name: string;
  /** The law or paper it rests on. */
  source: string;
  holiday: HolidayId | null;
  /** Laid out as last year, because the notice of this year is not known. */
  provisional: boolean;
}

/** The days of one year that differ from its weeks, and what is not known of them. */
export interface WorkYear {
  off: ReadonlyMap<CivilDate, DayOff>;
  /** Weekly days off on which people work, with the paper that says so. */
  working: ReadonlyMap<CivilDate, SetDays>;
  /** Holidays whose days await the notice of the year, or the commune's word. */
  open: readonly Holiday[];
}

/** Lays out a year: papers first, then the law, then what makes up for holidays on weekly days off. */
export function workYear(year: number, papers: readonly SetDays[]): WorkYear {
  const set = papers.filter(({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`);
  const working = new Map(set.filter(({ kind }) => kind === 'working').flatMap((one) => spread(one)));
  const off = new Map<CivilDate, DayOff>();
  for (const one of set.filter(({ kind }) => kind === 'off'))
    for (const [day] of spread(one)) off.set(day, bySetDays(one));
  const law = HOLIDAYS.filter(({ from, until, on }) =>
    on(year).some((day) => day >= from && (until === null || day <= until)),
  );
  const named = new Set(set.map(({ holiday }) => holiday));
  const inForce = law.filter(({ id, source }) => source.status === 'C' || named.has(id));
  for (const holiday of inForce) addHoliday(off, holiday, year, named.has(holiday.id));
  for (const holiday of inForce) if (!isLaidOut(holiday, set)) compensate(off, working, holiday, year);
  const open = law.filter(
    ({ id, laidOutBy, source }) => !named.has(id) && (laidOutBy === 'notice' || source.status !== 'C'),
  );
  return { off, working, open };
}

/** Whether a day is off by the week alone. */
export function isWeeklyOff(date: CivilDate): boolean {
  return WEEKLY.days.includes(weekday(date));
}

function spread(set: SetDays): [CivilDate, SetDays][] {
  const days: [CivilDate, SetDays][] = [];
  for (let day = set.from; day <= set.to; day = addDays(day, 1)) days.push([day, set]);
  return days;
}

function bySetDays({ name, paper, holiday }: SetDays): DayOff {
  return { kind: holiday ? 'holiday' : 'set', name, source: paper, holiday, provisional: false };
}

function addHoliday(off: Map<CivilDate, DayOff>, holiday: Holiday, year: number, isNamed: boolean): void {
  // What a paper lays out whole is not laid out a second time.
  if (isNamed && holiday.laidOutBy === 'notice') return;
  const provisional = holiday.laidOutBy === 'notice' && holiday.id !== 'national';
  for (const day of holiday.on(year))
    if (!off.has(day))
      off.set(day, {
        kind: 'holiday',
        name: holiday.name,
        source: sourceInWords(holiday.source),
        holiday: holiday.id,
        provisional,
      });
}

/** A paper that names more than the holiday's own day has told what makes up for it. */
function isLaidOut(holiday: Holiday, set: readonly SetDays[]): boolean {
  const papers = set.filter(({ holiday: id }) => id === holiday.id);
  return papers.length > 0 && (holiday.laidOutBy === 'notice' || papers.some(({ from, to }) => from !== to));
}

function compensate(
  off: Map<CivilDate, DayOff>,
  working: ReadonlyMap<CivilDate, SetDays>,
  holiday: Holiday,
  year: number,
): void {
  for (const day of holiday.on(year)) {
    if (off.get(day)?.holiday !== holiday.id || !isWeeklyOff(day) || working.has(day)) continue;
    let next = day;
    do next = addDays(next, 1);
    while (off.has(next) || (isWeeklyOff(next) && !working.has(next)));
    off.set(next, {
      kind: 'compensation',
      name: `nghỉ bù ngày ${inWords(day)}, ${holiday.name}`,
      source: sourceInWords(holiday.compensation),
      holiday: holiday.id,
      provisional: off.get(day)?.provisional ?? false,
    });
  }
}
