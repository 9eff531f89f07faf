import { civilDate } from '#calendar';
import { heldOff } from './held-words.ts';
import { type Indicator, type IndicatorKind, indicatorKinds, proposeIndicators } from './indicators.ts';
import type { PlanItem } from './items.ts';
import type { IndicatorRow, OpeningDraft } from './opening.ts';
import type { OpeningProblem } from './opening-problem.ts';
import type { PeriodRow, SetPeriod } from './period.ts';
import type { PeriodSeries } from './series/period-series.ts';
import { readRule } from './series/read.ts';

/** An indicator as the officer set it. */
export interface SetIndicator extends Indicator {
  /** Digits after the comma that a figure may have. */
  decimals: number;
  /** Decimal string; null where there is none. */
  maximum: string | null;
  partMayExceedWhole: boolean;
}

export type ReadOpening =
  | {
      ok: true;
      name: string;
      issuer: string;
      units: string[];
      indicators: SetIndicator[];
      series: PeriodSeries[];
      periods: SetPeriod[];
    }
  | { ok: false; problems: OpeningProblem[] };

/** The opening, or every problem beside its field. Rows left empty or not wanted are left out. */
export function readOpening(draft: OpeningDraft, items: PlanItem[]): ReadOpening {
  const proposals = new Map(proposeIndicators(items, []).map((indicator) => [indicator.planItem, indicator]));
  const indicators = draft.indicators.map((row, index) =>
    row.wanted ? readIndicator(row, proposals.get(row.planItem), `indicator.${index}`) : null,
  );
  const series = draft.series.map((row, index) => readRule(row, `series.${index}`));
  const periods = draft.periods.map((row, index) =>
    isBlank(row) || row.skipped ? null : readPeriod(row, `period.${index}`, series.length),
  );
  const problems = [
    ...(draft.name ? [] : [{ field: 'name', message: 'Xin ghi tên phong trào.' }]),
    ...tooLong('name', draft.name, LONGEST.name),
    ...(draft.issuer ? [] : [{ field: 'issuer', message: 'Xin chọn cơ quan ban hành báo cáo tổng hợp.' }]),
    ...(draft.units.length > 0 ? [] : [{ field: 'unit', message: 'Xin chọn ít nhất một đơn vị tham gia.' }]),
    ...problemsIn(indicators),
    ...problemsIn(periods),
    ...series.flatMap((rule) => (rule.ok ? [] : rule.problems)),
    ...(periods.some(Boolean)
      ? []
      : [{ field: 'period.0.name', message: 'Xin đặt ít nhất một kỳ báo cáo.' }]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const { name, issuer, units } = draft;
  return {
    ok: true,
    name,
    issuer,
    units,
    indicators: readIn(indicators),
    series: series.flatMap((rule) => (rule.ok ? [rule.series] : [])),
    periods: readIn(periods),
  };
}

/** Letters that a name or a sentence of the opening may have. */
const LONGEST = { name: 500, question: 1000, measure: 60, period: 100, reason: 500 } as const;

function tooLong(field: string, text: string, most: number): OpeningProblem[] {
  return text.length > most ? [{ field, message: `Dài quá ${most} ký tự. Xin viết ngắn lại.` }] : [];
}

type Row<T> = { read: T } | { problems: OpeningProblem[] } | null;

function problemsIn<T>(rows: Row<T>[]): OpeningProblem[] {
  return rows.flatMap((row) => (row && 'problems' in row ? row.problems : []));
}

function readIn<T>(rows: Row<T>[]): T[] {
  return rows.flatMap((row) => (row && 'read' in row ? [row.read] : []));
}

function readIndicator(row: IndicatorRow, proposed: Indicator | undefined, at: string): Row<SetIndicator> {
  if (!proposed) return null;
  const problems: OpeningProblem[] = [];
  const kind = kindOf(row.kind);
  if (!kind || kind === 'table' || (proposed.bounds === 'count' && kind === 'prose'))
    problems.push({
      field: `${at}.kind`,
      message: 'Xin chọn cách trả lời. Mục “Chỉ ghi số tổng hợp” không nhận phần viết lời.',
    });
  if (!row.question)
    problems.push({ field: `${at}.question`, message: 'Xin ghi câu hỏi, hoặc bỏ chọn mục này.' });
  problems.push(...tooLong(`${at}.question`, row.question, LONGEST.question));
  problems.push(...heldOff([{ field: `${at}.question`, words: row.question }]));
  problems.push(...tooLong(`${at}.measure`, row.measure, LONGEST.measure));
  if (row.unitKinds.length === 0)
    problems.push({
      field: `${at}.kinds`,
      message: 'Xin chọn loại đơn vị phải trả lời, hoặc bỏ chọn mục này.',
    });
  const target = decimalOf(row.target);
  if (target === undefined)
    problems.push({ field: `${at}.target`, message: `“${row.target}” không phải là số.` });
  const maximum = decimalOf(row.maximum);
  if (maximum === undefined)
    problems.push({ field: `${at}.maximum`, message: `“${row.maximum}” không phải là số.` });
  if (problems.length > 0 || !kind || target === undefined || maximum === undefined) return { problems };
  const { question, measure, unitKinds, eachUnit, partMayExceedWhole } = row;
  const decimals = Math.min(Math.max(Number.parseInt(row.decimals, 10) || 0, 0), 3);
  const comparator = target === null ? null : (proposed.comparator ?? '>=');
  const set = {
    kind,
    question,
    measure: measure || null,
    target,
    comparator,
    eachUnit,
    unitKinds,
    decimals,
    maximum,
    partMayExceedWhole,
  };
  return { read: { ...proposed, ...set } };
}

function kindOf(text: string): IndicatorKind | undefined {
  return indicatorKinds.find((kind) => kind === text);
}

/** Null where nothing is typed, undefined where it is no number. Comma is the decimal mark. */
function decimalOf(typed: string): string | null | undefined {
  if (!typed) return null;
  const plain = typed.replaceAll('.', '').replace(',', '.');
  return /^\d{1,12}(\.\d{1,6})?$/.test(plain) ? plain : undefined;
}

function isBlank(row: PeriodRow): boolean {
  return ![row.name, row.coversFrom, row.coversTo, row.onTimeUntil, row.acceptedUntil].some(Boolean);
}

export type PeriodRead = { ok: true; period: SetPeriod } | { ok: false; problems: OpeningProblem[] };

/** One period as typed in a form of its own, or every problem beside its field. */
export function onePeriod(row: PeriodRow, at: string): PeriodRead {
  const read = readPeriod(row, at, 0);
  if (read && 'problems' in read) return { ok: false, problems: read.problems };
  if (!read) throw new Error('a row of a period is read or refused');
  return { ok: true, period: read.read };
}

function readPeriod(row: PeriodRow, at: string, series: number): Row<SetPeriod> {
  const coversFrom = civilDate(row.coversFrom);
  const coversTo = civilDate(row.coversTo);
  const onTimeUntil = civilDate(row.onTimeUntil);
  const acceptedUntil = row.acceptedUntil ? civilDate(row.acceptedUntil) : null;
  const problems: OpeningProblem[] = [];
  const say = (field: string, message: string) => problems.push({ field: `${at}.${field}`, message });
  if (!row.name) say('name', 'Xin ghi tên kỳ báo cáo, ví dụ “Đợt 1” hoặc “Năm 2026”.');
  problems.push(...tooLong(`${at}.name`, row.name, LONGEST.period));
  problems.push(...tooLong(`${at}.reason`, row.reason, LONGEST.reason));
  if (!coversFrom) say('from', 'Xin ghi ngày bắt đầu của kỳ số liệu.');
  if (!coversTo) say('to', 'Xin ghi ngày cuối của kỳ số liệu.');
  if (!onTimeUntil) say('due', 'Xin ghi hạn gửi đúng hạn của đơn vị.');
  if (coversFrom && coversTo && coversTo < coversFrom) say('to', 'Ngày cuối đứng trước ngày đầu của kỳ.');
  if (row.acceptedUntil && !acceptedUntil) say('until', 'Ngày này không có trên lịch.');
  if (onTimeUntil && acceptedUntil && acceptedUntil < onTimeUntil)
    say('until', 'Ngày ngừng nhận đứng trước hạn gửi.');
  if (!row.planItem && !row.reason) say('reason', 'Kế hoạch không nêu hạn này: xin ghi vì sao đặt như vậy.');
  if (row.unitKinds.length === 0) say('kinds', 'Xin chọn loại đơn vị phải gửi báo cáo.');
  if (problems.length > 0 || !coversFrom || !coversTo || !onTimeUntil) return { problems };
  const { name, unitKinds, reason } = row;
  return {
    read: {
      name,
      unitKinds,
      reason,
      planItem: row.planItem || null,
      coversFrom,
      coversTo,
      onTimeUntil,
      acceptedUntil,
      ...(isPlace(row.series, series) ? { series: Number(row.series) } : {}),
    },
  };
}

function isPlace(typed: string, of: number): boolean {
  return /^\d+$/.test(typed) && Number(typed) < of;
}
