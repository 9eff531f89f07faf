import { sql } from 'kysely';
import { criteriaOf } from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { unitOf } from './duties.ts';
import { besideOthers, isClosed } from './evaluation-lock.ts';
import { ownDays } from './evaluation-own-days.ts';
import { evaluationOf } from './evaluation-rows.ts';
import { record } from './events.ts';

/** Evidence of last year that nothing tells anew, and whether the unit says that it still holds. */
export interface AskedAgain {
  criterion: string;
  title: string;
  article: string | null;
  /** The evaluation in whose grounds it was found. */
  of: string;
  ofTitle: string;
  /** Null: the unit has not said yet, so the criterion is missing. */
  holds: boolean | null;
  saidBy: string | null;
  saidAt: Date | null;
}

/**
 * Asks each unit of a new evaluation about what it attested last year by the same criteria, as far as no question of the movement
 * tells it this year. Nothing carries over: until the unit says so, the criterion is missing. Gives back how many were asked.
 */
export async function askAgain(act: Act, evaluation: string): Promise<number> {
  const row = await evaluationOf(act, evaluation);
  if (!row) return 0;
  const criteria = criteriaOf(row.content.nodes)
    .filter(({ asks, bounds }) => asks.kind === 'attestation' && bounds === 'in')
    .map(({ id }) => id);
  const { rows } = await sql`
    with before as (
      select earlier.id from evaluation mine
      join evaluation earlier on earlier.commune_id = mine.commune_id and earlier.year < mine.year and earlier.frozen_at is not null
      join criteria_set on (criteria_set.commune_id, criteria_set.id) = (earlier.commune_id, earlier.criteria_set_id)
      where mine.commune_id = ${communeOf(act)} and mine.id = ${row.id} and key = ${row.content.key}
      order by earlier.year desc, earlier.opened_at desc limit 1)
    insert into reaffirmation (commune_id, evaluation_id, unit_id, criterion, of_evaluation_id)
    select listed.commune_id, listed.evaluation_id, listed.unit_id, asked.criterion, before.id
    from before
    join evaluation_unit listed on listed.commune_id = ${communeOf(act)} and listed.evaluation_id = ${row.id}
    join evaluation_grounds kept on (kept.commune_id, kept.evaluation_id, kept.unit_id) = (listed.commune_id, before.id, listed.unit_id)
      and kept.edition = (select max(edition) from evaluation_edition one
        where (one.commune_id, one.evaluation_id) = (kept.commune_id, kept.evaluation_id))
    cross join unnest(${criteria}::text[]) as asked (criterion)
    where kept.facts #>> array['standing', asked.criterion, 'fact', 'kind'] = 'said'
      and kept.facts #>> array['standing', asked.criterion, 'fact', 'yes'] = 'true'
      and not exists (select from evaluation_source source
        where (source.commune_id, source.evaluation_id, source.criterion) = (listed.commune_id, listed.evaluation_id, asked.criterion))
    on conflict do nothing returning unit_id`.execute(act.tx);
  return rows.length;
}

/** What one unit was asked, in the order of the criteria; the actor's own where none is named. */
export async function list(act: Act, evaluation: string, unit = unitOf(act)): Promise<AskedAgain[]> {
  const row = await evaluationOf(act, evaluation);
  if (!row) return [];
  const { rows } = await sql<Omit<AskedAgain, 'title' | 'article'>>`
    select criterion, evaluation.id as of, evaluation.title as "ofTitle", holds, account.name as "saidBy", said_at as "saidAt"
    from reaffirmation
    join evaluation on (evaluation.commune_id, evaluation.id) = (reaffirmation.commune_id, of_evaluation_id)
    left join account on account.id = said_by
    where reaffirmation.commune_id = ${communeOf(act)} and evaluation_id = ${row.id} and unit_id::text = ${unit}`.execute(
    act.tx,
  );
  const asked = new Map(rows.map((one) => [one.criterion, one]));
  return row.criteria.flatMap(({ id, title, article }) => {
    const one = asked.get(id);
    return one ? [{ ...one, title, article }] : [];
  });
}

export type SaidAgain =
  | { ok: true; again: boolean }
  | { ok: false; problem: 'not found' | 'closed' | 'too late' };

/** The unit says whether last year's evidence still holds; until it hands in, and while it is asked, it may say otherwise. */
export async function say(
  act: Act,
  evaluation: string,
  { criterion, holds }: { criterion: string; holds: boolean },
): Promise<SaidAgain> {
  const stage = await besideOthers(act, evaluation);
  const unit = unitOf(act);
  const before = (await list(act, evaluation, unit)).find((one) => one.criterion === criterion);
  if (!before || stage === null) return { ok: false, problem: 'not found' };
  const days = await ownDays(act, evaluation, unit);
  if (isClosed(stage) || !days || days.shown || days.handedIn) return { ok: false, problem: 'closed' };
  if (days.selfUntil === null || days.selfUntil < act.today) return { ok: false, problem: 'too late' };
  if (before.holds === holds) return { ok: true, again: true };
  await act.tx
    .updateTable('reaffirmation')
    .set({ holds, said_by: accountOf(act), said_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('evaluation_id', '=', evaluation)
    .where('unit_id', '=', unit)
    .where('criterion', '=', criterion)
    .execute();
  await record(act, {
    ...{ noun: 'evaluation', id: evaluation, verb: holds ? 'reaffirmed' : 'no longer held' },
    before: { holds: before.holds },
    after: { unit, criterion, of: before.of },
  });
  return { ok: true, again: false };
}
