import { addDays, type CivilDate, type RegularKind } from '#calendar';
import { kindsNamed } from '#org';
import { dueOf } from '../due.ts';
import type { Frame } from '../frame.ts';
import type { PlanItemOf } from '../items.ts';
import type { PeriodSeries } from './period-series.ts';

/** The series that a report's deadline sets, as far as it says all of it; null where it comes once or says no day. */
export function proposedSeries(item: PlanItemOf<'deadline'>, frame: Frame): PeriodSeries | null {
  const { rule, who } = item.content;
  const named = kindsNamed(who ?? '', frame.taking);
  const rest = {
    acceptedDays: null,
    unitKinds: named.length > 0 ? named : frame.taking.map(({ key }) => key),
    planItem: item.id,
    reason: `Theo Kế hoạch, ${item.clause}`,
  };
  if (rule.type === 'monthly') return { ...rest, ...monthly(Number(rule.before), rule.inclusive ?? false) };
  if (rule.type !== 'yearly') return null;
  const days = [rule.before ?? rule.on ?? []].flat();
  const due = dueOf(rule, frame.today);
  return days.length === 1 && due ? yearlyFrom(due, rest) : twiceAYear(days, due, rest);
}

type Rest = Omit<PeriodSeries, 'kind' | 'yearStarts' | 'due'>;

/** A series of years that each end with the day on which their report is due. */
export function yearlyFrom(due: CivilDate, rest: Rest): PeriodSeries {
  return { ...rest, ...ofOwnYear('year', due) };
}

/** What a report says that comes "each quarter" without a day: the officer sets when it is due. */
export function kindProposed({ content: { rule } }: PlanItemOf<'deadline'>): RegularKind | null {
  return rule.type === 'every' ? (KINDS[rule.period] ?? null) : null;
}

const KINDS: Readonly<Record<string, RegularKind>> = {
  P1M: 'month',
  P3M: 'quarter',
  P6M: 'half',
  P1Y: 'year',
  P5Y: 'five-years',
};

/** "Trước ngày 10/11 hằng năm": the plan's own year ends with the last day for it. */
function ofOwnYear(kind: RegularKind, due: CivilDate): Pick<PeriodSeries, 'kind' | 'yearStarts' | 'due'> {
  return {
    kind,
    yearStarts: addDays(due, 1).slice(5),
    due: { type: 'after', span: { count: 0, unit: 'days' } },
  };
}

function twiceAYear(days: string[], due: CivilDate | null, rest: Rest): PeriodSeries | null {
  const [first, second] = days.map((day) => /^(\d{2})-(\d{2})$/.exec(day));
  const halves =
    first && second && first[2] === second[2] && Math.abs(Number(first[1]) - Number(second[1])) === 6;
  return halves && due ? { ...rest, ...ofOwnYear('half', due) } : null;
}

/** A day early in the month is for the month before it; a later one is for the month that it lies in. */
function monthly(day: number, inclusive: boolean): Pick<PeriodSeries, 'kind' | 'yearStarts' | 'due'> {
  const last = inclusive ? day : day - 1;
  return {
    kind: 'month',
    yearStarts: '01-01',
    due:
      last === 0
        ? { type: 'after', span: { count: 0, unit: 'days' } }
        : { type: 'on', day: String(last).padStart(2, '0') },
  };
}
