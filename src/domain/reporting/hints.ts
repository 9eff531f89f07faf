import { addDays, type CivilDate } from '#calendar';
import { stretchesOf, valueField, wholeField } from './fields.ts';
import type { AskedMonth, Form, Hints, Question } from './form.ts';
import { type MonthFigure, monthInWords, ofMonths, type Sum } from './months.ts';
import { inVietnamese } from './notation.ts';

/** The report before, as far as it gave figures. */
export interface LastFigures {
  period: string;
  figures: ({ indicator: string; month: MonthFigure | null } & Sum)[] | null;
}

/** What another report of the unit says of the same thing. Newest first. */
export interface Elsewhere {
  /** The question of this form that it answers. */
  indicator: string;
  /** Null for a figure of the whole of its days. */
  month: string | null;
  from: CivilDate;
  to: CivilDate;
  value: string;
  denominator: string | null;
  movement: string;
  period: string;
  sentOn: CivilDate;
}

/** What a form shows beside its questions: figures of the last period, and those given for the same days already. */
export function hintsOf(form: Form, last: LastFigures | null, elsewhere: readonly Elsewhere[]): Hints {
  const hints: Hints = { last: {}, given: {} };
  for (const question of form.questions)
    for (const month of stretchesOf(question)) {
      const before = last && lastOf(last, question, month);
      if (before) put(hints.last, question, month, before);
      const given = givenFor(form, question, month, elsewhere);
      if (given) put(hints.given, question, month, given);
    }
  return hints;
}

/** A figure as one would type it: `1.234,5`, `yes`. */
export function typedOf({ kind }: Pick<Question, 'kind'>, value: string): string {
  if (kind !== 'attestation') return inVietnamese(value);
  return value === '1' ? 'yes' : 'no';
}

function put<Hint extends Sum>(
  hints: Record<string, Omit<Hint, keyof Sum> & { value: string }>,
  question: Question,
  month: AskedMonth | null,
  { value, denominator, ...rest }: Hint,
) {
  if (value !== null) hints[valueField(question, month)] = { ...rest, value };
  if (denominator !== null) hints[wholeField(question, month)] = { ...rest, value: denominator };
}

function lastOf({ period, figures }: LastFigures, { id }: Question, month: AskedMonth | null) {
  const said = figures?.find(({ indicator }) => indicator === id);
  if (!said || (month && !said.month)) return null;
  const { value, denominator } = (month && said.month) || said;
  return { value, denominator, period: month && said.month ? monthInWords(said.month) : period };
}

/** The figure for the same days; else, for a whole period, what the months that make it up come to. */
function givenFor(form: Form, question: Question, month: AskedMonth | null, elsewhere: readonly Elsewhere[]) {
  const same = elsewhere.filter(({ indicator }) => indicator === question.id);
  const days = month ?? { from: form.period.coversFrom, to: form.period.coversTo };
  const exact = same.find(({ from, to }) => from === days.from && to === days.to);
  if (exact) return shown(exact, exact);
  const newest = month ? null : tiling(same, days);
  return newest?.[0] ? shown(newest[0], ofMonths(question.sums, newest)) : null;
}

function shown({ movement, period, sentOn }: Elsewhere, { value, denominator }: Sum) {
  return { value, denominator, movement, period, sentOn };
}

/** The newest figure of each month, where together they cover just these days; null where they do not. */
function tiling(same: readonly Elsewhere[], days: { from: CivilDate; to: CivilDate }) {
  const newest: (Elsewhere & MonthFigure)[] = [];
  for (const one of same)
    if (one.month !== null && !newest.some(({ month }) => month === one.month))
      newest.push({ ...one, month: one.month });
  const inside = newest.filter(({ from, to }) => from >= days.from && to <= days.to);
  inside.sort((a, b) => (a.month < b.month ? -1 : 1));
  const whole = inside[0]?.from === days.from && inside.at(-1)?.to === days.to;
  return whole && inside.every((one, place) => follows(inside[place - 1], one)) ? inside : null;
}

function follows(before: Elsewhere | undefined, { from }: Elsewhere): boolean {
  return !before || addDays(before.to, 1) === from;
}
