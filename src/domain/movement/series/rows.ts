import { YEAR_TYPES } from '#calendar';
import type { PeriodDraft, PeriodRow } from '../period.ts';
import { typedMonthDay } from '../typed-dates.ts';
import type { PeriodSeries } from './period-series.ts';
import type { SeriesRow } from './read.ts';

/** A series as a form has it; its days are those between which periods are asked for. */
export function rowOfSeries(series: PeriodSeries, { from, to }: { from: string; to: string }): SeriesRow {
  const { due, acceptedDays, yearStarts } = series;
  const known = YEAR_TYPES.find(({ starts }) => starts === yearStarts);
  return {
    planItem: series.planItem ?? '',
    kind: series.kind,
    year: known?.id ?? 'own',
    yearStarts: known ? '' : typedMonthDay(yearStarts),
    dueWay: due.type === 'on' ? 'on' : due.span.unit === 'days' ? 'after' : 'after-working',
    due: due.type === 'on' ? typedDay(due.day) : String(due.span.count),
    accepted: acceptedDays === null ? '' : String(acceptedDays),
    from,
    to,
    unitKinds: series.unitKinds,
    reason: series.reason,
  };
}

/** A period as a form has it; `series`: the place of its series in the same form. */
export function rowOfPeriod(period: Omit<PeriodDraft, 'series'>, series: number | null): PeriodRow {
  return {
    series: series === null ? '' : String(series),
    planItem: period.planItem ?? '',
    name: period.name,
    coversFrom: period.coversFrom ?? '',
    coversTo: period.coversTo ?? '',
    onTimeUntil: period.onTimeUntil ?? '',
    acceptedUntil: period.acceptedUntil ?? '',
    unitKinds: period.unitKinds,
    reason: period.reason,
    skipped: false,
  };
}

function typedDay(day: string): string {
  return day.includes('-') ? typedMonthDay(day) : String(Number(day));
}
