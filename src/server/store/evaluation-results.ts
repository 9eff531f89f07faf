import { sql } from 'kysely';
import {
  type CapFound,
  type Choice,
  compile,
  editionFound,
  type Judging,
  type NotRated,
  type Outcome,
  type Standing,
  type UnsetRule,
} from '#evaluation';
import { type Act, communeOf } from './act.ts';
import { amongAll, applyCaps, recountWhereLeft } from './evaluation-caps.ts';
import { changedIn, holdEvaluation, isChanged, markResting, unmark } from './evaluation-changed.ts';
import { compute } from './evaluation-computing.ts';
import { judgingOf } from './evaluation-judging.ts';
import { newestKept } from './evaluation-kept.ts';
import { openUnder } from './evaluation-rests.ts';
import { type EvaluationRow, evaluationOf } from './evaluation-rows.ts';
import { factsBy, type UnitFacts } from './facts.ts';

/** What a unit comes to, as the list shows it. Numbers as decimal strings. */
export interface UnitResult {
  unit: string;
  unitName: string;
  unitCode: string;
  state: 'class' | 'gate' | 'below' | 'waiting' | 'not rated' | 'capped' | 'tied';
  /** Among all. */
  class: string | null;
  /** By itself, before caps. */
  ownClass: string | null;
  points: string;
  most: string;
  because: Because | null;
}

/** Why it has no class: gates not met, reasons for not being rated, what is missing and which rules nobody has set. */
export type Because = { gates: string[] } | { reasons: NotRated[] } | { missing: string[]; unset: string[] };

/** The results of an evaluation, by the units' names; what has changed since is computed first. Frozen ones stay as they are. */
export async function list(act: Act, evaluation: string): Promise<UnitResult[]> {
  await bringUpToDate(act, evaluation);
  const { rows } = await sql<UnitResult>`
    select unit_id as unit, unit_name as "unitName", unit_code as "unitCode", state, class, own_class as "ownClass",
      trim_scale(points)::text as points, trim_scale(most)::text as most, because
    from evaluation_unit where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and state is not null
    order by unit_name collate vietnamese, unit_code, unit_id`.execute(act.tx);
  return rows;
}

/**
 * How the units stand among all, how each cap came out, and which caps nobody has set; null = no such evaluation. Once
 * frozen, as its newest edition has it: no rule in force later is asked.
 */
export async function standings(
  act: Act,
  evaluation: string,
): Promise<{
  standings: readonly Standing[];
  caps: readonly CapFound[];
  unset: readonly UnsetRule[];
  choices: readonly Choice[];
} | null> {
  await bringUpToDate(act, evaluation);
  const found = await evaluationOf(act, evaluation);
  if (!found) return null;
  const kept = found.frozenAt && (await newestKept(act, evaluation));
  return kept
    ? editionFound(kept).classified
    : (await amongAll(act, found, await judgingOf(act, found))).classified;
}

/** Everything behind what one unit comes to by itself: facts with their sources, each line, and by what it is judged. */
export interface Explained {
  evaluation: EvaluationRow;
  known: UnitFacts;
  outcome: Outcome;
  judging: Judging;
}

/** One unit from its reports as they stand; nothing is stored. Null where it is not on the list. */
export async function explained(act: Act, evaluation: string, unit: string): Promise<Explained | null> {
  const found = await evaluationOf(act, evaluation);
  if (!found) return null;
  const judging = await judgingOf(act, found);
  const [known] = await factsBy(act, found, [unit], judging);
  if (!known) return null;
  const outcome = compile(found.content, judging)(known.facts, known.circumstances);
  return { evaluation: found, known, outcome, judging };
}

/**
 * Computes anew whatever has changed, of evaluations on which this one rests too, and nothing else. Where nothing was marked it
 * asks one question. Gives back how many units were computed.
 */
export function bringUpToDate(act: Act, evaluation: string): Promise<number> {
  return bringAll(act, evaluation, new Set());
}

async function bringAll(act: Act, evaluation: string, under: Set<string>): Promise<number> {
  const found = await evaluationOf(act, evaluation);
  if (!found || found.frozenAt || found.cancelledAt || under.has(evaluation)) return 0;
  under.add(evaluation);
  for (const other of await openUnder(act, found)) await bringAll(act, other, under);
  if (!(await isChanged(act, evaluation))) return 0;
  if (!(await holdEvaluation(act, evaluation))) return 0;
  // its set and its days may have become others while one waited
  const held = await evaluationOf(act, evaluation);
  return held ? computeChanged(act, held) : 0;
}

/** The evaluation is held, and its row was read after that. Gives back how many units were computed. */
async function computeChanged(act: Act, held: EvaluationRow): Promise<number> {
  const { marks, units } = await changedIn(act, held.id);
  const judging = await judgingOf(act, held);
  const changed = units.length > 0 ? await compute(act, held, judging, units) : [];
  // also where nothing of a unit changed: one that left counts no more in what a share is of
  const isCapped = held.content.scale.caps.length > 0;
  const moved = isCapped ? await applyCaps(act, held, judging) : [];
  if (isCapped) await recountWhereLeft(act, held.id, marks);
  const others = [...new Set([...changed, ...moved])];
  if (others.length > 0) await markResting(act, { evaluation: held.id, set: held.content.key }, others);
  await unmark(act, marks);
  return units.length;
}

/** Computes anew whatever has changed in the other evaluations on which one rests, and marks what that changes in it. */
export async function bringOthers(act: Act, row: EvaluationRow): Promise<void> {
  for (const other of await openUnder(act, row)) await bringAll(act, other, new Set([row.id]));
}

/** Holds all on which an evaluation rests and then itself, in the order in which they are computed: nobody else computes them meanwhile. */
export async function holdAll(act: Act, row: EvaluationRow, under = new Set<string>()): Promise<void> {
  under.add(row.id);
  for (const id of await openUnder(act, row)) {
    const other = under.has(id) ? null : await evaluationOf(act, id);
    if (other) await holdAll(act, other, under);
  }
  await holdEvaluation(act, row.id);
}
