import type { CivilDate } from '#calendar';
import {
  type EvaluationTold,
  type Figure,
  type Paper,
  type ReviewedPeriod,
  type ReviewInput,
  review,
} from '#documents';
import { canBeMonthly } from '#reporting';
import type { Act } from '../act.ts';
import { newest } from '../compilation-drafting.ts';
import { sumsOver } from '../cuts.ts';
import { evaluationCourse } from '../evaluation-course.ts';
import { evaluationTold } from '../evaluation-told.ts';
import * as evaluations from '../evaluations.ts';
import { addressedOf, figureOf, merged } from '../merged.ts';
import * as movements from '../movements.ts';
import { onPaper } from '../paper-date.ts';
import type { Filling, PaperAsked } from './filling.ts';
import { type Span, spansOf } from './review-spans.ts';

/** What was done so far. */
export const interimReview = reviewOf('interimReview');
/** What became of it all. */
export const finalReview = reviewOf('finalReview');

function reviewOf(kind: ReviewInput['kind']): Filling {
  return {
    async subjects(act, movement) {
      const periods = movement === null ? [] : await movements.periods(act, movement);
      return spansOf(periods, { today: act.today, kind }).map(({ about, label }) => ({ about, label }));
    },
    fill: (act, asked) => fill(act, kind, asked),
  };
}

async function fill(
  act: Act,
  kind: ReviewInput['kind'],
  { movement: id, about, frame }: PaperAsked,
): Promise<Paper | null> {
  const movement = id === null ? undefined : await movements.get(act, id);
  const all = movement ? await movements.periods(act, movement.id) : [];
  const span = spansOf(all, { today: act.today, kind }).find((one) => isSame(one.about, about));
  const days = span && daysOf(span);
  if (!movement || !span || !days) return null;
  const by = { name: frame.issuer.nameInText, symbol: frame.issuer.symbol };
  const { addressees, recipients } = await addressedOf(act, movement, days.due, by);
  return review({
    ...{ frame, kind, movement: movement.id, addressees, recipients },
    span: { name: span.name, from: onPaper(days.from), to: onPaper(days.to) },
    periods: await periodsOf(act, movement.id, span),
    together: await togetherOf(act, movement.id, days),
    evaluations: await evaluationsOf(act, movement.id, { from: days.from, until: span.until }),
  });
}

function isSame(one: PaperAsked['about'], other: PaperAsked['about']): boolean {
  return Object.entries(one).every(([key, value]) => other[key] === value);
}

function daysOf({ periods }: Span) {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return null;
  const from = periods.reduce(
    (least, { coversFrom }) => (coversFrom < least ? coversFrom : least),
    first.coversFrom,
  );
  return { from, to: last.coversTo, due: last.onTimeUntil, several: periods.length > 1 };
}

async function periodsOf(act: Act, movement: string, { periods }: Span): Promise<ReviewedPeriod[]> {
  const told: ReviewedPeriod[] = [];
  for (const { id, name } of periods) {
    const report = await merged(act, movement, id);
    const kept = await newest(act, id);
    if (report) told.push({ id, name, report, assessment: kept?.texts.assessment ?? null });
  }
  return told;
}

/** Every question that sums, over all these days. Who says yes in each period is not added up; of one period there is nothing to add. */
async function togetherOf(
  act: Act,
  movement: string,
  { from, to, several }: NonNullable<ReturnType<typeof daysOf>>,
): Promise<Map<string, Figure>> {
  if (!several) return new Map();
  const asked = (await movements.indicators(act, movement)).filter(
    ({ kind }) => canBeMonthly(kind) && kind !== 'attestation',
  );
  const sums = await sumsOver(act, { from, to, indicators: asked.map(({ id }) => id) });
  return new Map(
    asked.flatMap((one) => {
      const sum = sums.get(one.id);
      const figure = sum && figureOf({ ...one, eachUnit: false }, { ...sum, reports: 0, reached: 0 });
      return figure ? [[one.id, figure]] : [];
    }),
  );
}

/** Those that have come to something, of days that are over by the end of the review. */
async function evaluationsOf(
  act: Act,
  movement: string,
  { from, until }: { from: CivilDate; until: CivilDate | null },
): Promise<ReviewInput['evaluations']> {
  const found = [];
  for (const one of await evaluations.list(act, movement)) {
    const isOver = until === null || one.coversTo <= until;
    if (one.cancelledAt || one.units === 0 || one.coversTo < from || !isOver) continue;
    const told = await evaluationTold(act, one.id);
    if (told && hasResults(told)) found.push({ told, course: await evaluationCourse(act, one.id, until) });
  }
  return found.reverse();
}

function hasResults({ distribution: { now } }: EvaluationTold): boolean {
  return now.below + now.notRated > 0 || [...now.classes.values()].some((units) => units > 0);
}
