import type { DeadlineRule } from '#plan';
import { dateTyped, monthDayTyped, typedDate, typedMonthDay } from './typed-dates.ts';

/** The ways a deadline can be set, as a form offers them; exclusive and inclusive are two ways. */
export const ruleKinds = [
  'on',
  'before',
  'notAfter',
  'yearlyOn',
  'yearlyBefore',
  'yearlyNotAfter',
  'monthlyBefore',
  'monthlyNotAfter',
  'every',
  'within',
  'beforeEvent',
  'onEvent',
  'immediately',
  'phaseEnd',
  'during',
  'between',
  'periodic',
  'regular',
] as const;

export type RuleKind = (typeof ruleKinds)[number];

/** Which fields a way of setting a deadline uses. */
export const ruleFields: Readonly<Record<RuleKind, readonly RuleField[]>> = {
  on: ['date'],
  before: ['date'],
  notAfter: ['date'],
  yearlyOn: ['date'],
  yearlyBefore: ['date'],
  yearlyNotAfter: ['date'],
  monthlyBefore: ['date'],
  monthlyNotAfter: ['date'],
  every: ['count', 'span'],
  within: ['count', 'span', 'event'],
  beforeEvent: ['count', 'span', 'event'],
  onEvent: ['event'],
  immediately: ['event'],
  phaseEnd: ['event'],
  during: ['date'],
  between: ['date', 'dateTo'],
  periodic: [],
  regular: [],
};

export type RuleField = 'date' | 'dateTo' | 'count' | 'span' | 'event';

export type TypedRule = Record<RuleField | 'rule', string>;

/** The day of issue, in words and in a reading. */
const ISSUE = { typed: 'ngày ban hành', read: 'issue' };

/** An event in words, from `issue`, `event:…` or the words themselves. */
export function typedEvent(event: string): string {
  return event === ISSUE.read ? ISSUE.typed : event.replace(/^event:/, '');
}

/** `issue` for the day of issue; other events by their words. */
export function eventTyped(typed: string): string {
  return typed.toLowerCase() === ISSUE.typed ? ISSUE.read : typed;
}

export function typedRule(rule: DeadlineRule): TypedRule {
  return { rule: kindOf(rule), date: '', dateTo: '', count: '', span: 'M', event: '', ...detailsOf(rule) };
}

function kindOf(rule: DeadlineRule): RuleKind {
  switch (rule.type) {
    case 'before':
      return rule.inclusive ? 'notAfter' : 'before';
    case 'yearly':
      return rule.before === undefined ? 'yearlyOn' : rule.inclusive ? 'yearlyNotAfter' : 'yearlyBefore';
    case 'monthly':
      return rule.inclusive ? 'monthlyNotAfter' : 'monthlyBefore';
    default:
      return rule.type;
  }
}

function detailsOf(rule: DeadlineRule): Partial<TypedRule> {
  switch (rule.type) {
    case 'on':
    case 'before':
      return { date: typedDate(rule.date) };
    case 'yearly':
      return { date: [rule.before ?? rule.on ?? []].flat().map(typedMonthDay).join('; ') };
    case 'monthly':
      return { date: String(Number(rule.before)) };
    case 'every':
      return typedPeriod(rule.period);
    case 'within':
      return { ...typedPeriod(rule.period), event: typedEvent(rule.after) };
    case 'beforeEvent':
      return { ...typedPeriod(rule.period), event: typedEvent(rule.event) };
    case 'onEvent':
      return { event: typedEvent(rule.event) };
    case 'immediately':
      return { event: rule.after === null ? '' : typedEvent(rule.after) };
    case 'phaseEnd':
      return { event: rule.phase };
    case 'during':
      return { date: typedDate(rule.period) };
    case 'between':
      return { date: typedDate(rule.from), dateTo: typedDate(rule.to) };
    default:
      return {};
  }
}

function typedPeriod(period: string | null): Partial<TypedRule> {
  const [, count = '', span = 'M'] = /^P(\d{1,3})([YMWD])$/.exec(period ?? '') ?? [];
  return { count, span };
}

export interface FieldProblem {
  field: string;
  message: string;
}

export type ReadRule = { ok: true; rule: DeadlineRule } | { ok: false; problems: FieldProblem[] };

/** The rule someone typed, or what is wrong beside each of its fields. */
export function ruleTyped(typed: TypedRule): ReadRule {
  const kind = ruleKinds.find((one) => one === typed.rule);
  if (!kind) return refused('rule', 'Xin chọn cách tính hạn.');
  switch (kind) {
    case 'yearlyOn':
    case 'yearlyBefore':
    case 'yearlyNotAfter':
      return yearly(kind, typed.date);
    case 'monthlyBefore':
    case 'monthlyNotAfter':
      return monthly(kind, typed.date);
    case 'every':
    case 'within':
    case 'beforeEvent':
      return lasting(kind, typed);
    case 'onEvent':
    case 'immediately':
    case 'phaseEnd':
      return atEvent(kind, typed.event);
    case 'periodic':
    case 'regular':
      return { ok: true, rule: { type: kind } };
    default:
      return dated(kind, typed);
  }
}

