import type { Deadline } from '../../reading.ts';
import { lastDayOf, saysItsYear, written } from '../days.ts';
import { wordsAt } from '../places.ts';
import { type Finder, listed, together } from '../point.ts';

/** Deadlines that had passed when the plan was issued. */
export const pastDates: Finder = (plan) => {
  const { deadlines, issued } = plan;
  if (issued === null || issued.length < 7) return [];
  const past = deadlines.filter((deadline) => isPast(deadline, issued));
  return together(
    'past-date',
    past.map(({ span }) => wordsAt(plan, span)),
    listed(
      past.map(({ rule }) => ('date' in rule ? written(rule.date) : '')),
      ', ',
    ),
  );
};

function isPast({ rule, quote }: Deadline, issued: string): boolean {
  if ((rule.type !== 'before' && rule.type !== 'on') || !saysItsYear(quote)) return false;
  const last = lastDayOf(rule) ?? rule.date;
  return last.slice(0, issued.length) < issued.slice(0, last.length);
}
