import { sql } from 'kysely';
import { addDays } from '#calendar';
import type { Matter } from '#desk';
import { type Act, communeOf } from './act.ts';
import { AHEAD, PLAIN } from './desk-matter.ts';
import { hintedEvaluations } from './evaluation-hints.ts';
import { isStillAsked, isUnshown, lastDay } from './evaluation-own-days.ts';

/** Self-assessments that units still owe, results to show or to freeze, and explanations to answer. */
export async function evaluationMatters(act: Act): Promise<Matter[]> {
  const commune = communeOf(act);
  const ahead = addDays(act.today, AHEAD);
  const { rows } = await sql<Matter>`
    /* prepared: desk evaluations */ with open as (
      select evaluation.*, movement.name as movement_name,
        (select count(*) from evaluation_unit listed where (listed.commune_id, evaluation_id) = (evaluation.commune_id, evaluation.id)) as units,
        (select count(*) from evaluation_handed_in done where (done.commune_id, evaluation_id) = (evaluation.commune_id, evaluation.id)) as done,
        (select count(*) from evaluation_objection said where (said.commune_id, evaluation_id) = (evaluation.commune_id, evaluation.id)
          and decision is null) as waiting,
        (select min(sent_at at time zone 'Asia/Ho_Chi_Minh')::date from evaluation_objection said
          where (said.commune_id, evaluation_id) = (evaluation.commune_id, evaluation.id) and decision is null) as since_waiting,
        late.*, ${lastDay} as last_day
      from evaluation join movement on (movement.commune_id, movement.id) = (evaluation.commune_id, movement_id)
      left join lateral (select count(*) filter (where ${isStillAsked(act)}) as asked, count(*) filter (where ${isUnshown(act)}) as unshown
        from evaluation_unit listed where (listed.commune_id, evaluation_id) = (evaluation.commune_id, evaluation.id)) late on true
      where evaluation.commune_id = ${commune} and frozen_at is null and cancelled_at is null),
    matter as (
      select 'self-assessments' as kind, open.*, units - done as count, null::date as since, self_until as due from open
      where shown_at is null and self_until between ${act.today} and ${ahead} and done < units
      union all
      select 'results to show', open.*, units, null, decided_on from open
      where shown_at is null and (self_until is null or self_until < ${act.today} or done = units) and decided_on <= ${ahead}
      union all
      select 'results to show', open.*, unshown, null, null from open where shown_at is not null and unshown > 0
      union all
      select 'explanations', open.*, waiting, since_waiting, null from open where waiting > 0
      union all
      select 'results to freeze', open.*, units, coalesce(last_day, shown_at::date), null from open
      where shown_at is not null and waiting = 0 and asked = 0 and unshown = 0 and (last_day is null or last_day < ${act.today}))
    select kind, id, title as name, movement_id as movement, movement_name as "movementName", count::int, null as "waitsFor",
      since, due, false as asked, null as clause from matter`.execute(act.tx);
  return [...rows, ...(await changedResults(act))];
}

/** Frozen results on which something has changed since. */
async function changedResults(act: Act): Promise<Matter[]> {
  const hinted = await hintedEvaluations(act);
  return hinted.map((one) => ({ ...PLAIN, ...one, kind: 'results changed' }));
}
