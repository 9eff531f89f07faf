import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  firstDayOf,
  workingDayUntil,
  yearNumberOf,
} from '#calendar';
import { type Kind, kindsNamed, type UnitKind } from '#org';
import { dueOf, isReportDeadline, roundNumber } from './due.ts';
import type { Frame } from './frame.ts';
import type { PlanItem, PlanItemOf } from './items.ts';
import type { PeriodDraft } from './period.ts';
import type { PeriodSeries } from './series/period-series.ts';
import { proposedSeries, yearlyFrom } from './series/propose.ts';
import { periodsOf, yearTypeOf } from './series/series.ts';

/** Days between a unit's report and the date at which the next body must have it. */
export const MARGIN = 7;

/** Periods from the reporting deadlines that address units, whole series where they come each year; else one proposed back from the first date above them. */
export function proposePeriods(items: PlanItem[], frame: Frame): PeriodDraft[] {
  const reports = items.filter(isReportDeadline);
  const phases = items.filter((item) => item.category === 'phase');
  const addressed = reports.filter(
    (item) => addresses(item, frame.taking).length > 0 || roundOf(item, phases),
  );
  const proposed = addressed.flatMap((item, index) => {
    const series = roundOf(item, phases) ? null : proposedSeries(item, frame);
    if (series) return ofSeries(series, frame);
    const due = dueOf(item.content.rule, frame.today);
    return due ? [fromDeadline(item, due, frame, phases, index)] : [];
  });
  if (proposed.length > 0) return proposed;
  const above = reports.flatMap(({ content: { rule } }) => {
    const due = dueOf(rule, frame.today);
    return due ? [{ due, yearly: rule.type === 'yearly' }] : [];
  });
  const [first] = above.sort((one, other) => (one.due < other.due ? -1 : 1));
  return [proposedBack(first ?? null, frame)];
}

/** The periods of a series from today to the end of its year. A period does not begin before the plan. */
function ofSeries(series: PeriodSeries, { today, issued, calendar }: Frame): PeriodDraft[] {
  const type = yearTypeOf(series);
  const to = addDays(firstDayOf(type, yearNumberOf(type, today) + 1), -1);
  const found = periodsOf(series, { from: today, to }, calendar);
  if (!found.ok) return [];
  return found.periods.map((period) => ({
    ...period,
    coversFrom: notBefore(issued, period.coversFrom),
    series,
  }));
}

function notBefore(issued: CivilDate | null, from: CivilDate): CivilDate {
  return issued && issued > from ? issued : from;
}

/** Whether the report is due before its period ends: the last days are then an estimate. */
export function dueBeforeItEnds(period: { coversTo: CivilDate; onTimeUntil: CivilDate }): boolean {
  return period.onTimeUntil < period.coversTo;
}

function addresses({ content }: PlanItemOf<'deadline'>, taking: readonly Kind[]): UnitKind[] {
  return kindsNamed(content.who ?? '', taking);
}

function fromDeadline(
  item: PlanItemOf<'deadline'>,
  due: CivilDate,
  frame: Frame,
  phases: PlanItemOf<'phase'>[],
  index: number,
): PeriodDraft {
  const round = roundOf(item, phases);
  const from = round ? day(round.content.start, frame) : afterLastYears(due, frame.issued);
  const named = addresses(item, frame.taking);
  return {
    name: round?.content.name ?? `Kỳ ${index + 1}`,
    planItem: item.id,
    coversFrom: from,
    coversTo: round ? day(round.content.end, frame) : due,
    onTimeUntil: due,
    acceptedUntil: null,
    unitKinds: named.length > 0 ? named : frame.taking.map(({ key }) => key),
    reason: `Theo Kế hoạch, ${item.clause}`,
    series: null,
  };
}

/** The round a report belongs to, by its number: "kết quả đợt 01" and "Đợt 1". */
function roundOf(
  item: PlanItemOf<'deadline'>,
  phases: PlanItemOf<'phase'>[],
): PlanItemOf<'phase'> | undefined {
  const number = roundNumber(`${item.content.what ?? ''} ${item.quote}`);
  return number === null
    ? undefined
    : phases.find(({ content }) => roundNumber(content.name ?? '') === number);
}

function day(bound: string | null, { issued }: Frame): CivilDate | null {
  return bound === 'issue' ? issued : civilDate(bound ?? '');
}

function afterLastYears(due: CivilDate, issued: CivilDate | null): CivilDate {
  return notBefore(issued, addDays(addMonths(due, -12), 1));
}

function proposedBack(first: { due: CivilDate; yearly: boolean } | null, frame: Frame): PeriodDraft {
  const due = first && workingDayUntil(frame.calendar, addDays(first.due, -MARGIN));
  const unitKinds = frame.taking.map(({ key }) => key);
  const reason = due
    ? `Kế hoạch không nêu ngày đơn vị gửi báo cáo; tính lùi ${MARGIN} ngày từ hạn gần nhất của cấp trên`
    : '';
  return {
    name: due ? `Năm ${due.slice(0, 4)}` : '',
    planItem: null,
    coversFrom: due && afterLastYears(due, frame.issued),
    coversTo: due,
    onTimeUntil: due,
    acceptedUntil: null,
    unitKinds,
    reason,
    series:
      due && first.yearly ? yearlyFrom(due, { acceptedDays: null, unitKinds, planItem: null, reason }) : null,
  };
}
