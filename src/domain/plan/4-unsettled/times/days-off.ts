import { type CivilDate, inWords } from '#calendar';
import { plain } from '../../1-text/fold.ts';
import type { Deadline } from '../../reading.ts';
import { lastBefore, lastDayOf, restOn, saysItsYear } from '../days.ts';
import { wordsAt } from '../places.ts';
import { type Finder, listed, together } from '../point.ts';
import { isReport } from '../reports/duties.ts';

/**
 * Deadlines whose last day is a day off; of a yearly one the first after the plan was issued.
 * Weekends count only where something is handed in: other work may well be done on them.
 */
export const daysOff: Finder = (plan) => {
  const found = plan.deadlines.flatMap((deadline) => {
    const day = limitOf(deadline, plan.issued);
    const rest = day === null ? null : restOn(day);
    return day && rest && (rest.holiday || isHandedIn(deadline))
      ? [{ words: wordsAt(plan, deadline.span), said: `${inWords(day)} (${rest.name})` }]
      : [];
  });
  return together(
    'day-off',
    found.map(({ words }) => words),
    listed(found.map(({ said }) => said)),
  );
};

/** Households and villagers keep no office days. */
function isHandedIn(deadline: Deadline): boolean {
  if (/^(?:mỗi |các )?(?:hộ|người dân|nhân dân)/u.test(plain(deadline.who ?? ''))) return false;
  return isReport(deadline) || /gửi|nộp|trình|sơ k[êế]t|tổng kết/u.test(plain(deadline.quote));
}

/** Events may be held on any day: only limits count, and not those that had passed. */
function limitOf({ rule, quote }: Deadline, issued: string | null): CivilDate | null {
  if (rule.type === 'before') {
    if (!saysItsYear(quote)) return null;
    const day = lastDayOf(rule);
    return day && (issued === null || day >= issued) ? day : null;
  }
  if (rule.type !== 'yearly' || typeof rule.before !== 'string' || issued === null) return null;
  return firstAfter(rule.before, issued, rule.inclusive);
}

function firstAfter(monthDay: string, issued: string, inclusive?: boolean): CivilDate | null {
  if (monthDay.length !== 5) return null;
  const year = Number(issued.slice(0, 4));
  const same = lastBefore(`${year}-${monthDay}`, inclusive);
  return same && same >= issued ? same : lastBefore(`${year + 1}-${monthDay}`, inclusive);
}
