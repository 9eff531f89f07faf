import { sql } from 'kysely';
import { isAskerGone, isTurnOf, type Review } from '#reporting';
import { type Act, accountOf, communeOf } from './act.ts';
import { chain, mayAct, officersToday, type Step, stepsBy } from './approval.ts';
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

type Taken = { ok: true; turn: Turn } | Refusal;

/** Takes the report that an officer has before him in hand; refused where another version stands or the books are closed. */
export async function takeInHand(act: Act, report: string): Promise<Taken> {
  return (await takeAllInHand(act, [report]))[0] ?? { ok: false, problem: 'not found' };
}

/**
 * Takes many in hand; whatever is not found is in none of them. In an order that is the same for everybody, so that two who
 * press at the same moment never wait for each other in a circle.
 */
export async function takeAllInHand(act: Act, reports: readonly string[]): Promise<Taken[]> {
  const places = await placesOf(act, reports);
  const open = new Set<string>();
  for (const period of [...new Set(places.map(({ period }) => period))].sort())
    if (await holdBooks(act, period)) open.add(period);
  const held = places.filter(({ period }) => open.has(period));
  await sql`select from duty where (commune_id, period_id, unit_id) in (select commune_id, period_id, unit_id from report
    where commune_id = ${communeOf(act)} and id = any(${held.map(({ report }) => report)}::uuid[]))
    order by report_id for update`.execute(act.tx);
  const turns = await turnsAt(act, held);
  return places.map(({ report }) => turns.get(report) ?? { ok: false, problem: 'closed' });
}

/** Whose turn it is with a report, only to be shown. */
export async function turnOf(act: Act, report: string): Promise<Taken> {
  const turns = await turnsAt(act, await placesOf(act, [report]));
  return turns.get(report) ?? { ok: false, problem: 'not found' };
}

async function turnsAt(act: Act, places: readonly Place[]): Promise<Map<string, Taken>> {
  const now = await dutiesNow(act, places);
  const steps = await stepsBy(act, [...new Set([...now.values()].flatMap(({ step }) => step ?? []))]);
  const officers = await officersToday(act);
  const chains = new Map<string, Step[]>();
  for (const { movement } of places)
    if (!chains.has(movement)) chains.set(movement, await chain(act, movement));
  return new Map(
    places.map((place) => {
      const duty = now.get(place.report);
      if (!duty) throw new Error(`the report of ${place.unit} for ${place.period} has no duty`);
      const step = steps.find(({ id }) => id === duty.step) ?? null;
      return [place.report, turnAt(place, duty, { step, officers, chain: chains.get(place.movement) ?? [] })];
    }),
  );
}

interface Around {
  step: Step | null;
  officers: readonly string[];
  chain: readonly Step[];
}

function turnAt(place: Place, duty: DutyNow, { step, officers, chain: all }: Around): Taken {
  const { report: stands, review, asker, accepted } = duty;
  if (stands !== place.report || !review) return { ok: false, problem: 'other version', report: stands };
  const undone = all.filter(({ act: what, name }) => what === 'review' && !accepted.includes(name));
  const ahead = step ? [step, ...undone.filter(({ name }) => name !== step.name)] : undone;
  return { ok: true, turn: { ...place, review, asker, step, holders: step?.holders ?? officers, ahead } };
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
  report: string;
  period: string;
  movement: string;
  unit: string;
  unitName: string;
  ended: boolean;
}

async function placesOf(act: Act, reports: readonly string[]): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select report.id as report, period_id as period, movement_id as movement, unit_id as unit, unit.name as "unitName",
      ended_on is not null as ended
    from report
    join period on (period.commune_id, period.id) = (report.commune_id, period_id)
    join unit on (unit.commune_id, unit.id) = (report.commune_id, unit_id)
    where report.commune_id = ${communeOf(act)} and report.id = any(${reports}::uuid[])`.execute(act.tx);
  return rows;
}

interface DutyNow {
  report: string | null;
  review: Review | null;
  step: string | null;
  asker: string | null;
  /** The names of the steps that have accepted a version of it. */
  accepted: string[];
}

/** The duties of these reports, by the reports' ids. */
async function dutiesNow(act: Act, places: readonly Place[]): Promise<Map<string, DutyNow>> {
  const { rows } = await sql<DutyNow & { of: string }>`
    select told.id as of, duty.report_id as report, review, review_step as step, review_asker as asker, array(
      select distinct step.name from report_acceptance acceptance
      join report on (report.commune_id, report.id) = (acceptance.commune_id, acceptance.report_id)
      join approval_step step on (step.commune_id, step.id) = (acceptance.commune_id, step_id)
      where (report.commune_id, report.period_id, report.unit_id) = (duty.commune_id, duty.period_id, duty.unit_id)
        and withdrawn_at is null and not exists (select from report_recall recall
          where (recall.commune_id, recall.report_id) = (report.commune_id, report.id))) as accepted
    from report told
    join duty on (duty.commune_id, duty.period_id, duty.unit_id) = (told.commune_id, told.period_id, told.unit_id)
    where told.commune_id = ${communeOf(act)} and told.id = any(${places.map(({ report }) => report)}::uuid[])`.execute(
    act.tx,
  );
  return new Map(rows.map(({ of, ...duty }) => [of, duty]));
}
