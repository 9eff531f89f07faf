import { sql } from 'kysely';
import { pressedTogether } from '#reporting';
import { type Act, accountOf, communeOf } from './act.ts';
import { officersToday, type Step, stepOf } from './approval.ts';
import { recordAll } from './events.ts';
import type { Done } from './period-locks.ts';
import { recount, recountAll } from './recount.ts';
import { acceptedBy, askedBy, happeningOf, recordOf } from './review-returns.ts';
import { mayTurn, type Refusal, type Turn, takeInHand } from './review-turn.ts';

/** `steps`: the names of the steps that this one press did; none in a movement without a chain. */
export type Accepted = { ok: true; unitName: string; steps: string[] } | Refusal;

/** Accepts a report for the step whose turn it is, and with it the neighbouring steps that the actor alone holds. */
export async function accept(act: Act, report: string): Promise<Accepted> {
  const taken = await takeInHand(act, report);
  if (!taken.ok) return taken;
  const { turn } = taken;
  if (turn.review === 'returned') return { ok: false, problem: 'returned', ...(await askedBy(act, report)) };
  if (turn.review === 'accepted')
    return { ok: false, problem: 'accepted', ...(await acceptedBy(act, report)) };
  const may = await mayTurn(act, turn);
  if (!may.ok) return may;
  const [steps = []] = await acceptAll(act, [turn]);
  return { ok: true, unitName: turn.unitName, steps };
}

/** Accepts reports that were taken in hand and may be accepted; the names of the steps that were done, of each. */
export async function acceptAll(act: Act, turns: readonly Turn[]): Promise<string[][]> {
  const account = accountOf(act) ?? '';
  const pressed = turns.map((turn) => ({
    turn,
    steps: turn.step ? pressedTogether(turn.ahead, account) : [],
  }));
  await insertAcceptances(act, pressed);
  await recountAll(act, turns);
  const names = pressed.map(({ steps }) => steps.map(({ name }) => name));
  await recordAll(
    act,
    turns.map((turn, at) => happeningOf(turn, 'accepted', { steps: names[at] })),
  );
  return names;
}

/**
 * A row for each step, so that the trace is the same whether it was one press or several. Whoever had asked before there was
 * a chain closes only his request: everyone of the chain has still to look.
 */
async function insertAcceptances(act: Act, pressed: readonly { turn: Turn; steps: readonly Step[] }[]) {
  const rows = pressed.flatMap(({ turn: { report, step, ahead }, steps }) => {
    const request_only = !step && ahead.length > 0;
    const given = steps.length > 0 ? steps.map(({ id }) => id) : [null];
    return given.map((step_id) => ({ report_id: report, step_id, request_only }));
  });
  await sql`insert into report_acceptance (commune_id, report_id, step_id, accepted_by, accepted_at, request_only)
    select ${communeOf(act)}, report_id, step_id, ${accountOf(act)}::uuid, ${act.now}::timestamptz, request_only
    from jsonb_to_recordset(${JSON.stringify(rows)}) as given (report_id uuid, step_id uuid, request_only boolean)`.execute(
    act.tx,
  );
}

/** Takes back the last acceptance, all of its one press: by who gave it; where he cannot, by anyone of the step. */
export async function takeBack(act: Act, report: string): Promise<Accepted> {
  const taken = await takeInHand(act, report);
  if (!taken.ok) return taken;
  const { turn } = taken;
  const last = await lastPress(act, turn);
  const may = await mayTakeBack(act, last);
  if (!may.ok) return may;
  await act.tx
    .updateTable('report_acceptance')
    .set({ withdrawn_by: accountOf(act), withdrawn_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where(
      'id',
      'in',
      last.map(({ id }) => id),
    )
    .execute();
  await recount(act, turn);
  await recordOf(act, turn, 'acceptance taken back', { steps: namesOf(last) });
  return { ok: true, unitName: turn.unitName, steps: namesOf(last) };
}

/** The steps whose acceptance the actor may take back now; null where he may not. */
export async function canTakeBack(act: Act, turn: Turn): Promise<string[] | null> {
  const last = await lastPress(act, turn);
  return (await mayTakeBack(act, last)).ok ? namesOf(last) : null;
}

async function mayTakeBack(act: Act, [last]: Given[]): Promise<{ ok: true } | Refusal> {
  if (!last) return { ok: false, problem: 'nothing accepted' };
  const step = last.step ? await stepOf(act, last.step) : null;
  const holders = step?.holders ?? (await officersToday(act));
  return mayTurn(act, { step, holders, asker: last.by });
}

function namesOf(given: readonly Given[]): string[] {
  return given.flatMap(({ name }) => name ?? []);
}

interface Given extends Done {
  id: string;
  step: string | null;
  name: string | null;
}

/**
 * What was accepted last, by whom, of the versions that were not recalled; one line a step. Nothing where more was asked for
 * since: that comes back first.
 */
async function lastPress(act: Act, { review, period, unit }: Turn): Promise<Given[]> {
  if (review === 'returned' || review === 'answered') return [];
  const { rows } = await sql<Given>`
    with given as (
      select acceptance.id, step_id as step, step.name, position, accepted_by as by, accepted_at as at
      from report_acceptance acceptance
      join report on (report.commune_id, report.id) = (acceptance.commune_id, acceptance.report_id)
      left join approval_step step on (step.commune_id, step.id) = (acceptance.commune_id, step_id)
      where (report.commune_id, report.period_id, report.unit_id) = (${communeOf(act)}, ${period}, ${unit})
        and withdrawn_at is null and not exists (select from report_recall recall
          where (recall.commune_id, recall.report_id) = (report.commune_id, report.id)))
    select id, step, name, by, at from given where at = (select max(at) from given) order by position`.execute(
    act.tx,
  );
  return rows;
}
