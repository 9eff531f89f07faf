import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  daysBetween,
  firstDayOf,
  ownYear,
  type Stretch,
  series as stretchesOf,
  type Windows,
  type WindowsOf,
  type WorkCalendar,
  windowsOf,
  type YearType,
} from '#calendar';
import type { SetPeriod } from '../period.ts';
import type { PeriodSeries } from './period-series.ts';

export type SeriesPeriods = { ok: true; periods: SetPeriod[] } | { ok: false; problem: string };

/** The periods of a series that have a day between two dates, each with its three windows. */
export function periodsOf(
  series: PeriodSeries,
  { from, to }: { from: CivilDate; to: CivilDate },
  calendar: WorkCalendar,
): SeriesPeriods {
  const periods: SetPeriod[] = [];
  for (const stretch of stretchesOf(series.kind, yearTypeOf(series), from, to)) {
    const windows = windowsIn(stretch, series, calendar);
    if (!windows.ok) return windows;
    periods.push(periodOf(stretch, series, windows.windows));
  }
  return { ok: true, periods };
}

/** The periods of a numbered year, `Năm 2027` of 01/11/2026–31/10/2027. */
export function periodsOfYear(series: PeriodSeries, year: number, calendar: WorkCalendar): SeriesPeriods {
  const type = yearTypeOf(series);
  const from = firstDayOf(type, year);
  return periodsOf(series, { from, to: addDays(firstDayOf(type, year + 1), -1) }, calendar);
}

/** The year of a series; the year of the calendar where its first day is none. */
export function yearTypeOf({ yearStarts }: Pick<PeriodSeries, 'yearStarts'>): YearType {
  const type = ownYear(yearStarts);
  if (!type) throw new Error(`${yearStarts} begins no year`);
  return type;
}

function windowsIn(stretch: Stretch, { due, acceptedDays }: PeriodSeries, calendar: WorkCalendar): WindowsOf {
  const accepted = acceptedDays === null ? null : ({ count: acceptedDays, unit: 'days' } as const);
  if (due.type === 'after') return windowsOf(stretch, { onTime: due.span, accepted }, calendar);
  const day = nearest(stretch.to, due.day);
  if (!day) return { ok: false, problem: `Không có ngày “${due.day}” quanh ngày cuối của ${stretch.name}.` };
  const onTime = { count: daysBetween(stretch.to, day), unit: 'days' } as const;
  return windowsOf(stretch, { onTime, accepted }, calendar);
}

/** The day of the calendar that is nearest to another one; of a day of the month, the last day of a shorter month. */
function nearest(to: CivilDate, day: string): CivilDate | null {
  const around = day.includes('-')
    ? [-12, 0, 12].map((months) => civilDate(`${addMonths(to, months).slice(0, 4)}-${day}`))
    : [-1, 0, 1].map((months) => inMonth(addMonths(to, months), day));
  const away = (one: CivilDate) => Math.abs(daysBetween(one, to));
  const known = around.filter((one) => one !== null);
  return known.sort((one, other) => away(one) - away(other))[0] ?? null;
}

function inMonth(date: CivilDate, day: string): CivilDate | null {
  const month = date.slice(0, 8);
  const first = civilDate(`${month}01`);
  return civilDate(`${month}${day.padStart(2, '0')}`) ?? (first && addDays(addMonths(first, 1), -1));
}

function periodOf(
  { label }: Stretch,
  { planItem, unitKinds, reason }: PeriodSeries,
  { coversFrom, coversTo, onTimeUntil, acceptedUntil }: Windows,
): SetPeriod {
  return { name: label, planItem, unitKinds, reason, coversFrom, coversTo, onTimeUntil, acceptedUntil };
}
