import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { Criterion, Grounds, StandingFact } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import { unitOf } from './duties.ts';
import { type Amendment, list as amendmentsOf } from './evaluation-amendments.ts';
import * as entries from './evaluation-entries.ts';
import { listedFor } from './evaluation-listed.ts';
import { stageOf } from './evaluation-lock.ts';
import { type Objection, list as objectionsOf } from './evaluation-objections.ts';
import { daysOfUnit, ownDays } from './evaluation-own-days.ts';
import { type RestedOn, restedOn } from './evaluation-rests.ts';
import { evaluationOf } from './evaluation-rows.ts';
import { ofUnit as shownTo } from './evaluation-shown.ts';
import { type Evaluation, get } from './evaluations.ts';
import { ofUnit as factsOf } from './facts.ts';

/** What waits for a unit in an evaluation, or what it came to: one line of its first page. */
export interface OwnEvaluation {
  id: string;
  title: string;
  /** Its own days, where they are later than those of all. */
  selfUntil: CivilDate | null;
  objectionsUntil: CivilDate | null;
  handedIn: boolean;
  shown: boolean;
  frozen: boolean;
  cancelled: boolean;
  /** Has explained; and whether that was answered. */
  objected: boolean;
  answered: boolean;
}

/** The evaluations whose list has the actor's unit, the newest first. */
export async function list(act: Act): Promise<OwnEvaluation[]> {
  if (act.actor.kind !== 'person' || !act.actor.unit) return [];
  const { rows } = await sql<OwnEvaluation>`
    /* prepared: own evaluations */ select evaluation.id, evaluation.title, ${daysOfUnit}, done.unit_id is not null as "handedIn",
      seen.unit_id is not null as shown, frozen_at is not null as frozen, cancelled_at is not null as cancelled,
      said.unit_id is not null as objected, said.decided_at is not null as answered
    from ${listedFor(act)} listed
    join evaluation on (evaluation.commune_id, evaluation.id) = (listed.commune_id, listed.evaluation_id)
    left join evaluation_handed_in done on (done.commune_id, done.evaluation_id, done.unit_id)
      = (listed.commune_id, listed.evaluation_id, listed.unit_id)
    left join evaluation_shown seen on (seen.commune_id, seen.evaluation_id, seen.unit_id)
      = (listed.commune_id, listed.evaluation_id, listed.unit_id)
    left join evaluation_objection said on (said.commune_id, said.evaluation_id, said.unit_id)
      = (listed.commune_id, listed.evaluation_id, listed.unit_id)
    where listed.commune_id = ${communeOf(act)} and listed.unit_id = ${unitOf(act)}
    order by year desc, evaluation.opened_at desc, evaluation.id`.execute(act.tx);
  return rows;
}

/** One criterion as a unit sees it before its result: what reports say of it, and what it said itself. */
export interface OwnCriterion {
  criterion: Criterion;
  standing: StandingFact;
  /** The words it gave beside it. */
  words: string | null;
  /** Where it rests on the result of another evaluation; null = it does not, or the unit is not judged by that one. */
  rests: RestedOn | null;
}

/** Its result, as it was shown, or as it was frozen. */
export interface OwnResult {
  grounds: Grounds;
  hash: string;
  /** Null while it may still change. */
  edition: number | null;
}

/** Everything that a unit sees of an evaluation. */
export interface OwnView {
  /** Its days are those of the unit. */
  evaluation: Evaluation;
  /** Whether it may still say something of itself. */
  mayAssess: boolean;
  /** What was changed after the evaluation had opened, the newest first. */
  amendments: Amendment[];
  handedInAt: Date | null;
  /** Without what was not assigned to it; what is out of bounds among them. */
  criteria: OwnCriterion[];
  result: OwnResult | null;
  objection: Objection | null;
}

/** Null where the actor's unit is not on the list of such an evaluation. */
export async function view(act: Act, evaluation: string): Promise<OwnView | null> {
  const unit = unitOf(act);
  const [found, row] = [await get(act, evaluation), await evaluationOf(act, evaluation)];
  const days = await ownDays(act, evaluation, unit);
  const known = found && (await factsOf(act, evaluation, unit));
  if (!found || !row || !known || !days) return null;
  const rests = await restedOn(act, row);
  const said = await entries.list(act, evaluation, unit);
  const words = new Map(
    said
      .filter(({ side }) => side === 'unit')
      .reverse()
      .map((one) => [one.criterion, one.reason]),
  );
  return {
    evaluation: { ...found, selfUntil: days.selfUntil, objectionsUntil: days.objectionsUntil },
    mayAssess:
      (await entries.whyNotSay(act, evaluation, { unit, stage: await stageOf(act, evaluation) })) === null,
    amendments: await amendmentsOf(act, evaluation),
    handedInAt: (await entries.handedIn(act, evaluation)).get(unit) ?? null,
    criteria: row.criteria
      .filter(({ id, whereAssigned }) => !whereAssigned || known.circumstances.assigned.includes(id))
      .flatMap((criterion) => {
        const standing = known.standing.get(criterion.id);
        const { id, asks } = criterion;
        const rest = (asks.kind === 'result' && rests.get(asks.set)) || null;
        return standing ? [{ criterion, standing, words: words.get(id) ?? null, rests: rest }] : [];
      }),
    result: await resultOf(act, found, unit),
    objection: (await objectionsOf(act, evaluation)).find((one) => one.unit === unit) ?? null,
  };
}

async function resultOf(
  act: Act,
  { id, frozenAt, cancelledAt }: Evaluation,
  unit: string,
): Promise<OwnResult | null> {
  if (cancelledAt) return null;
  if (frozenAt) return (await frozenOf(act, id, unit)) ?? null;
  const shown = await shownTo(act, id, unit);
  return shown && { grounds: shown.grounds, hash: shown.hash, edition: null };
}

/** The newest edition's. */
export async function frozenOf(act: Act, evaluation: string, unit: string): Promise<OwnResult | null> {
  const { rows } = await sql<OwnResult>`
    select grounds, hash, edition from evaluation_grounds
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and unit_id::text = ${unit}
    order by edition desc limit 1`.execute(act.tx);
  return rows[0] ?? null;
}
