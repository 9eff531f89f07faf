import { addDays, addMonths, type CivilDate, civilDate, weekday } from '#calendar';
import { type Kind, kindsNamed, type UnitKind } from '#org';
import type { DeadlineRule } from '#plan';
import type { PlanItem, PlanItemOf } from './items.ts';

/** A reporting period as proposed; what is null the officer sets. */
export interface PeriodDraft {
  name: string;
  /** The deadline of the plan it rests on; null where the plan gives units none. */
  planItem: string | null;
  coversFrom: CivilDate | null;
  coversTo: CivilDate | null;
  onTimeUntil: CivilDate | null;
  unitKinds: UnitKind[];
  reason: string;
}

export interface Frame {
  /** The plan's own date, as far as it is printed. */
  issued: CivilDate | null;
  today: CivilDate;
  taking: readonly Kind[];
}

/** Days between a unit's report and the date at which the next body must have it. */
export const MARGIN = 7;

/** One period per reporting deadline that addresses units; else one proposed back from the first date above them. */
export function proposePeriods(items: PlanItem[], frame: Frame): PeriodDraft[] {
  const dated = items
    .filter(isReportDeadline)
    .map((item) => ({ item, due: dueOf(item.content.rule, frame.today) }));
  const known = dated.flatMap(({ item, due }) => (due ? [{ item, due }] : []));
  const phases = items.filter((item) => item.category === 'phase');
  const addressed = known.filter(
    ({ item }) => addresses(item, frame.taking).length > 0 || roundOf(item, phases),
  );
  if (addressed.length > 0)
    return addressed.map(({ item, due }, index) => fromDeadline(item, due, frame, phases, index));
  const first = known.map(({ due }) => due).sort()[0];
  return [proposedBack(first ?? null, frame)];
}

/** Whether the report is due before its period ends: the last days are then an estimate. */
export function dueBeforeItEnds(period: { coversTo: CivilDate; onTimeUntil: CivilDate }): boolean {
  return period.onTimeUntil < period.coversTo;
}

/** Whether a deadline is that of a report. */
export function isReportDeadline(item: PlanItem): item is PlanItemOf<'deadline'> {
  if (item.category !== 'deadline') return false;
  const words = `${item.content.what ?? ''} ${item.quote}`;
  return /báo cáo/iu.test(words) || (item.content.toWhom !== null && roundNumber(words) !== null);
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
    name:
      round?.content.name ??
      (item.content.rule.type === 'yearly' ? `Năm ${due.slice(0, 4)}` : `Kỳ ${index + 1}`),
    planItem: item.id,
    coversFrom: from,
    coversTo: round ? day(round.content.end, frame) : due,
    onTimeUntil: due,
    unitKinds: named.length > 0 ? named : frame.taking.map(({ key }) => key),
    reason: `Theo Kế hoạch, ${item.clause}`,
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

function roundNumber(text: string): number | null {
  const found = /đợt\s+0?(\d+)/iu.exec(text);
  return found ? Number(found[1]) : null;
}

function day(bound: string | null, { issued }: Frame): CivilDate | null {
  return bound === 'issue' ? issued : civilDate(bound ?? '');
}

function afterLastYears(due: CivilDate, issued: CivilDate | null): CivilDate {
  const year = addDays(addMonths(due, -12), 1);
  return issued && issued > year ? issued : year;
}

/** The last day on which a rule is kept: "trước ngày X" ends with the day before X. */
export function dueOf(rule: DeadlineRule, today: CivilDate): CivilDate | null {
  if (rule.type === 'on') return civilDate(rule.date);
  if (rule.type === 'before') return lastDay(civilDate(rule.date), rule.inclusive);
  if (rule.type !== 'yearly') return null;
  const [first] = [rule.before ?? rule.on ?? []].flat();
  if (!first || !/^\d{2}-\d{2}$/.test(first)) return null;
  const inclusive = rule.before === undefined || rule.inclusive;
  const thisYear = lastDay(civilDate(`${today.slice(0, 4)}-${first}`), inclusive);
  return thisYear && thisYear < today ? addMonths(thisYear, 12) : thisYear;
}

function lastDay(date: CivilDate | null, inclusive: boolean | undefined): CivilDate | null {
  return date && !inclusive ? addDays(date, -1) : date;
}

function proposedBack(first: CivilDate | null, frame: Frame): PeriodDraft {
  const due = first && workdayOnOrBefore(addDays(first, -MARGIN));
  return {
    name: due ? `Năm ${due.slice(0, 4)}` : '',
    planItem: null,
    coversFrom: due && afterLastYears(due, frame.issued),
    coversTo: due,
    onTimeUntil: due,
    unitKinds: frame.taking.map(({ key }) => key),
    reason: due
      ? `Kế hoạch không nêu ngày đơn vị gửi báo cáo; tính lùi ${MARGIN} ngày từ hạn gần nhất của cấp trên`
      : '',
  };
}

function workdayOnOrBefore(date: CivilDate): CivilDate {
  const after = weekday(date) - 5;
  return after > 0 ? addDays(date, -after) : date;
}
