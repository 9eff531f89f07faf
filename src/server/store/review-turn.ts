import { sql } from 'kysely';
import { isAskerGone, isTurnOf, type Review } from '#reporting';
import { type Act, accountOf, communeOf } from './act.ts';
import { chain, mayAct, officersToday, type Step, stepOf } from './approval.ts';
import { type Done, holdBooks } from './period-locks.ts';

/** A report that stands, under the hand of one officer: nobody else returns, accepts or answers it meanwhile. */
export interface Turn {
  report: string;
  period: string;
  unit: string;
  unitName: string;
  /** The unit is no more. */
  ended: boolean;
  review: Review;
  /** The step whose turn it is or that asked; null: a movement without a chain. */
  step: Step | null;
  /** The account that asked for more. */
  asker: string | null;
  /** The accounts that may act on the step today. */
  holders: readonly string[];
  /** The steps of the chain that nobody has accepted yet, in their order; the one whose turn it is first. */
  ahead: Step[];
}

export type Refusal =
  | {
      ok: false;
      problem: 'not found' | 'role ended' | 'not the holder' | 'nothing accepted' | 'not returned';
    }
  /** The books are closed. */
  | { ok: false; problem: 'closed' }
  /** Another version stands, or none, where it was recalled. */
  | { ok: false; problem: 'other version'; report: string | null }
  /** A colleague, or the actor himself elsewhere, was quicker. */
  | ({ ok: false; problem: 'returned' | 'accepted' } & Done)
  /** Only who asked, or accepted, may do it. */
  | { ok: false; problem: 'not the asker'; by: string | null };

/** Takes the report that an officer has before him in hand; refused where another version stands or the books are closed. */
export async function takeInHand(act: Act, report: string): Promise<{ ok: true; turn: Turn } | Refusal> {
  const which = await placeOf(act, report);
  if (!which) return { ok: false, problem: 'not found' };
  if (!(await holdBooks(act, which.period))) return { ok: false, problem: 'closed' };
  await sql`select from duty where (commune_id, period_id, unit_id) = (${communeOf(act)}, ${which.period}, ${which.unit})
    for update`.execute(act.tx);
  return turnAt(act, which, report);
}

/** Whose turn it is with a report, only to be shown. */
export async function turnOf(act: Act, report: string): Promise<{ ok: true; turn: Turn } | Refusal> {
  const which = await placeOf(act, report);
  return which ? turnAt(act, which, report) : { ok: false, problem: 'not found' };
}

async function turnAt(act: Act, which: Place, report: string): Promise<{ ok: true; turn: Turn } | Refusal> {
  const { report: stands, review, asker, ...duty } = await dutyNow(act, which);
  if (stands !== report || !review) return { ok: false, problem: 'other version', report: stands };
  const step = duty.step ? await stepOf(act, duty.step) : null;
  const undone = (await chain(act, which.movement)).filter(
    ({ act: what, name }) => what === 'review' && !duty.accepted.includes(name),
  );
  return {
    ok: true,
    turn: {
      ...{ ...which, report, review, asker, step },
      holders: step?.holders ?? (await officersToday(act)),
      ahead: step ? [step, ...undone.filter(({ name }) => name !== step.name)] : undone,
    },
  };
}

/** Whether the actor may act on it now; `asker` where only one may. */
export async function mayTurn(
  act: Act,
  { step, holders, asker }: Pick<Turn, 'step' | 'holders' | 'asker'>,
): Promise<{ ok: true } | Refusal> {
  const account = accountOf(act) ?? '';
  const may = await mayAct(act, step);
  if (!may.ok && may.problem === 'role ended') return { ok: false, problem: 'role ended' };
  if (isTurnOf({ holders, asker }, account)) return { ok: true };
  return asker === null || isAskerGone({ holders, asker })
    ? { ok: false, problem: 'not the holder' }
    : { ok: false, problem: 'not the asker', by: await nameOf(act, asker) };
}

export async function nameOf(act: Act, account: string | null): Promise<string | null> {
  if (!account) return null;
  const row = await act.tx.selectFrom('account').select('name').where('id', '=', account).executeTakeFirst();
  return row?.name ?? null;
}

interface Place {
  period: string;
  movement: string;
  unit: string;
  unitName: string;
  ended: boolean;
}

async function placeOf(act: Act, report: string): Promise<Place | null> {
  const { rows } = await sql<Place>`
    select period_id as period, movement_id as movement, unit_id as unit, unit.name as "unitName", ended_on is not null as ended
    from report
    join period on (period.commune_id, period.id) = (report.commune_id, period_id)
    join unit on (unit.commune_id, unit.id) = (report.commune_id, unit_id)
    where report.commune_id = ${communeOf(act)} and report.id::text = ${report}`.execute(act.tx);
  return rows[0] ?? null;
}

interface DutyNow {
  report: string | null;
  review: Review | null;
  step: string | null;
  asker: string | null;
  /** The names of the steps that have accepted a version of it. */
  accepted: string[];
}

async function dutyNow(act: Act, { period, unit }: Place): Promise<DutyNow> {
  const { rows } = await sql<DutyNow>`
    select report_id as report, review, review_step as step, review_asker as asker, array(
      select distinct step.name from report_acceptance acceptance
      join report on (report.commune_id, report.id) = (acceptance.commune_id, acceptance.report_id)
      join approval_step step on (step.commune_id, step.id) = (acceptance.commune_id, step_id)
      where (report.commune_id, report.period_id, report.unit_id) = (duty.commune_id, duty.period_id, duty.unit_id)
        and withdrawn_at is null and not exists (select from report_recall recall
          where (recall.commune_id, recall.report_id) = (report.commune_id, report.id))) as accepted
    from duty where (commune_id, period_id, unit_id) = (${communeOf(act)}, ${period}, ${unit})`.execute(
    act.tx,
  );
  const [duty] = rows;
  if (!duty) throw new Error(`the report of ${unit} for ${period} has no duty`);
  return duty;
}
