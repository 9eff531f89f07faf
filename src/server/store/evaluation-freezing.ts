import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { editionFound, type Standing } from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { choicesOf } from './evaluation-caps.ts';
import { markResting, unmark } from './evaluation-changed.ts';
import { type KeptResult, keepEdition, keptResults, listAs } from './evaluation-kept.ts';
import { AT_A_TIME, listedUnits } from './evaluation-listed.ts';
import { aloneWith } from './evaluation-lock.ts';
import * as objections from './evaluation-objections.ts';
import { hasUnshown, lastObjection, stillAsked } from './evaluation-own-days.ts';
import { type Reading, readOnce } from './evaluation-reading.ts';
import * as results from './evaluation-results.ts';
import { type EvaluationRow, evaluationOf } from './evaluation-rows.ts';
import { keepThese, tellsHidden } from './evaluation-shown.ts';
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
  /** Must be done first: shown to every unit, those asked that came later, explained and answered; what it rests on shown as it is. */
  first: ('not shown' | 'still asked' | 'round open' | 'objections' | 'rests on hidden')[];
  /** Results that are frozen open, if a person says so. */
  waiting: WaitingUnit[];
  /** Of just these: whoever confirms has seen them. */
  code: string;
}

/** What an officer sees before it is frozen; null where there is no such evaluation. */
export async function unsettled(act: Act, evaluation: string): Promise<Unsettled | null> {
  const found = await get(act, evaluation);
  if (!found) return null;
  const listed = await results.list(act, evaluation);
  const waiting = listed.flatMap(({ unit, unitName: name, state: why }) => waitingOf({ unit, name, why }));
  const hidden = (await tellsHidden(act, evaluation)) ? (['rests on hidden'] as const) : [];
  return { first: [...(await firstOf(act, found)), ...hidden], waiting, code: codeOf(waiting) };
}

function waitingOf({ unit, name, why }: Omit<WaitingUnit, 'why'> & { why: Standing['result']['kind'] }) {
  return why === 'waiting' || why === 'tied' ? [{ unit, name, why }] : [];
}

async function firstOf(act: Act, found: Evaluation): Promise<Unsettled['first']> {
  const { id, shownAt } = found;
  if (shownAt === null) return ['not shown'];
  const until = await lastObjection(act, id);
  const isRunning = until !== null && until >= act.today;
  const isLeft = (await objections.list(act, id)).some(({ decided }) => decided === null);
  return [
    ...((await stillAsked(act, id)).size > 0 ? (['still asked'] as const) : []),
    ...((await hasUnshown(act, id)) ? (['not shown'] as const) : []),
    ...(isRunning ? (['round open'] as const) : []),
    ...(isLeft ? (['objections'] as const) : []),
  ];
}

/** In whatever order they stand. */
function codeOf(waiting: readonly WaitingUnit[]): string {
  const named = waiting.map(({ unit, why }) => `${unit} ${why}`).sort();
  return named.length === 0 ? '' : hash('sha256', JSON.stringify(named));
}

export type Frozen =
  | { ok: true; again: boolean; units: number }
  | { ok: false; problem: 'not found' | 'cancelled' | Unsettled['first'][number] | 'waiting' | 'changing' };

/**
 * Freezes the results as edition 1, with everything they were computed from. `confirmed`: the code of the open results that
 * the person has seen. Everything is read once: what is open, the list, what units were shown and the edition are computed of one
 * reading, and whatever arrives meanwhile is a change after it. From here on nothing of the evaluation changes.
 */
export async function freeze(act: Act, evaluation: string, confirmed: string): Promise<Frozen> {
  const stage = await aloneWith(act, evaluation);
  const [row, found] = [await evaluationOf(act, evaluation), await get(act, evaluation)];
  if (!row || !found) return { ok: false, problem: 'not found' };
  if (stage === 'frozen') return { ok: true, again: true, units: 0 };
  if (stage === 'cancelled') return { ok: false, problem: 'cancelled' };
  const [first] = await firstOf(act, found);
  if (first) return { ok: false, problem: first };
  await results.holdAll(act, row);
  const read = await readOnce(act, row, {
    names: await listedUnits(act, row.id),
    choices: await choicesOf(act, row.id),
  });
  if (!read) return { ok: false, problem: 'changing' };
  if (await tellsHidden(act, row.id)) return { ok: false, problem: 'rests on hidden' };
  const made = keptResults(read.edition, editionFound(read.edition).grounds);
  const open = made.flatMap(({ grounds: { unit, result } }) =>
    waitingOf({ unit: unit.id, name: unit.name, why: result.kind }),
  );
  if (codeOf(open) !== '' && codeOf(open) !== confirmed) return { ok: false, problem: 'waiting' };
  await keepFirst(act, row, { ...read, made });
  await sql`update evaluation set frozen_by = ${accountOf(act)}, frozen_at = ${act.now}
    where commune_id = ${communeOf(act)} and id = ${row.id}`.execute(act.tx);
  const after = { name: found.title, edition: 1, units: made.length, open };
  await record(act, { noun: 'evaluation', id: row.id, verb: 'frozen', after });
  return { ok: true, again: false, units: made.length };
}

/** Writes what was read as edition 1: the list and what units were shown say the same. */
async function keepFirst(
  act: Act,
  row: EvaluationRow,
  { edition: { whole }, marks, made }: Reading & { made: readonly KeptResult[] },
): Promise<void> {
  for (let from = 0; from < made.length; from += AT_A_TIME)
    await keepThese(act, row.id, made.slice(from, from + AT_A_TIME));
  await keepEdition(act, { edition: 1, reason: null, row, whole }, made);
  const moved = await listAs(act, row.id, 1);
  await markResting(act, { evaluation: row.id, set: row.content.key }, moved);
  await unmark(act, marks);
}
