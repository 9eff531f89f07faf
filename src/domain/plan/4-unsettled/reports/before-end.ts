import { addDays, type CivilDate, civilDate } from '#calendar';
import { plain } from '../../1-text/fold.ts';
import type { Deadline } from '../../reading.ts';
import { lastDayOf, written } from '../days.ts';
import { wordsAt } from '../places.ts';
import { type Examined, type Finder, listed, together } from '../point.ts';
import { isReport } from './duties.ts';

/** Reports due no later than the last day of what they report on: their round, the plan's own period, the work before. */
export const reportsBeforeEnd: Finder = (plan) => {
  const ends = endsOf(plan);
  const found = plan.deadlines.flatMap((deadline, at) => {
    const due = dueOf(deadline);
    const end =
      due &&
      (roundBefore(ends, deadline, due) ?? workBefore(plan, at, due) ?? planBefore(ends, deadline, due));
    return end ? [{ end: written(end), words: wordsAt(plan, deadline.span) }] : [];
  });
  const days = found.map(({ end }) => end);
  return together(
    'report-before-end',
    found.map(({ words }) => words),
    listed(days, ', '),
  );
};

function dueOf({ rule }: Deadline): string | null {
  if (rule.type !== 'before' || rule.date.length !== 10) return null;
  return rule.inclusive ? rule.date : lastDayOf(rule);
}

interface Ends {
  /** By the number of the round. */
  readonly rounds: ReadonlyMap<string, string>;
  readonly plan: CivilDate | null;
  /** The last day on which each body reports. */
  readonly lastReports: ReadonlyMap<string | null, string>;
}

function endsOf({ phases, deadlines }: Examined): Ends {
  const rounds = new Map<string, string>();
  const lastReports = new Map<string | null, string>();
  for (const { name, end } of phases) {
    const round = roundIn(name ?? '');
    if (round && end) rounds.set(round, end);
  }
  for (const { who, rule } of deadlines.filter(isReport)) {
    if (rule.type === 'before' && rule.date > (lastReports.get(who) ?? '')) lastReports.set(who, rule.date);
  }
  return { rounds, plan: planEnd(phases), lastReports };
}

/** The end of the plan's own period, or else of its last round. */
function planEnd(phases: Examined['phases']): CivilDate | null {
  const effect = phases.findLast(({ kind }) => kind === 'effect')?.end;
  const last = phases.flatMap(({ kind, end }) => (kind === 'phase' && end ? [end] : [])).sort();
  return civilDate(effect ?? last.at(-1) ?? '');
}

/** The round the report names: `đợt 01` in the words of a report and `Đợt 1` as a name are the same. */
function roundBefore({ rounds }: Ends, deadline: Deadline, due: string): string | null {
  const round = isReport(deadline) ? roundIn(deadline.quote) : null;
  const end = round === null ? undefined : rounds.get(round);
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
function planBefore({ plan, lastReports }: Ends, deadline: Deadline, due: string): string | null {
  if (!plan || !isReport(deadline) || due >= plan || due < addDays(plan, -31)) return null;
  const later = (lastReports.get(deadline.who) ?? '') > plan;
  return later || roundIn(deadline.quote) ? null : plan;
}
