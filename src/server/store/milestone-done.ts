import { sql } from 'kysely';
import { type CivilDate, civilDate } from '#calendar';
import { nextTime } from '#movement';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { type Followed, listMilestones } from './milestones.ts';

/** Days on which milestones were done, by milestone and unit ('' for a body). */
export interface DoneDay {
  milestone: string;
  unit: string | null;
  turn: string;
  on: CivilDate;
  saidBy: string | null;
  saidAt: Date;
}

/** What was done in one movement, or in every movement for null; a unit sees its own and what bodies did. */
export async function listDone(act: Act, movement: string | null): Promise<DoneDay[]> {
  const { rows } = await sql<DoneDay>`
    select milestone_id as milestone, unit_id as unit, turn, done_on as "on", account.name as "saidBy", said_at as "saidAt"
    from milestone_done
    join milestone on (milestone.commune_id, milestone.id) = (milestone_done.commune_id, milestone_done.milestone_id)
    left join account on account.id = said_by
    where milestone_done.commune_id = ${communeOf(act)} and (${movement}::text is null or movement_id::text = ${movement})
    order by turn`.execute(act.tx);
  return rows;
}

export interface Doing {
  milestone: string;
  /** Null for the body itself. */
  unit: string | null;
  turn: string;
}

export type DoneSaid = { ok: true } | { ok: false; problem: 'not found' | 'in the future' | 'done already' };

/** Says on which day a milestone was done. */
export async function sayDone(act: Act, doing: Doing, on: CivilDate): Promise<DoneSaid> {
  const milestone = await ours(act, doing);
  if (!milestone) return { ok: false, problem: 'not found' };
  if (!(await isTurn(act, milestone, doing))) return { ok: false, problem: 'not found' };
  if (on > act.today) return { ok: false, problem: 'in the future' };
  const row = await act.tx
    .insertInto('milestone_done')
    .values({
      commune_id: communeOf(act),
      milestone_id: milestone.id,
      unit_id: doing.unit,
      turn: doing.turn,
      done_on: on,
      said_by: accountOf(act),
      said_at: act.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return { ok: false, problem: 'done already' };
  await record(act, {
    noun: 'milestone',
    id: milestone.id,
    verb: 'done',
    after: { name: milestone.name, clause: milestone.clause, unit: doing.unit, turn: doing.turn, on },
  });
  return { ok: true };
}

/** Whether a milestone has such a turn: as its rule names them, and of an interval the next time or one that was told. */
async function isTurn(act: Act, { id, movement, rule, repeats }: Followed, doing: Doing): Promise<boolean> {
  if (rule.type === 'yearly') return /^\d{4}-\d{2}$/.test(doing.turn);
  if (rule.type === 'monthly' || (rule.type === 'every' && repeats === 'calendar'))
    return doing.turn === '' || civilDate(doing.turn) !== null;
  if (rule.type !== 'every') return doing.turn === '';
  const told = (await listDone(act, movement)).filter(
    ({ milestone, unit }) => milestone === id && unit === doing.unit,
  );
  return (
    told.some(({ turn }) => turn === doing.turn) || doing.turn === nextTime(told.map(({ turn }) => turn))
  );
}

export type TakenBack = { ok: true } | { ok: false; problem: 'not found' };

/** Takes back a day that was said by mistake; the log keeps both. */
export async function takeBackDone(act: Act, doing: Doing): Promise<TakenBack> {
  const milestone = await ours(act, doing);
  const gone =
    milestone &&
    (await act.tx
      .deleteFrom('milestone_done')
      .where('commune_id', '=', communeOf(act))
      .where('milestone_id', '=', milestone.id)
      .where(sql<boolean>`unit_id is not distinct from ${doing.unit}::uuid`)
      .where('turn', '=', doing.turn)
      .returning('done_on')
      .executeTakeFirst());
  if (!milestone || !gone) return { ok: false, problem: 'not found' };
  await record(act, {
    noun: 'milestone',
    id: milestone.id,
    verb: 'done taken back',
    before: { name: milestone.name, unit: doing.unit, turn: doing.turn, on: gone.done_on },
  });
  return { ok: true };
}

/** The milestone, if the one who says so is of those who owe it: one of its units, or the body for staff. */
async function ours(act: Act, { milestone, unit }: Doing): Promise<Followed | null> {
  const found = (await listMilestones(act, null)).find(({ id }) => id === milestone);
  if (!found || found.dropped) return null;
  if (unit === null) return found.unitKinds.length === 0 ? found : null;
  const { rows } = await sql`
    select from participant join unit on (unit.commune_id, unit.id) = (participant.commune_id, participant.unit_id)
    where participant.commune_id = ${communeOf(act)} and movement_id = ${found.movement} and unit.id::text = ${unit}
      and unit.kind = any(${found.unitKinds})`.execute(act.tx);
  return rows.length > 0 ? found : null;
}
