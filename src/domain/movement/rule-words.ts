import { addDays, type CivilDate, civilDate, inWords } from '#calendar';
import type { DeadlineRule } from '#plan';
import type { RuleSpeech } from './rule-speech.ts';

/** When something is due, in words. */
export interface DueWords {
  /** `trước ngày 15/11 hằng năm`. */
  said: string;
  /** The last day there is for it, `14/11` or `14/11/2026 (thứ Bảy)`, where the rule alone tells. */
  last: string | null;
  /** What must happen before the day can be told. */
  waits: string | null;
}

/** When a thing is due: the rule's words, with the last day it leaves and the event it waits for. */
export function dueWords(rule: DeadlineRule, t: RuleSpeech): DueWords {
  const { rule: words } = t;
  switch (rule.type) {
    case 'on':
      return said(words.on(dateWords(rule.date, t)));
    case 'before':
      return before(rule.date, rule.inclusive ?? false, t);
    case 'yearly':
      return yearly(rule, t);
    case 'monthly':
      return monthly(rule, t);
    case 'every':
      return said(words.every(periodWords(rule.period, t)));
    case 'within':
      return waiting(words.within(periodWords(rule.period, t), eventWords(rule.after, t)), rule.after, t);
    case 'beforeEvent':
      return waiting(
        rule.period === null
          ? words.before(eventWords(rule.event, t))
          : words.beforeEvent(periodWords(rule.period, t), eventWords(rule.event, t)),
        rule.event,
        t,
      );
    case 'onEvent':
      return waiting(words.onEvent(eventWords(rule.event, t)), rule.event, t);
    case 'immediately':
      return said(rule.after ? words.immediatelyAfter(eventWords(rule.after, t)) : words.immediately);
    case 'phaseEnd':
      return said(words.phaseEnd(rule.phase));
    case 'during':
      return said(words.during(dateWords(rule.period, t)));
    case 'between':
      return said(words.between(dateWords(rule.from, t), dateWords(rule.to, t)));
    default:
      return said(words[rule.type]);
  }
}

/** `ngày 13/6/2026`, `tháng 6/2026`, `quý IV/2025`, `năm 2026`; other words as they are. */
export function dateWords(date: string, t: RuleSpeech): string {
  const [year = '', month, day] = date.split('-');
  const civil = day ? civilDate(date) : null;
  if (civil) return t.date.day(inWords(civil));
  if (!/^\d{4}$/.test(year) || day) return eventWords(date, t);
  if (!month) return t.date.year(year);
  const quarter = QUARTERS[month];
  return quarter ? t.date.quarter(quarter, year) : t.date.month(monthOf(month), year);
}

function said(words: string, last: string | null = null): DueWords {
  return { said: words, last, waits: null };
}

function waiting(words: string, event: string, t: RuleSpeech): DueWords {
  return { said: words, last: null, waits: eventWords(event, t) };
}

function eventWords(event: string, t: RuleSpeech): string {
  return event === 'issue' ? t.issue : event.replace(/^event:\s*/, '');
}

function before(date: string, inclusive: boolean, t: RuleSpeech): DueWords {
  const { rule: words } = t;
  const last = lastDayOf(date, inclusive);
  return said(
    (inclusive ? words.notAfter : words.before)(dateWords(date, t)),
    last && `${inWords(last)} (${t.weekday(last)})`,
  );
}

/** The last day before a partial date begins, or, inclusive, before it is over. */
function lastDayOf(date: string, inclusive: boolean): CivilDate | null {
  const [year = '', month, day] = date.split('-');
  if (day) return shifted(date, inclusive ? 0 : -1);
  if (!/^\d{4}$/.test(year)) return null;
  if (!inclusive) return shifted(`${year}-${month ?? '01'}-01`, -1);
  const next = month ? Number(month) + 1 : 13;
  return shifted(next > 12 ? `${Number(year) + 1}-01-01` : `${year}-${two(next)}-01`, -1);
}

function shifted(date: string, days: number): CivilDate | null {
  const civil = civilDate(date);
  return civil && addDays(civil, days);
}

function yearly(rule: Extract<DeadlineRule, { type: 'yearly' }>, t: RuleSpeech): DueWords {
  const { rule: words } = t;
  if (rule.before === undefined) {
    const dates = [rule.on ?? []].flat().map((date) => words.on(monthDayWords(date, t)));
    return said(words.yearly(dates.join(` ${t.and} `)));
  }
  const named = [rule.before].flat();
  const one = rule.inclusive ? words.notAfter : words.before;
  const dates = named.map((date) => one(monthDayWords(date, t))).join(` ${t.and} `);
  const last = named.flatMap((date) => lastOfYearly(date, rule.inclusive ?? false, t) ?? []);
  return said(words.yearly(dates), last.join(` ${t.and} `) || null);
}

/** A year without 29 February: the only date it could matter for has words of its own. */
const ANY_YEAR = '2025';

function lastOfYearly(monthDay: string, inclusive: boolean, t: RuleSpeech): string | null | undefined {
  if (!inclusive && (monthDay === '03-01' || monthDay === '03')) return t.rule.lastOfFebruary;
  if (inclusive && monthDay === '02') return t.rule.lastOfFebruary;
  const last = lastDayOf(`${ANY_YEAR}-${monthDay}`, inclusive);
  return last && inWords(last).replace(/\/\d{4}$/, '');
}

function monthDayWords(monthDay: string, t: RuleSpeech): string {
  const [month = '', day] = monthDay.split('-');
  return day ? t.date.day(`${day}/${monthOf(month)}`) : t.date.monthOnly(monthOf(month));
}

/** NĐ 30/2020, Annex I: a zero before days under 10 and before months 1 and 2. */
function monthOf(month: string): string {
  return Number(month) < 3 ? two(Number(month)) : String(Number(month));
}

function monthly(
  { before: day, inclusive }: Extract<DeadlineRule, { type: 'monthly' }>,
  t: RuleSpeech,
): DueWords {
  const { rule: words } = t;
  const last = inclusive
    ? t.date.day(day)
    : day === '01'
      ? words.lastOfPrevious
      : t.date.day(two(Number(day) - 1));
  return said(words.monthly((inclusive ? words.notAfter : words.before)(t.date.day(day))), last);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function periodWords(period: string, t: RuleSpeech): string {
  const parts = /^PT?(\d{1,4})([YMWDH])$/.exec(period);
  const [, count = '', unit] = parts ?? [];
  return unit === 'Y' || unit === 'M' || unit === 'W' || unit === 'D' || unit === 'H'
    ? t.period[unit](String(Number(count)))
    : period;
}

const QUARTERS: Readonly<Record<string, string>> = { Q1: 'I', Q2: 'II', Q3: 'III', Q4: 'IV' };
