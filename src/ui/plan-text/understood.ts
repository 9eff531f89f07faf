import { addDays, civilDate, inWords } from '#calendar';
import type { PlanItem, PlanItemOf } from '#movement';
import type { DeadlineRule } from '#plan';
import { inVietnamese } from '#reporting';
import type { Language } from '../language.ts';
import { understoodWords } from '../text/understood.ts';

type Speech = (typeof understoodWords)['vi'];

/** What was understood of an item, in plain words, each a phrase; empty where only its words are kept. */
export function understood(item: PlanItem, language: Language): string[] {
  const t = understoodWords[language];
  switch (item.category) {
    case 'target':
      return target(item, t);
    case 'criterion':
      return [item.content.audience ? t.audience(item.content.audience) : t.everyone];
    case 'task':
      return [`${item.content.agency || t.unnamed} – ${t.role[item.content.role]}`];
    case 'deadline':
      return deadline(item, t);
    case 'phase':
      return phase(item, t);
    case 'reporting':
      return reporting(item, t);
    case 'award':
      return some(
        item.content.form ?? t.anyAward,
        item.content.authority && t.authority(item.content.authority),
      );
    case 'recipient':
      return some(item.content.name, item.content.purpose && purpose(item.content.purpose, t));
    case 'legal basis':
      return legalBasis(item, t);
    default:
      return [];
  }
}

function some(...phrases: (string | null | undefined | false)[]): string[] {
  return phrases.filter((phrase) => typeof phrase === 'string' && phrase !== '').map(String);
}

function target({ content }: PlanItemOf<'target'>, t: Speech): string[] {
  const { subject, per, baseline, by } = content;
  return some(
    aim(content, t),
    per && perWords(per, t),
    baseline && t.against(baseline === 'previous year' ? t.previousYear : baseline),
    by && t.by(dateWords(by, t)),
    !content.zeroTolerance && content.value === null && subject ? subject : null,
  );
}

function aim(content: PlanItemOf<'target'>['content'], t: Speech): string {
  const { subject, value, unit, direction } = content;
  if (content.zeroTolerance) return t.none(subject ?? t.unnamed);
  if (value === null) return t.noNumber;
  const of = unit === '%' ? '\u00a0%' : unit ? ` ${unit}` : '';
  const measured = Array.isArray(value)
    ? t.comparator.range(figure(value[0]), `${figure(value[1])}${of}`)
    : compared(content.comparator, `${figure(value)}${of}`, t);
  const moved = direction === 'none' ? measured : t.direction[direction](measured);
  return subject && subject !== unit
    ? `${moved} ${startsWith(subject, unit) ? afterUnit(subject, unit) : subject}`.trim()
    : moved;
}

/** "mô hình tự quản" after "2 mô hình" need not say "mô hình" twice. */
function startsWith(subject: string, unit: string | null): boolean {
  return unit !== null && unit !== '%' && subject.toLowerCase().startsWith(`${unit.toLowerCase()} `);
}

function afterUnit(subject: string, unit: string | null): string {
  return subject.slice(unit?.length ?? 0).trim();
}

function compared(comparator: string | null, value: string, t: Speech): string {
  switch (comparator) {
    case '>=':
    case '>':
    case '<=':
    case '<':
      return t.comparator[comparator](value);
    default:
      return t.comparator['='](value);
  }
}

function figure(value: number): string {
  const plain = String(value);
  return /^-?\d+(\.\d+)?$/.test(plain) ? inVietnamese(plain) : plain;
}

function perWords(per: string, t: Speech): string {
  return per === 'month' || per === 'quarter' || per === 'year' ? t.per[per] : t.per.noun(per);
}

function deadline({ content }: PlanItemOf<'deadline'>, t: Speech): string[] {
  const { who, toWhom, rule } = content;
  return some(...ruleWords(rule, t), who && t.who(who), toWhom && t.toWhom(toWhom));
}

/** When a thing is due: `trước ngày 15/11 hằng năm → đến hết 14/11`; what it waits for is a phrase of its own. */
export function ruleWords(rule: DeadlineRule, t: Speech): string[] {
  const { rule: words } = t;
  switch (rule.type) {
    case 'on':
      return [words.on(dateWords(rule.date, t))];
    case 'before':
      return [before(rule.date, rule.inclusive, t)];
    case 'yearly':
      return [yearly(rule, t)];
    case 'monthly':
      return [monthly(rule, t)];
    case 'every':
      return [words.every(periodWords(rule.period, t))];
    case 'within':
      return waiting(words.within(periodWords(rule.period, t), eventWords(rule.after, t)), rule.after, t);
    case 'beforeEvent':
      return waiting(
        words.beforeEvent(periodWords(rule.period, t), eventWords(rule.event, t)),
        rule.event,
        t,
      );
    case 'onEvent':
      return waiting(words.onEvent(eventWords(rule.event, t)), rule.event, t);
    case 'immediately':
      return [rule.after ? words.immediatelyAfter(eventWords(rule.after, t)) : words.immediately];
    case 'phaseEnd':
      return [words.phaseEnd(rule.phase)];
    case 'during':
      return [words.during(dateWords(rule.period, t))];
    case 'between':
      return [words.between(dateWords(rule.from, t), dateWords(rule.to, t))];
    default:
      return [words[rule.type]];
  }
}

function waiting(phrase: string, event: string, t: Speech): string[] {
  return [phrase, t.rule.waits(eventWords(event, t))];
}

function eventWords(event: string, t: Speech): string {
  return event === 'issue' ? t.issue : event.replace(/^event:\s*/, '');
}

