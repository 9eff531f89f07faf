import {
  addDays,
  addWorkingDays,
  CALENDAR_YEAR,
  type CivilDate,
  chainBack,
  dayOff,
  firstDayOf,
  limit,
  lunarDate,
  monthsOf,
  series,
  stretchOf,
  windowsOf,
  workCalendar,
  YEAR_TYPES,
} from '#calendar';
import { type Line, median, timed } from './line.ts';

const FIRST = firstDayOf(CALENDAR_YEAR, 2021);
const LAST = addDays(firstDayOf(CALENDAR_YEAR, 2071), -1);
const DAYS = fiftyYears();
const KINDS = ['month', 'quarter', 'half', 'year', 'five-years'] as const;
const calendar = workCalendar();
const LINKS = [0, 3, 2, 2].map((workingDays, at) => ({ body: `cơ quan ${at}`, workingDays }));

/** Fifty years of days, day by day: is it off, its lunar date, and every rule of the room; beside a bare walk through the same days. */
export async function benchCalendar(): Promise<Line[]> {
  const bare = median(await repeated(bareDates));
  const line = async (what: string, work: (day: CivilDate) => unknown): Promise<Line> => {
    const took = median(await repeated(() => DAYS.forEach(work)));
    return {
      what: `50 years of days: ${what}`,
      figure: `${took.toFixed(0)} ms`,
      bare: `a Date a day ${bare.toFixed(0)} ms`,
      ratio: (took / bare).toFixed(1),
    };
  };
  const rules = await line('every rule', everyRule);
  const milliseconds = Number.parseFloat(rules.figure);
  return [
    await line('off or working', (day) => dayOff(calendar, day)),
    await line('lunar dates', (day) => lunarDate(day)),
    { ...rules, bar: '≤ 5 s', holds: milliseconds <= 5000 },
  ];
}

/** What a deadline, a period, a chain and a form ask of one day. */
function everyRule(day: CivilDate): unknown[] {
  const month = stretchOf('month', CALENDAR_YEAR, day);
  const whole = day.endsWith('-01-01')
    ? YEAR_TYPES.flatMap((type) => KINDS.flatMap((kind) => series(kind, type, day, addDays(day, 366))))
    : [];
  return [
    lunarDate(day),
    limit(day, calendar),
    addWorkingDays(calendar, day, -10),
    windowsOf(month, { onTime: { count: 5, unit: 'working-days' }, accepted: null }, calendar),
    chainBack(LINKS, day, calendar),
    monthsOf(month, []),
    whole,
  ];
}

function bareDates(): number {
  let sum = 0;
  const end = Date.parse(LAST);
  for (let at = Date.parse(FIRST); at <= end; at += 86_400_000) {
    const date = new Date(at);
    sum += date.getUTCDay() + date.toISOString().slice(0, 10).length;
  }
  return sum;
}

function fiftyYears(): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) days.push(day);
  return days;
}

async function repeated(work: () => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) taken.push(await timed(work));
  return taken;
}
