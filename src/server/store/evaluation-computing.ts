import { hash } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import { compile, type Evaluate, rulesNamed } from '#evaluation';
import type { Act } from './act.ts';
import type { JudgedBy } from './evaluation-judging.ts';
import type { EvaluationRow } from './evaluation-rows.ts';
import { type Found, foundOf, store } from './evaluation-storing.ts';
import { askedOf, BATCH, factsIn, type ReadBatch, readBatch } from './facts.ts';

/** So many are judged before others get their turn, and the database its next question. */
const AT_ONCE = 20;

/**
 * Computes what some units come to by themselves and stores it. While one batch is judged the database reads the next. Gives
 * back the units of which anything has changed.
 */
export async function compute(
  act: Act,
  evaluation: EvaluationRow,
  judging: JudgedBy,
  units: readonly string[],
): Promise<string[]> {
  const asked = await askedOf(act, evaluation, judging);
  const judge = { evaluate: compile(evaluation.content, judging), basis: basisOf(evaluation, judging) };
  const changed: string[] = [];
  let storing: Promise<string[]> = Promise.resolve([]);
  let reading = heard(readBatch(act, asked, units.slice(0, BATCH)));
  for (let from = 0; from < units.length; from += BATCH) {
    const read = await reading;
    const rest = units.slice(from + BATCH, from + 2 * BATCH);
    if (rest.length > 0) reading = heard(readBatch(act, asked, rest));
    const found = await judged(read, judge);
    changed.push(...(await storing));
    storing = heard(store(act, evaluation.id, found));
  }
  return [...changed, ...(await storing)];
}

/** Two questions are under way at once. Where one fails the other does too, and nobody may be listening to it any more: unheard, it would end the program. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

interface Judge {
  evaluate: Evaluate;
  basis: string;
}

async function judged(read: ReadBatch, { evaluate, basis }: Judge): Promise<Found[]> {
  const found: Found[] = [];
  for (const known of factsIn(read, NOBODY)) {
    found.push(foundOf(known, evaluate(known.facts, known.circumstances), basis));
    if (found.length % AT_ONCE === 0) await pause();
  }
  return found;
}

/** No source is named: which version told is among what is hashed. */
const NOBODY = new Map<never, never>();

/** The set, the days, the rules that the set names as they stood on the day, and the classes of the sets on which it rests. */
function basisOf({ set, content }: EvaluationRow, judging: JudgedBy): string {
  const { day, year, others } = judging;
  return hash('sha256', JSON.stringify([set, day, year, rulesNamed(content, judging), others]));
}