function before(date: string, inclusive: boolean | undefined, t: Speech): string {
  const { rule: words } = t;
  const last = lastDayOf(date, inclusive ?? false);
  const said = (inclusive ? words.notAfter : words.before)(dateWords(date, t));
  return last ? `${said} → ${words.untilEndOf(last)}` : said;
}

/** The last day before a partial date begins, or, inclusive, before it is over. */
function lastDayOf(date: string, inclusive: boolean): string | null {
  const [year = '', month, day] = date.split('-');
  if (day) return shifted(date, inclusive ? 0 : -1);
  if (!/^\d{4}$/.test(year)) return null;
  if (!inclusive) return shifted(`${year}-${month ?? '01'}-01`, -1);
  const next = month ? Number(month) + 1 : 13;
  return shifted(next > 12 ? `${Number(year) + 1}-01-01` : `${year}-${two(next)}-01`, -1);
}

function shifted(date: string, days: number): string | null {
  const civil = civilDate(date);
  return civil && inWords(addDays(civil, days));
}

function yearly(rule: Extract<DeadlineRule, { type: 'yearly' }>, t: Speech): string {
  const { rule: words } = t;
  if (rule.before === undefined) {
    const dates = [rule.on ?? []].flat().map((date) => words.on(monthDayWords(date, t)));
    return words.yearly(dates.join(` ${t.and} `));
  }
  const said = [rule.before].flat();
  const one = rule.inclusive ? words.notAfter : words.before;
  const dates = said.map((date) => one(monthDayWords(date, t))).join(` ${t.and} `);
  const last = said.flatMap((date) => lastOfYearly(date, rule.inclusive ?? false, t) ?? []);
  return last.length > 0
    ? `${words.yearly(dates)} → ${words.untilEndOf(last.join(` ${t.and} `))}`
    : words.yearly(dates);
}

/** A year without 29 February: the only date it could matter for has words of its own. */
const ANY_YEAR = '2025';

function lastOfYearly(monthDay: string, inclusive: boolean, t: Speech): string | null | undefined {
  if (!inclusive && (monthDay === '03-01' || monthDay === '03')) return t.rule.lastOfFebruary;
  if (inclusive && monthDay === '02') return t.rule.lastOfFebruary;
  const last = lastDayOf(`${ANY_YEAR}-${monthDay}`, inclusive);
  return last?.replace(/\/\d{4}$/, '');
}

function monthDayWords(monthDay: string, t: Speech): string {
  const [month = '', day] = monthDay.split('-');
  return day ? t.date.day(`${day}/${monthOf(month)}`) : t.date.monthOnly(monthOf(month));
}

/** NĐ 30/2020, Annex I: a zero before days under 10 and before months 1 and 2. */
function monthOf(month: string): string {
  return Number(month) < 3 ? two(Number(month)) : String(Number(month));
}

function monthly({ before: day, inclusive }: Extract<DeadlineRule, { type: 'monthly' }>, t: Speech): string {
  const { rule: words } = t;
  const said = words.monthly((inclusive ? words.notAfter : words.before)(t.date.day(day)));
  const last = inclusive
    ? t.date.day(day)
    : day === '01'
      ? words.lastOfPrevious
      : t.date.day(two(Number(day) - 1));
  return `${said} → ${words.untilEndOf(last)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function periodWords(period: string, t: Speech): string {
  const parts = /^P(\d{1,4})([YMWD])$/.exec(period);
  const [, count = '', unit] = parts ?? [];
  return unit === 'Y' || unit === 'M' || unit === 'W' || unit === 'D'
    ? t.period[unit](String(Number(count)))
    : period;
}

const QUARTERS: Readonly<Record<string, string>> = { Q1: 'I', Q2: 'II', Q3: 'III', Q4: 'IV' };

/** `ngày 13/6/2026`, `tháng 6/2026`, `quý IV/2025`, `năm 2026`; other words as they are. */
export function dateWords(date: string, t: Speech): string {
  const [year = '', month, day] = date.split('-');
  const civil = day ? civilDate(date) : null;
  if (civil) return t.date.day(inWords(civil));
  if (!/^\d{4}$/.test(year) || day) return eventWords(date, t);
  if (!month) return t.date.year(year);
  const quarter = QUARTERS[month];
  return quarter ? t.date.quarter(quarter, year) : t.date.month(monthOf(month), year);
}

function phase({ content }: PlanItemOf<'phase'>, t: Speech): string[] {
  const { name, kind, start, end } = content;
  const bound = (date: string | null) => (date === null ? t.open : dateWords(date, t));
  const same = start !== null && start === end;
  return some(
    name && name !== t.phase[kind] ? `${name} (${t.phase[kind]})` : t.phase[kind],
    same ? t.rule.on(bound(start)) : t.rule.between(bound(start), bound(end)),
  );
}

function reporting({ content }: PlanItemOf<'reporting'>, t: Speech): string[] {
  const { who, to, via } = content;
  return some(t.reports(who ?? t.unnamed, to ?? t.unnamed), via && t.via(via));
}

function purpose(code: string, t: Speech): string {
  switch (code) {
    case 'b/c':
    case 't/h':
    case 'p/h':
    case 'đ/b':
    case 'lưu':
      return t.purpose[code];
    default:
      return code;
  }
}

function legalBasis({ content }: PlanItemOf<'legal basis'>, t: Speech): string[] {
  const { kind, number: code, date, issuer, role } = content;
  const dated = date && dateWords(date, t);
  return some([kind, code, dated].filter(Boolean).join(' '), issuer, t.basis[role]);
}
