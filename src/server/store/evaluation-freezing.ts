import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { type Act, accountOf, communeOf } from './act.ts';
import { everyUnit } from './evaluation-changed.ts';
import { groundsNow, type MadeGrounds } from './evaluation-grounds.ts';
import { keepEdition, keptResultOf, keptUnitOf, wholeOf } from './evaluation-kept.ts';
import { aloneWith } from './evaluation-lock.ts';
import * as objections from './evaluation-objections.ts';
import * as results from './evaluation-results.ts';
import { type EvaluationRow, evaluationOf } from './evaluation-rows.ts';
import { keepShown } from './evaluation-shown.ts';
import { type Evaluation, get } from './evaluations.ts';
import { record } from './events.ts';

/** A unit whose result is still open. */
export interface WaitingUnit {
  unit: string;
  name: string;
  why: 'waiting' | 'tied';
}

/** What keeps an evaluation from being frozen, or must be looked at before. */
export interface Unsettled {
  /** Must be done first: shown to units, the round of explanations over and answered. */
  first: ('not shown' | 'round open' | 'objections')[];
  /** Results that are frozen open, if a person says so. */
  waiting: WaitingUnit[];
  /** Of just these: whoever confirms has seen them. */
  code: string;
}

/** Null where there is no such evaluation. */
export async function unsettled(act: Act, evaluation: string): Promise<Unsettled | null> {
  const found = await get(act, evaluation);
  if (!found) return null;
  const listed = await results.list(act, evaluation);
  const waiting = listed.flatMap(({ unit, unitName: name, state }) =>
    state === 'waiting' || state === 'tied' ? [{ unit, name, why: state }] : [],
  );
  const open = (await objections.list(act, evaluation)).some(({ decided }) => decided === null);
  return { first: firstOf(found, open, act), waiting, code: codeOf(waiting) };
}

function firstOf(
  { shownAt, objectionsUntil }: Evaluation,
  open: boolean,
  { today }: Act,
): Unsettled['first'] {
  if (shownAt === null) return ['not shown'];
  const isRunning = objectionsUntil !== null && objectionsUntil >= today;
  return [...(isRunning ? (['round open'] as const) : []), ...(open ? (['objections'] as const) : [])];
}

function codeOf(waiting: readonly WaitingUnit[]): string {
  return waiting.length === 0
    ? ''
    : hash('sha256', JSON.stringify(waiting.map(({ unit, why }) => [unit, why])));
}

export type Frozen =
  | { ok: true; again: boolean; units: number }
  | { ok: false; problem: 'not found' | Unsettled['first'][number] | 'waiting' };

/**
 * Freezes the results as edition 1, with everything they were computed from. `confirmed`: the code of the open results that
 * the person has seen. From here on nothing of the evaluation changes.
 */
export async function freeze(act: Act, evaluation: string, confirmed: string): Promise<Frozen> {
  const stage = await aloneWith(act, evaluation);
  const open = await unsettled(act, evaluation);
  const found = await evaluationOf(act, evaluation);
  if (!open || !found) return { ok: false, problem: 'not found' };
  if (stage === 'frozen') return { ok: true, again: true, units: 0 };
  const [first] = open.first;
  if (first) return { ok: false, problem: first };
  if (open.waiting.length > 0 && open.code !== confirmed) return { ok: false, problem: 'waiting' };
  await keepShown(act, found.id);
  const units = await keepFirst(act, found, await ofEvery(act, found));
  await sql`update evaluation set frozen_by = ${accountOf(act)}, frozen_at = ${act.now}
    where commune_id = ${communeOf(act)} and id = ${found.id}`.execute(act.tx);
  const after = { name: (await get(act, found.id))?.title, edition: 1, units, open: open.waiting };
  await record(act, { noun: 'evaluation', id: found.id, verb: 'frozen', after });
  return { ok: true, again: false, units };
}

async function ofEvery(act: Act, { id }: EvaluationRow): Promise<MadeGrounds[]> {
  const all: MadeGrounds[] = [];
  for await (const made of groundsNow(act, id, await everyUnit(act, id))) all.push(...made);
  return all;
}

async function keepFirst(act: Act, row: EvaluationRow, made: readonly MadeGrounds[]): Promise<number> {
  const found = await get(act, row.id);
  if (!found) throw new Error(`evaluation ${row.id} is gone`);
  const whole = await wholeOf(act, row, found);
  const results = made.map(({ known, grounds }) => keptResultOf(keptUnitOf(grounds.unit, known), grounds));
  await keepEdition(act, { edition: 1, reason: null, row, whole }, results);
  return made.length;
}
