import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainBack, moveStep } from './chain.ts';
import { addDays, type CivilDate } from './civil-date.ts';
import {
  addWorkingDays,
  dayOff,
  nextWorkingDay,
  previousWorkingDay,
  type WorkCalendar,
  workCalendar,
  workingDaysBetween,
} from './days-off/work-calendar.ts';
import { limit } from './limit.ts';
import { civilOfLunar, kingsDay, lunarDate, lunarNewYear } from './lunar/lunar-date.ts';
import { monthsOf } from './months.ts';
import { type RegularKind, type Stretch, series, stretchOf } from './stretches.ts';
import { day, everyDay, off, round } from './testing.ts';
import { windowsOf } from './windows.ts';
import { ownYear, YEAR_TYPES, type YearType } from './year-types.ts';

/**
 * Every rule of this room, over every day of fifty years, for made-up papers, years, margins and rounds. It prints what it
 * took and never fails on time.
 */
const [FIRST, LAST] = [day('01/01/2021'), day('31/12/2070')];
const DAYS = everyDay(FIRST, LAST);
const KINDS: RegularKind[] = ['month', 'quarter', 'half', 'year', 'five-years'];

interface Made {
  /** The first day of the plan's own year, as a day after 1 January of a leap year. */
  starts: number;
  margin: number;
  /** Days after FIRST on which a paper of the commune makes ten days off, and a weekend worked. */
  papers: number[];
  /** The days from one round to the next. */
  rounds: number[];
}

const made: fc.Arbitrary<Made> = fc.record({
  starts: fc.integer({ min: 0, max: 365 }),
  margin: fc.integer({ min: 0, max: 12 }),
  papers: fc.array(fc.integer({ min: 0, max: 18_000 }), { maxLength: 20 }),
  rounds: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 2, maxLength: 12 }),
});

describe('every rule, over fifty years', () => {
  it('holds on every day', () => {
    const [started, cpu] = [performance.now(), process.cpuUsage()];
    fc.assert(fc.property(made, holds), { numRuns: RUNS });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const own = (process.cpuUsage(cpu).user / 1_000_000).toFixed(1);
    console.log(`  ${RUNS} × ${DAYS.length} days, every rule: ${seconds} s, of the processor ${own} s`);
  });
});

const RUNS = 3;

function holds({ starts, margin, papers, rounds }: Made): void {
  const calendar = workCalendar(papers.flatMap((at) => paperAt(addDays(FIRST, at))));
  const own = ownYear(addDays(day('01/01/2024'), starts).slice(5));
  if (!own) throw new Error('a day of a leap year begins no year');
  for (const date of DAYS) {
    lunarComesBack(date);
    worksOrNot(calendar, date, margin);
    ends(calendar, date);
  }
  for (const type of [...YEAR_TYPES, own]) for (const kind of KINDS) followsOn(kind, type, calendar);
  for (const year of DAYS.filter((date) => date.endsWith('-01-01'))) feasts(year);
  for (const date of DAYS.filter((_, at) => at % 10 === 0)) chains(calendar, date, margin);
  for (const date of DAYS.filter((_, at) => at % 100 === 0)) monthsOnce(date, rounds);
}

function paperAt(date: CivilDate) {
  const words = (at: CivilDate) => at.split('-').reverse().join('/');
  const saturday = addDays(date, 30);
  return [
    off(words(date), words(addDays(date, 9))),
    off(words(saturday), words(saturday), { kind: 'working', name: 'làm bù' }),
  ];
}

function lunarComesBack(date: CivilDate): void {
  const lunar = lunarDate(date);
  if (civilOfLunar(lunar) !== date)
    throw new Error(`${date} does not come back from ${JSON.stringify(lunar)}`);
}

function worksOrNot(calendar: WorkCalendar, date: CivilDate, margin: number): void {
  const next = nextWorkingDay(calendar, date);
  if (dayOff(calendar, next) || next <= date) throw new Error(`${next} does not follow ${date}`);
  if (!dayOff(calendar, date) && previousWorkingDay(calendar, next) !== date)
    throw new Error(`${date} is skipped`);
  if (workingDaysBetween(calendar, date, addWorkingDays(calendar, date, margin)) !== margin)
    throw new Error(`${margin} working days after ${date} are not ${margin}`);
}

function ends(calendar: WorkCalendar, date: CivilDate): void {
  const { last, off, lastWorking } = limit(date, calendar);
  if (last !== date || lastWorking > date || (off !== null) === (lastWorking === date))
    throw new Error(`${date} ends wrongly`);
}

function followsOn(kind: RegularKind, type: YearType, calendar: WorkCalendar): void {
  const all = series(kind, type, FIRST, LAST);
  for (const [at, stretch] of all.entries()) {
    const before = all[at - 1];
    if (before && addDays(before.to, 1) !== stretch.from) throw new Error(`${stretch.name} leaves a gap`);
    if (before?.name === stretch.name) throw new Error(`two are called ${stretch.name}`);
    opensAndCloses(stretch, calendar);
  }
  const middle = all[Math.floor(all.length / 2)];
  expect(middle && stretchOf(kind, type, middle.to)).toEqual(middle);
  expect([(all[0]?.from ?? LAST) <= FIRST, (all.at(-1)?.to ?? FIRST) >= LAST]).toEqual([true, true]);
}

function opensAndCloses(stretch: Stretch, calendar: WorkCalendar): void {
  const of = windowsOf(
    stretch,
    { onTime: { count: 5, unit: 'working-days' }, accepted: { count: 10, unit: 'days' } },
    calendar,
  );
  if (!of.ok || of.windows.onTimeUntil <= stretch.to || dayOff(calendar, of.windows.onTimeUntil))
    throw new Error(`${stretch.name} opens wrongly`);
}

function feasts(year: CivilDate): void {
  const tet = lunarNewYear(Number(year.slice(0, 4)));
  if (tet > `${year.slice(0, 4)}-02-21` || tet < `${year.slice(0, 4)}-01-20`)
    throw new Error(`Tết on ${tet}`);
  if (kingsDay(Number(year.slice(0, 4))) <= addDays(tet, 60)) throw new Error(`Giỗ Tổ of ${year}`);
}

function chains(calendar: WorkCalendar, top: CivilDate, margin: number): void {
  const links = [0, margin, 2, 1].map((workingDays, at) => ({ body: `cơ quan ${at}`, workingDays }));
  const steps = chainBack(links, top, calendar);
  const later = moveStep(steps, 1, addDays(top, 7), calendar);
  const back = moveStep(steps, 1, steps[1]?.day ?? top, calendar);
  const inOrder = later.steps.every(({ day }, at) => day >= (later.steps[at - 1]?.day ?? day));
  if (!inOrder || !later.breaksTop || back.slips.some(({ days }) => days < 0))
    throw new Error(`chain to ${top}`);
}

function monthsOnce(from: CivilDate, lengths: readonly number[]): void {
  let start = from;
  const rounds = lengths.map((days, at) => {
    const [first, last] = [start, addDays(start, days - 1)];
    start = addDays(start, days);
    return { ...round(`Đợt ${at + 1}`, '01/01/2026', '01/01/2026'), from: first, to: last };
  });
  const asked = rounds.flatMap((one) => monthsOf(one, rounds)).map(({ month }) => month);
  const touched = new Set(everyDay(from, addDays(start, -1)).map((date) => date.slice(0, 7)));
  expect(asked.toSorted()).toEqual([...touched]);
}