function refused(...said: (string | [field: string, message: string])[]): ReadRule {
  const [field, message] = said;
  const problems =
    typeof field === 'string' && typeof message === 'string'
      ? [{ field, message }]
      : said.flatMap((one) => (Array.isArray(one) ? [{ field: one[0], message: one[1] }] : []));
  return { ok: false, problems };
}

const NO_DATE = 'Xin ghi ngày như 13/6/2026; nếu chỉ có tháng hoặc năm, ghi 6/2026 hoặc 2026.';

function dated(kind: 'on' | 'before' | 'notAfter' | 'during' | 'between', typed: TypedRule): ReadRule {
  const [date, to] = [dateTyped(typed.date), dateTyped(typed.dateTo)];
  if (kind === 'between') {
    if (!date || !to) return refused(...(date ? [] : [both('date')]), ...(to ? [] : [both('dateTo')]));
    return to < date && !date.includes('Q') && !to.includes('Q')
      ? refused('dateTo', 'Ngày cuối đứng trước ngày đầu.')
      : { ok: true, rule: { type: 'between', from: date, to } };
  }
  if (!date) return refused('date', NO_DATE);
  if (kind === 'during') return { ok: true, rule: { type: 'during', period: date } };
  if (kind === 'on') return { ok: true, rule: { type: 'on', date } };
  return { ok: true, rule: { type: 'before', date, ...(kind === 'notAfter' ? { inclusive: true } : {}) } };
}

function both(field: string): [string, string] {
  return [field, NO_DATE];
}

function yearly(kind: 'yearlyOn' | 'yearlyBefore' | 'yearlyNotAfter', typed: string): ReadRule {
  const days = typed.split(/[;,]/).map(monthDayTyped);
  const known = days.flatMap((day) => day ?? []);
  const [first] = known;
  if (!first || known.length < days.length)
    return refused(
      'date',
      'Xin ghi ngày và tháng như 15/11; hai ngày thì ghi 15/5; 15/11; cả tháng thì ghi 11.',
    );
  const when = known.length === 1 ? first : known;
  if (kind === 'yearlyOn') return { ok: true, rule: { type: 'yearly', on: when } };
  const inclusive = kind === 'yearlyNotAfter' ? { inclusive: true } : {};
  return { ok: true, rule: { type: 'yearly', before: when, ...inclusive } };
}

function monthly(kind: 'monthlyBefore' | 'monthlyNotAfter', typed: string): ReadRule {
  const day = /^(?:ngày\s+)?(\d{1,2})$/iu.exec(typed.trim())?.[1];
  if (!day || Number(day) < 1 || Number(day) > 31)
    return refused('date', 'Xin ghi ngày trong tháng, từ 1 đến 31.');
  const inclusive = kind === 'monthlyNotAfter' ? { inclusive: true } : {};
  return { ok: true, rule: { type: 'monthly', before: day.padStart(2, '0'), ...inclusive } };
}

function lasting(kind: 'every' | 'within' | 'beforeEvent', { count, span, event }: TypedRule): ReadRule {
  const number = /^0*([1-9]\d{0,2})$/.exec(count.trim())?.[1];
  const unit = /^[YMWD]$/.exec(span)?.[0];
  const waits = kind !== 'every';
  if (kind === 'beforeEvent' && count.trim() === '' && event)
    return { ok: true, rule: { type: 'beforeEvent', period: null, event: eventTyped(event) } };
  const problems: [string, string][] = [
    ...(number && unit ? [] : [['count', 'Xin ghi khoảng thời gian, ví dụ 3 tháng.'] as [string, string]]),
    ...(waits && !event ? [noEvent()] : []),
  ];
  if (problems.length > 0 || !number || !unit) return refused(...problems);
  const period = `P${number}${unit}`;
  if (kind === 'every') return { ok: true, rule: { type: 'every', period } };
  if (kind === 'within') return { ok: true, rule: { type: 'within', period, after: eventTyped(event) } };
  return { ok: true, rule: { type: 'beforeEvent', period, event: eventTyped(event) } };
}

function atEvent(kind: 'onEvent' | 'immediately' | 'phaseEnd', event: string): ReadRule {
  if (kind === 'immediately')
    return { ok: true, rule: { type: 'immediately', after: event ? eventTyped(event) : null } };
  if (!event) return refused(noEvent());
  return kind === 'onEvent'
    ? { ok: true, rule: { type: 'onEvent', event: eventTyped(event) } }
    : { ok: true, rule: { type: 'phaseEnd', phase: event } };
}

function noEvent(): [string, string] {
  return ['event', 'Xin ghi mốc hoặc sự kiện mà hạn này chờ.'];
}
