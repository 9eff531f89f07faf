import { sql } from 'kysely';
import { clauseCited, planReference, type SettlingLetterInput } from '#documents';
import { clauseAt } from '#movement';
import type { Unsettled } from '#plan';
import { type Act, accountOf, communeOf, isTrial } from './act.ts';
import * as communes from './communes.ts';
import { record } from './events.ts';
import { issuerOnPaper, signatureOf } from './paper-issuer.ts';
import * as plans from './plans.ts';
import type { PointStanding } from './schema.ts';

export type { PointStanding };

/** A point of a plan to settle, with what a person said of it; `standing` is null while nobody has. */
export interface Point extends Unsettled {
  /** `II.3 Chỉ tiêu`, empty before the first heading. */
  clause: string;
  standing: PointStanding | null;
  /** How it was settled, or what the letter asks. */
  words: string;
  saidBy: string | null;
  saidAt: Date | null;
}

export interface PlanPoints {
  plan: plans.ReviewedPlan;
  points: Point[];
}

/** The points of a plan as they stand, in the order of the reading; null where there is no such plan. */
export async function pointsOf(act: Act, id: string): Promise<PlanPoints | null> {
  const plan = await plans.get(act, id);
  if (!plan) return null;
  const said = await saidOf(act, id);
  const { sections, unsettled } = plan.reading;
  const points = unsettled.map((point) => ({
    ...point,
    clause: clauseAt(sections, point.span[0]),
    ...(said.get(point.id) ?? OPEN),
  }));
  return { plan, points };
}

/** The points of a plan that are settled, in one way or another. */
export async function settledOf(act: Act, plan: string): Promise<Set<string>> {
  const said = await saidOf(act, plan);
  return new Set([...said].flatMap(([id, { standing }]) => (standing === 'letter' ? [] : [id])));
}

const OPEN = { standing: null, words: '', saidBy: null, saidAt: null };

async function saidOf(act: Act, plan: string) {
  const rows = await act.tx
    .selectFrom('plan_point')
    .leftJoin('account', 'account.id', 'plan_point.said_by')
    .select(['point_id', 'standing', 'words', 'account.name as saidBy', 'said_at as saidAt'])
    .where('commune_id', '=', communeOf(act))
    .where('plan_id', '=', plan)
    .execute();
  return new Map(rows.map(({ point_id, ...said }) => [point_id, said]));
}

export interface SaidPoint {
  point: string;
  /** Null opens the point again. */
  standing: PointStanding | null;
  words: string;
}

export type Settled = { ok: true } | { ok: false; problem: 'not found' | 'no words' };

/** Says how a point stands. A point settled otherwise, and one for the letter, need words; `accepted` keeps none. */
export async function settle(
  act: Act,
  plan: string,
  { point, standing, words }: SaidPoint,
): Promise<Settled> {
  const before = (await pointsOf(act, plan))?.points.find(({ id }) => id === point);
  if (!before) return { ok: false, problem: 'not found' };
  const kept = standing === 'accepted' ? '' : words.normalize('NFC').trim();
  if (standing !== null && standing !== 'accepted' && kept === '') return { ok: false, problem: 'no words' };
  if (standing === null) await forget(act, plan, point);
  else await keep(act, plan, point, { standing, words: kept, said_by: accountOf(act), said_at: act.now });
  await record(act, {
    noun: 'plan point',
    id: `${plan}/${point}`,
    verb: standing ?? 'reopened',
    before: { standing: before.standing, words: before.words },
    after: { standing, words: kept },
  });
  return { ok: true };
}

type Kept = { standing: PointStanding; words: string; said_by: string | null; said_at: Date };

async function keep(act: Act, plan_id: string, point_id: string, said: Kept) {
  await act.tx
    .insertInto('plan_point')
    .values({ commune_id: communeOf(act), plan_id, point_id, ...said })
    .onConflict((conflict) => conflict.columns(['commune_id', 'plan_id', 'point_id']).doUpdateSet(said))
    .execute();
}

async function forget(act: Act, plan: string, point: string) {
  await act.tx
    .deleteFrom('plan_point')
    .where('commune_id', '=', communeOf(act))
    .where('plan_id', '=', plan)
    .where('point_id', '=', point)
    .execute();
}

/** What was said of the points of an earlier plan, for those that the later one still has and nobody has spoken of. */
export async function keepPoints(act: Act, earlier: string, later: plans.ReviewedPlan) {
  await sql`
    insert into plan_point (commune_id, plan_id, point_id, standing, words, said_by, said_at)
    select commune_id, ${later.id}, point_id, standing, words, said_by, said_at from plan_point
    where commune_id = ${communeOf(act)} and plan_id = ${earlier}
      and point_id = any(${later.reading.unsettled.map(({ id }) => id)})
    on conflict do nothing`.execute(act.tx);
}

/** The letter with the points meant for it, written by one issuer of the commune; null where there is nothing to ask. */
export async function settlingLetterOf(
  act: Act,
  id: string,
  issuerId: string,
): Promise<SettlingLetterInput | null> {
  const found = await pointsOf(act, id);
  const issuer = (await communes.issuers(act)).find((one) => one.id === issuerId);
  const asked = found?.points.filter(({ standing }) => standing === 'letter') ?? [];
  if (!found || !issuer || asked.length === 0) return null;
  return {
    trial: isTrial(act),
    issuer: issuerOnPaper(issuer),
    signature: await signatureOf(act, issuer),
    date: { day: null, month: null, year: Number(act.today.slice(0, 4)) },
    plan: planReference(found.plan.reading.document, ''),
    points: asked.map(({ clause, quote, why, words }) => ({
      clause: clauseCited(clause),
      quote,
      why,
      asked: words,
    })),
  };
}
