import { sql } from 'kysely';
import { type ReturnProblem, returnProblem } from '#reporting';
import { type Act, accountOf, communeOf } from './act.ts';
import { type Happening, record } from './events.ts';
import { offerAgain } from './evidence.ts';
import type { Done } from './period-locks.ts';
import { recount } from './recount.ts';
import { mayTurn, nameOf, type Refusal, type Turn, takeInHand } from './review-turn.ts';

/** What more is asked of one question. */
export interface Item {
  question: string;
  reason: string;
}

export type GivenBack = { ok: true; unitName: string } | ({ ok: false } & ReturnProblem) | Refusal;

/** Asks the unit for more: of the named questions only, each with its reason. The rest stays as it was sent. */
export async function giveBack(act: Act, report: string, items: readonly Item[]): Promise<GivenBack> {
  const taken = await takeInHand(act, report);
  if (!taken.ok) return taken;
  const { turn } = taken;
  if (turn.review === 'returned') return { ok: false, problem: 'returned', ...(await askedBy(act, report)) };
  if (turn.review === 'accepted')
    return { ok: false, problem: 'accepted', ...(await acceptedBy(act, report)) };
  const may = await mayTurn(act, turn);
  if (!may.ok) return may;
  const problem = returnProblem(await questionsOf(act, report), items);
  if (problem) return { ok: false, ...problem };
  await insertReturn(act, turn, items);
  await recount(act, turn);
  await recordOf(act, turn, 'returned', { items: items.length });
  return { ok: true, unitName: turn.unitName };
}

export type Withdrawn = { ok: true; unitName: string } | Refusal;

/** Takes a request for more back while the unit has not answered it: by who asked; where he cannot, by anyone of the step. */
export async function withdraw(act: Act, report: string): Promise<Withdrawn> {
  const taken = await takeInHand(act, report);
  if (!taken.ok) return taken;
  const { turn } = taken;
  if (turn.review !== 'returned') return { ok: false, problem: 'not returned' };
  const may = await mayTurn(act, turn.ended ? { ...turn, asker: null } : turn);
  if (!may.ok) return may;
  await act.tx
    .updateTable('report_return')
    .set({ withdrawn_by: accountOf(act), withdrawn_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('report_id', '=', report)
    .where('withdrawn_at', 'is', null)
    .execute();
  await offerAgain(act, report);
  await recount(act, turn);
  await recordOf(act, turn, 'return withdrawn', {});
  return { ok: true, unitName: turn.unitName };
}

/** Every step of a review is told in the log under its report. */
export function recordOf(act: Act, turn: Turn, verb: string, more: object): Promise<void> {
  return record(act, happeningOf(turn, verb, more));
}

export function happeningOf({ report, period, unit }: Turn, verb: string, more: object): Happening {
  return { noun: 'report', id: report, verb, after: { period, unit, ...more } };
}

/** Who asked for more, and when. */
export async function askedBy(act: Act, report: string): Promise<Done> {
  const row = await act.tx
    .selectFrom('report_return')
    .select(['returned_by', 'returned_at'])
    .where('commune_id', '=', communeOf(act))
    .where('report_id', '=', report)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { by: await nameOf(act, row.returned_by), at: row.returned_at };
}

/** Who accepted a version of the report last, and when. */
export async function acceptedBy(act: Act, report: string): Promise<Done> {
  const { rows } = await sql<{ by: string | null; at: Date }>`
    select accepted_by as by, accepted_at as at from report_acceptance acceptance
    join report told on (told.commune_id, told.id) = (acceptance.commune_id, acceptance.report_id)
    join report seen on (seen.commune_id, seen.period_id, seen.unit_id) = (told.commune_id, told.period_id, told.unit_id)
    where acceptance.commune_id = ${communeOf(act)} and seen.id = ${report} and withdrawn_at is null
    order by accepted_at desc limit 1`.execute(act.tx);
  const [row] = rows;
  if (!row) throw new Error(`nobody has accepted ${report}`);
  return { by: await nameOf(act, row.by), at: row.at };
}

async function questionsOf(act: Act, report: string): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select asked ->> 'id' as id from report
    join form on (form.commune_id, form.hash) = (report.commune_id, form_hash)
    cross join jsonb_array_elements(content -> 'questions') asked
    where report.commune_id = ${communeOf(act)} and report.id = ${report}`.execute(act.tx);
  return rows;
}

async function insertReturn(act: Act, { report, step }: Turn, items: readonly Item[]) {
  const commune_id = communeOf(act);
  const { id } = await act.tx
    .insertInto('report_return')
    .values({
      ...{ commune_id, report_id: report, step_id: step?.id ?? null },
      ...{ returned_by: accountOf(act), returned_at: act.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await act.tx
    .insertInto('report_return_item')
    .values(
      items.map(({ question, reason }) => ({ commune_id, return_id: id, indicator_id: question, reason })),
    )
    .execute();
}
