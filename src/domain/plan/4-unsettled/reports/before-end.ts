import { addDays, civilDate } from '#calendar';
import { plain } from '../../1-text/fold.ts';
import type { Deadline } from '../../reading.ts';
import { lastDayOf, written } from '../days.ts';
import { wordsAt } from '../places.ts';
import { type Examined, type Finder, listed, together } from '../point.ts';
import { isReport } from './duties.ts';

/** Reports due no later than the last day of what they report on: their round, the plan's own period, the work before. */
export const reportsBeforeEnd: Finder = (plan) => {
  const found = plan.deadlines.flatMap((deadline, at) => {
    const end = endOf(plan, deadline, at);
    return end ? [{ end, words: wordsAt(plan, deadline.span) }] : [];
  });
  return together(
    'report-before-end',
    found.map(({ words }) => words),
    listed(
      found.map(({ end }) => written(end)),
      ', ',
    ),
  );
};

function endOf(plan: Examined, deadline: Deadline, at: number): string | null {
  if (deadline.rule.type !== 'before' || deadline.rule.date.length !== 10) return null;
  const due = deadline.rule.inclusive ? deadline.rule.date : (lastDayOf(deadline.rule) ?? '');
  return roundBefore(plan, deadline, due) ?? workBefore(plan, at, due) ?? planBefore(plan, deadline, due);
}

/** The round the report names: `đợt 01` in the words of a report and `Đợt 1` as a name are the same. */
function roundBefore({ phases }: Examined, deadline: Deadline, due: string): string | null {
  const round = isReport(deadline) ? roundIn(deadline.quote) : null;
  const end = round && phases.find(({ name }) => roundIn(name ?? '') === round)?.end;
  return end && due < end ? end : null;
}

function roundIn(text: string): string | null {
  return /(?:đợt|giai đoạn)\s+0?(\d+)/u.exec(plain(text))?.[1] ?? null;
}

/** The work that the same body does just before, on which it reports. */
function workBefore({ deadlines, text }: Examined, at: number, due: string): string | null {
  const [before, deadline] = [deadlines[at - 1], deadlines[at]];
  if (!before || !deadline || before.rule.type !== 'between' || before.who !== deadline.who) return null;
  const between = plain(text.slice(before.span[1], deadline.span[1]));
  const end = before.rule.to;
  return end.length === 10 && due <= end && /báo\s+cáo\s+kết\s+quả/u.test(between) ? end : null;
}

/** The end of the plan's own period, where this is the last report of its body, at most a month before. */
function planBefore({ phases, deadlines }: Examined, deadline: Deadline, due: string): string | null {
  const end = civilDate(phases.findLast(({ kind }) => kind === 'effect')?.end ?? '');
  if (!end || !isReport(deadline) || due >= end || due < addDays(end, -31)) return null;
  const later = deadlines.some(
    (other) =>
      other.who === deadline.who && other.rule.type === 'before' && isReport(other) && other.rule.date > end,
  );
  return later || roundIn(deadline.quote) ? null : end;
}
