import { plain } from '../../1-text/fold.ts';
import type { Deadline } from '../../reading.ts';
import { sameBody } from '../bodies/body-names.ts';
import { lastDayOf, written } from '../days.ts';
import { wordsAt } from '../places.ts';
import { type Examined, type Finder, type Point, point } from '../point.ts';
import { isDated, isReport } from './duties.ts';
import { undatedIn } from './undated.ts';

/** A body that sums up for the level above: nobody must report to it by a day, or only when its own report is due. */
export const reportLinks: Finder = (plan) =>
  plan.deadlines
    .slice(0, MOST)
    .flatMap((deadline) =>
      deadline.who && isOneBody(deadline.who) && isSum(deadline) ? faultOf(plan, deadline, deadline.who) : [],
    );

/** Each report is held against each: no plan has so many, a text made to be long may. */
const MOST = 60;

/** Units that each sum up their own results are no link between two levels. */
function isOneBody(who: string): boolean {
  return !/^(?:các|những|mỗi|từng|đơn vị|cơ quan|trưởng (?:các|thôn|ấp))(?!\p{L})/u.test(plain(who));
}

function isSum({ rule, quote, toWhom }: Deadline): boolean {
  const limit = rule.type === 'before' || (rule.type === 'yearly' && rule.before !== undefined);
  return limit && toWhom !== null && /tổng hợp/u.test(plain(quote).replace(/để tổng hợp.*/u, ''));
}

function faultOf(plan: Examined, sum: Deadline, who: string): Point[] {
  const inbound = plan.deadlines
    .slice(0, MOST)
    .filter(
      (other) =>
        other !== sum &&
        isDated(other.rule) &&
        !isFrom(other, who) &&
        (goesTo(other, who) || isEarlier(other, sum)),
    );
  const words = wordsAt(plan, sum.span);
  if (inbound.length === 0) {
    const asked = undatedIn(plan).some((report) => !isFrom(report, who));
    return asked ? [] : [point('undated-link', words, who)];
  }
  const late = inbound.some((other) => isEarlier(other, sum))
    ? undefined
    : inbound.find((other) => goesTo(other, who) && isNoEarlier(other, sum));
  return late
    ? [point('link-too-late', [words, wordsAt(plan, late.span)], dayOf(late) ?? '', dayOf(sum) ?? '')]
    : [];
}

/** Whether words are addressed to a body: as addressee, as relay, or named behind the verb. */
function goesTo(
  item: { quote: string; toWhom?: string | null; to?: string | null; via?: string | null },
  who: string,
) {
  const addressed = [item.toWhom, item.to, item.via].some((name) => name && sameBody(name, who));
  const name = plain(who);
  const said = plain(item.quote);
  const verb = said.search(/gửi|nộp|báo cáo|cung cấp/u);
  return addressed || (verb >= 0 && said.indexOf(name, verb) > verb);
}

function isFrom({ who }: { who: string | null }, body: string): boolean {
  return who !== null && sameBody(who, body);
}

/** A report of others due before the sum, to whomever: what is summed up. */
function isEarlier(other: Deadline, sum: Deadline): boolean {
  return (
    isReport(other) &&
    other.rule.type === sum.rule.type &&
    sortable(other) !== '' &&
    sortable(other) < sortable(sum)
  );
}

function isNoEarlier(inbound: Deadline, sum: Deadline): boolean {
  const [a, b] = [dayOf(inbound), dayOf(sum)];
  return (
    a !== null && b !== null && inbound.rule.type === sum.rule.type && sortable(inbound) >= sortable(sum)
  );
}

function dayOf({ rule }: Deadline): string | null {
  if (rule.type === 'before') return lastDayOf(rule) ? written(rule.date) : null;
  const day = rule.type === 'yearly' ? rule.before : undefined;
  return typeof day === 'string' && day.length === 5 ? day.split('-').reverse().join('/') : null;
}

function sortable({ rule }: Deadline): string {
  return rule.type === 'before' ? rule.date : rule.type === 'yearly' ? String(rule.before) : '';
}
