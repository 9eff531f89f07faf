import { type CivilDate, civilDate } from '#calendar';
import { isUnitKind, type UnitKind } from '#org';
import { type Indicator, type IndicatorKind, indicatorKinds, proposeIndicators } from './indicators.ts';
import type { PlanItem } from './items.ts';
import { type Frame, type PeriodDraft, proposePeriods } from './periods.ts';

/** The opening of a movement as the officer has it on the screen: everything as typed. */
export interface OpeningDraft {
  name: string;
  issuer: string;
  units: string[];
  indicators: IndicatorRow[];
  periods: PeriodRow[];
}

export interface IndicatorRow {
  planItem: string;
  wanted: boolean;
  kind: string;
  question: string;
  measure: string;
  target: string;
  eachUnit: boolean;
  decimals: string;
  maximum: string;
  partMayExceedWhole: boolean;
  unitKinds: UnitKind[];
}

export interface PeriodRow {
  planItem: string;
  name: string;
  coversFrom: string;
  coversTo: string;
  onTimeUntil: string;
  acceptedUntil: string;
  unitKinds: UnitKind[];
  reason: string;
}

/** An indicator as the officer set it. */
export interface SetIndicator extends Indicator {
  /** Digits after the comma that a figure may have. */
  decimals: number;
  /** Decimal string; null where there is none. */
  maximum: string | null;
  partMayExceedWhole: boolean;
}

/** A period with everything set. */
export interface SetPeriod extends Omit<PeriodDraft, 'coversFrom' | 'coversTo' | 'onTimeUntil'> {
  coversFrom: CivilDate;
  coversTo: CivilDate;
  onTimeUntil: CivilDate;
  /** Null = accepted until the officer closes it. */
  acceptedUntil: CivilDate | null;
}

export interface OpeningProblem {
  field: string;
  message: string;
}

export type ReadOpening =
  | {
      ok: true;
      name: string;
      issuer: string;
      units: string[];
      indicators: SetIndicator[];
      periods: SetPeriod[];
    }
  | { ok: false; problems: OpeningProblem[] };

/** What the software proposes from the confirmed items; the officer sets the rest. */
export function proposeOpening(
  items: PlanItem[],
  frame: Frame,
): Pick<OpeningDraft, 'indicators' | 'periods'> {
  return {
    indicators: proposeIndicators(items, frame.taking).map((indicator) => ({
      planItem: indicator.planItem,
      wanted: true,
      kind: indicator.kind,
      question: indicator.question,
      measure: indicator.measure ?? '',
      target: (indicator.target ?? '').replace('.', ','),
      eachUnit: indicator.eachUnit,
      decimals: '0',
      maximum: '',
      partMayExceedWhole: false,
      unitKinds: indicator.unitKinds,
    })),
    periods: proposePeriods(items, frame).map((period) => ({
      planItem: period.planItem ?? '',
      name: period.name,
      coversFrom: period.coversFrom ?? '',
      coversTo: period.coversTo ?? '',
      onTimeUntil: period.onTimeUntil ?? '',
      acceptedUntil: '',
      unitKinds: period.unitKinds,
      reason: period.reason,
    })),
  };
}

/** The movement as its plan's title names it: from the word "phong trào" on, or else the whole title. */
export function movementNamed(title: string): string {
  const named = /phong trào.*/isu.exec(title)?.[0] ?? title;
  return named.charAt(0).toLocaleUpperCase('vi') + named.slice(1);
}

/** The fields of the page, `indicator.0.question`, `period.1.name`, `unit`; `all` gives every value of a name. */
export function draftFrom(
  one: (name: string) => string | null,
  all: (name: string) => string[],
): OpeningDraft {
  const text = (name: string) => (one(name) ?? '').trim().normalize('NFC');
  const rows = <Row>(noun: string, row: (at: string) => Row) =>
    Array.from({ length: Math.min(Number(one(`${noun}s`)) || 0, 500) }, (_, index) =>
      row(`${noun}.${index}`),
    );
  return {
    name: text('name'),
    issuer: text('issuer'),
    units: all('unit'),
    indicators: rows('indicator', (at) => ({
      planItem: text(`${at}.item`),
      wanted: one(`${at}.wanted`) !== null,
      kind: text(`${at}.kind`),
      question: text(`${at}.question`),
      measure: text(`${at}.measure`),
      target: text(`${at}.target`),
      eachUnit: one(`${at}.each`) !== null,
      decimals: text(`${at}.decimals`),
      maximum: text(`${at}.maximum`),
      partMayExceedWhole: one(`${at}.exceed`) !== null,
      unitKinds: all(`${at}.kinds`).filter(isUnitKind),
    })),
    periods: rows('period', (at) => ({
      planItem: text(`${at}.item`),
      name: text(`${at}.name`),
      coversFrom: text(`${at}.from`),
      coversTo: text(`${at}.to`),
      onTimeUntil: text(`${at}.due`),
      acceptedUntil: text(`${at}.until`),
      unitKinds: all(`${at}.kinds`).filter(isUnitKind),
      reason: text(`${at}.reason`),
    })),
  };
}

/** The opening, or every problem beside its field. Rows left empty or not wanted are left out. */
export function readOpening(draft: OpeningDraft, items: PlanItem[]): ReadOpening {
  const proposals = new Map(proposeIndicators(items, []).map((indicator) => [indicator.planItem, indicator]));
  const indicators = draft.indicators.map((row, index) =>
    row.wanted ? readIndicator(row, proposals.get(row.planItem), `indicator.${index}`) : null,
  );
  const periods = draft.periods.map((row, index) =>
    isBlank(row) ? null : readPeriod(row, `period.${index}`),
  );
  const problems = [
    ...(draft.name ? [] : [{ field: 'name', message: 'Xin ghi tên phong trào.' }]),
    ...(draft.issuer ? [] : [{ field: 'issuer', message: 'Xin chọn cơ quan ban hành báo cáo tổng hợp.' }]),
    ...(draft.units.length > 0 ? [] : [{ field: 'unit', message: 'Xin chọn ít nhất một đơn vị tham gia.' }]),
    ...problemsIn(indicators),
    ...problemsIn(periods),
    ...(periods.some(Boolean)
      ? []
      : [{ field: 'period.0.name', message: 'Xin đặt ít nhất một kỳ báo cáo.' }]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const { name, issuer, units } = draft;
  return { ok: true, name, issuer, units, indicators: readIn(indicators), periods: readIn(periods) };
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
  if (!kind || (proposed.bounds === 'count' && kind === 'prose'))
    problems.push({
      field: `${at}.kind`,
      message: 'Xin chọn cách trả lời. Mục “Chỉ ghi số tổng hợp” không nhận phần viết lời.',
    });
  if (!row.question)
    problems.push({ field: `${at}.question`, message: 'Xin ghi câu hỏi, hoặc bỏ chọn mục này.' });
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

function readPeriod(row: PeriodRow, at: string): Row<SetPeriod> {
  const coversFrom = civilDate(row.coversFrom);
  const coversTo = civilDate(row.coversTo);
  const onTimeUntil = civilDate(row.onTimeUntil);
  const acceptedUntil = row.acceptedUntil ? civilDate(row.acceptedUntil) : null;
  const problems: OpeningProblem[] = [];
  const say = (field: string, message: string) => problems.push({ field: `${at}.${field}`, message });
  if (!row.name) say('name', 'Xin ghi tên kỳ báo cáo, ví dụ “Đợt 1” hoặc “Năm 2026”.');
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
    },
  };
}
