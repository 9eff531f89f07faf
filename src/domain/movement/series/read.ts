import { civilDate, daysBetween, ownYear, type RegularKind, type WorkCalendar, YEAR_TYPES } from '#calendar';
import type { UnitKind } from '#org';
import type { OpeningProblem } from '../opening-problem.ts';
import type { SetPeriod } from '../period.ts';
import { monthDayTyped } from '../typed-dates.ts';
import type { DueRule, PeriodSeries } from './period-series.ts';
import { periodsOf } from './series.ts';

export const seriesKinds = [
  'month',
  'quarter',
  'half',
  'year',
  'five-years',
] as const satisfies RegularKind[];

/** `after`: so many days after the last one covered · `after-working`: so many working days · `on`: a day of the calendar. */
export const dueWays = ['after', 'after-working', 'on'] as const;

/** A series as the officer has it on the screen: everything as typed. */
export interface SeriesRow {
  planItem: string;
  kind: string;
  /** The id of a year type; `own` for the plan's own, which then begins on `yearStarts`. */
  year: string;
  /** `10/11`. */
  yearStarts: string;
  dueWay: string;
  /** A number of days, or `09/11`, or `25`. */
  due: string;
  /** Days after the due day; empty until the officer closes a period. */
  accepted: string;
  from: string;
  to: string;
  unitKinds: UnitKind[];
  reason: string;
}

export type ReadRule = { ok: true; series: PeriodSeries } | { ok: false; problems: OpeningProblem[] };

/** The rule of a series, or every problem beside its field. */
export function readRule(row: SeriesRow, at: string): ReadRule {
  const problems: OpeningProblem[] = [];
  const say = (field: string, message: string) => problems.push({ field: `${at}.${field}`, message });
  const kind = seriesKinds.find((one) => one === row.kind);
  if (!kind) say('kind', 'Xin chọn loại kỳ.');
  const yearStarts = startOfYear(row);
  if (!yearStarts) say('starts', 'Xin ghi ngày đầu năm báo cáo như 10/11, hoặc chọn một kiểu năm.');
  const due = dueTyped(row);
  if (!due) say('due', row.dueWay === 'on' ? NO_DAY : NO_NUMBER);
  const accepted = /^\d{0,3}$/.test(row.accepted) ? row.accepted : null;
  if (accepted === null) say('accepted', 'Xin ghi số ngày nhận thêm, hoặc để trống.');
  if (row.unitKinds.length === 0) say('kinds', 'Xin chọn loại đơn vị phải gửi báo cáo.');
  if (!row.planItem && !row.reason) say('reason', 'Kế hoạch không nêu kỳ này: xin ghi vì sao đặt như vậy.');
  if (!kind || !yearStarts || !due || accepted === null || problems.length > 0)
    return { ok: false, problems };
  const rest = { unitKinds: row.unitKinds, planItem: row.planItem || null, reason: row.reason };
  const acceptedDays = accepted === '' ? null : Number(accepted);
  return { ok: true, series: { kind, yearStarts, due, acceptedDays, ...rest } };
}

const NO_DAY = 'Xin ghi ngày như 09/11, hoặc ngày trong tháng như 25.';
const NO_NUMBER = 'Xin ghi số ngày sau khi hết kỳ, ví dụ 5; gửi trước khi hết kỳ thì ghi số âm.';

export type ReadSeries =
  | { ok: true; series: PeriodSeries; periods: SetPeriod[] }
  | { ok: false; problems: OpeningProblem[] };

/** The series with its periods between two dates, or every problem beside its field. */
export function readSeries(row: SeriesRow, at: string, calendar: WorkCalendar): ReadSeries {
  const rule = readRule(row, at);
  const [from, to] = [civilDate(row.from), civilDate(row.to)];
  const problems = [
    ...(rule.ok ? [] : rule.problems),
    ...(from ? [] : [{ field: `${at}.from`, message: 'Xin ghi ngày bắt đầu lập kỳ.' }]),
    ...(to ? [] : [{ field: `${at}.to`, message: 'Xin ghi ngày cuối cần lập kỳ.' }]),
    ...(from && to && to < from ? [{ field: `${at}.to`, message: 'Ngày cuối đứng trước ngày đầu.' }] : []),
  ];
  if (!rule.ok || !from || !to || problems.length > 0) return { ok: false, problems };
  if (daysBetween(from, to) / DAYS_OF[rule.series.kind] > MOST)
    return {
      ok: false,
      problems: [{ field: `${at}.to`, message: `Quá ${MOST} kỳ một lần. Xin chọn khoảng ngày ngắn hơn.` }],
    };
  const found = periodsOf(rule.series, { from, to }, calendar);
  return found.ok
    ? { ok: true, series: rule.series, periods: found.periods }
    : { ok: false, problems: [{ field: `${at}.due`, message: found.problem }] };
}

/** Periods that one press makes at most. */
const MOST = 60;
const DAYS_OF: Readonly<Record<RegularKind, number>> = {
  month: 28,
  quarter: 90,
  half: 181,
  year: 365,
  'five-years': 1826,
};

function startOfYear({ year, yearStarts }: SeriesRow): string | null {
  const known = YEAR_TYPES.find(({ id }) => id === year);
  if (known) return known.starts;
  const typed = monthDayTyped(yearStarts);
  return typed?.includes('-') && ownYear(typed) ? typed : null;
}

function dueTyped({ dueWay, due }: SeriesRow): DueRule | null {
  const way = dueWays.find((one) => one === dueWay);
  if (way === 'on') return onDay(due);
  if (!way || !/^-?\d{1,3}$/.test(due)) return null;
  return { type: 'after', span: { count: Number(due), unit: way === 'after' ? 'days' : 'working-days' } };
}

function onDay(typed: string): DueRule | null {
  if (/^\d{1,2}$/.test(typed)) {
    const day = Number(typed);
    return day >= 1 && day <= 31 ? { type: 'on', day: typed.padStart(2, '0') } : null;
  }
  const day = monthDayTyped(typed);
  return day?.includes('-') ? { type: 'on', day } : null;
}
