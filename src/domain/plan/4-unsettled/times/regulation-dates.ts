import type { Deadline } from '../../reading.ts';
import { isAfter } from '../documents/replaced.ts';
import { type Examined, type Finder, type PlainClause, point } from '../point.ts';
import { REGULATIONS, type Regulation } from './regulations.ts';

/** Dates, periods and shares that a plan sets otherwise than the regulation it carries out. */
export const regulationDates: Finder = (plan) => {
  const words = WORDS.filter((word) => plan.plain.includes(word));
  if (words.length === 0) return [];
  const rules = REGULATIONS.filter(
    (rule) => isAfter(plan, rule.from) && rule.words.some((word) => words.includes(word)),
  );
  const due = deadlinesByClause(plan);
  return plan.clauses
    .filter(({ plain }) => words.some((word) => plain.includes(word)))
    .flatMap((clause) => rules.flatMap((rule) => clash(rule, clause, due(clause)) ?? []));
};

const WORDS = [...new Set(REGULATIONS.flatMap(({ words }) => words))];

function clash(rule: Regulation, { plain, words }: PlainClause, deadlines: readonly Deadline[]) {
  if (!rule.about.test(plain) || (rule.whom && !rule.whom.test(plain))) return null;
  const here =
    tooLate(rule, deadlines) ??
    tooWide(rule, plain) ??
    otherYear(rule, plain) ??
    tooShort(rule, plain) ??
    tooMany(rule, plain);
  return here ? [point('regulation-date', words, here, rule.rule, rule.source)] : null;
}

/** Every day the clause sets is late: one in time is the one the regulation is about. */
function tooLate({ latest }: Regulation, deadlines: readonly Deadline[]): string | null {
  if (!latest) return null;
  const days = deadlines.flatMap(({ rule }) => lastMonthDayOf(rule) ?? []).sort();
  const [first] = days;
  return first && first > latest ? `hạn ${first.split('-').reverse().join('/')}` : null;
}

/** The last day of a limit in its year: `11-30`; the end of a month, or of a quarter's last month. */
function lastMonthDayOf(rule: Deadline['rule']): string | null {
  if (rule.type === 'before') return rule.date.length === 10 ? rule.date.slice(5) : null;
  if (rule.type === 'yearly') {
    const day = rule.before ?? rule.on;
    return typeof day !== 'string' ? null : day.length === 2 ? `${day}-28` : day;
  }
  const quarter = rule.type === 'during' ? /-Q([1-4])$/.exec(rule.period)?.[1] : undefined;
  return quarter ? `${String(Number(quarter) * 3).padStart(2, '0')}-28` : null;
}

function tooWide({ everyOne }: Regulation, plain: string): string | null {
  return everyOne?.exec(plain)?.[0] ?? null;
}

function otherYear({ year }: Regulation, plain: string): string | null {
  if (!year) return null;
  const found =
    /từ (?:ngày )?(\d{1,2})[/-](\d{1,2})[^.;]{0,30}? đến (?:hết )?(?:ngày )?(\d{1,2})[/-](\d{1,2})/u.exec(
      plain,
    );
  if (!found) return null;
  const [from, to] = [monthDay(found[1], found[2]), monthDay(found[3], found[4])];
  return isWholeYear(from, to) && (from !== year[0] || to !== year[1]) ? found[0] : null;
}

/** A few weeks are a campaign, no year that is counted. */
function isWholeYear(from: string, to: string): boolean {
  return (Number(to.slice(0, 2)) - Number(from.slice(0, 2)) + 12) % 12 === (from.endsWith('-01') ? 11 : 0);
}

function tooShort({ fewestDays }: Regulation, plain: string): string | null {
  if (!fewestDays) return null;
  const found = /(?:niêm yết|công khai)[^.;]{0,80}?(\d{1,2}) ngày/u.exec(plain);
  return found && Number(found[1]) < fewestDays ? `${found[1]} ngày` : null;
}

function tooMany({ mostPercent }: Regulation, plain: string): string | null {
  if (!mostPercent) return null;
  const found = /(?:không quá|tối đa|không vượt quá)\s+(\d{1,3})\s?%/u.exec(plain);
  return found && Number(found[1]) > mostPercent ? found[0] : null;
}

function monthDay(day: string | undefined, month: string | undefined): string {
  return `${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}

/** The deadlines that stand in a clause: those beginning in it, found among all by their places. */
function deadlinesByClause({ deadlines }: Examined): (clause: PlainClause) => Deadline[] {
  const sorted = [...deadlines].sort((a, b) => a.span[0] - b.span[0]);
  return ({ words }) => {
    const from = words.places[words.first] ?? 0;
    const to = (words.places[words.first + words.text.length - 1] ?? 0) + 1;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.span[0] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while ((sorted[end]?.span[0] ?? Infinity) < to) end++;
    return sorted.slice(low, end);
  };
}
