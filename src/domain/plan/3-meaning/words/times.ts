import { plain } from '../../1-text/fold.ts';
import { matchesOf } from '../../1-text/matches.ts';
import type { DeadlineRule } from '../../reading.ts';
import type { TimeContext } from './time-match.ts';
import { TIMES } from './time-table.ts';

/** A time by which or at which something is done, at its place in a text. */
export interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly rule: DeadlineRule;
}

/** The times of a text, in order, none inside another; earlier rows of the table win. */
export function timesIn(printed: string, context: TimeContext): FoundTime[] {
  const text = plain(printed);
  if (!TIME_WORD.test(text)) return [];
  const held = wordsIn(text);
  const found: FoundTime[] = [];
  for (const [needs, shape, read] of ROWS) {
    if ((needs & held) === 0) continue;
    for (const match of matchesOf(text, shape)) {
      const time = read({ match, text, printed, at: match.index + match[0].length, context });
      const place = placeIn(found, match.index);
      if (!time || (found[place]?.start ?? text.length) < time.end) continue;
      found.splice(place, 0, { start: match.index, ...time });
    }
  }
  return listed(
    found.filter((time, at) => !saidAgain(time, found[at + 1], text)),
    text,
  );
}

/** Of times in order and apart, the place of the first that ends behind this one's start. */
function placeIn(found: readonly FoundTime[], start: number): number {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The words that rows need, each a bit: a text is looked through once for each word, not once for each row. */
const NEEDED = [...new Set(TIMES.flatMap(([needs]) => needs))];
const ROWS = TIMES.map(
  ([needs, shape, read]) => [bitsOf((word) => needs.includes(word)), shape, read] as const,
);

function wordsIn(text: string): number {
  return bitsOf((word) => text.includes(word));
}

/** From the 33rd word on two share a bit: a row may look in vain, and never misses a match. */
function bitsOf(holds: (word: string) => boolean): number {
  return NEEDED.reduce((bits, word, at) => (holds(word) ? bits | (1 << at) : bits), 0);
}

/** Two yearly dates of one sentence are one time with a list. */
function listed(times: readonly FoundTime[], text: string): FoundTime[] {
  const found: FoundTime[] = [];
  for (const time of times) {
    const before = found.at(-1);
    const rule = before && together(before.rule, time.rule, text.slice(before.end, time.start));
    if (rule) found[found.length - 1] = { start: before.start, end: time.end, rule };
    else found.push(time);
  }
  return found;
}

function together(a: DeadlineRule, b: DeadlineRule, between: string): DeadlineRule | null {
  if (a.type === 'phaseEnd' && b.type === 'phaseEnd' && between === ' và ')
    return { type: 'phaseEnd', phase: `${a.phase} và ${b.phase}` };
  if (a.type !== 'yearly' || b.type !== 'yearly') return null;
  if (a.before && b.before) return { ...a, before: [...new Set([a.before, b.before].flat())] };
  return a.on && b.on ? { ...a, on: [...new Set([a.on, b.on].flat())] } : null;
}

/**
 * `Hằng năm, … trước ngày 15/11` is one yearly time; `hằng tháng (trước ngày 20)` is the day in the brackets;
 * `kết thúc đợt, … trong 05 ngày kể từ …` is the limit.
 */
function saidAgain({ rule, end }: FoundTime, next: FoundTime | undefined, text: string): boolean {
  const type = next?.rule.type;
  if (rule.type === 'phaseEnd') return type === 'within' || type === 'before';
  if (rule.type === 'periodic' && next) return /^[\s,]*\(?$/u.test(text.slice(end, next.start));
  if (rule.type !== 'every' || !next) return false;
  if (rule.period === 'P1Y' && type === 'yearly') return true;
  if (rule.period === 'P1M' && type === 'monthly') return true;
  const dated = type === 'yearly' || type === 'monthly' || type === 'before';
  return dated && /^[\s,]*\(?$/u.test(text.slice(end, next.start));
}

/** Every row of the table needs one of these; most sentences have none. */
const TIME_WORD =
  /ngày|tháng|quý|năm|tuần|ngay|sau |kết thúc|cuối mỗi|định kỳ|lần|trước |giờ|mỗi |học kỳ|diễn ra|cứ |đợt |\d\/\d/u;
