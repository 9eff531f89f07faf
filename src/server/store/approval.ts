import { sql } from 'kysely';
import {
  type ApprovalAct,
  type ApprovalStep,
  type ChainProblem,
  chainProblems,
  inOrder,
  type StepDraft,
} from '#reporting';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';

/** A step of a movement's chain, with who holds it today. */
export interface Step extends ApprovalStep {
  movement: string;
  /** The memberships that were named, with their accounts, whether they still hold or not; none = by role. */
  named: readonly Named[];
  /** Somebody was named and nobody of them has the role any more: it falls to whoever has it. */
  orphaned: boolean;
  endedAt: Date | null;
}

interface Named {
  membership: string;
  account: string;
  name: string;
  active: boolean;
}

/** The chain of a movement in its order; none where nothing was set: one look by any officer. */
export function chain(act: Act, movement: string): Promise<Step[]> {
  return steps(act, sql`step.movement_id::text = ${movement} and ended_at is null`);
}

/** A step by its id, also one that was set anew since; null where there is none. */
export async function stepOf(act: Act, id: string): Promise<Step | null> {
  return (await steps(act, sql`step.id::text = ${id}`))[0] ?? null;
}

/** Steps by their ids, those set anew since too. */
export function stepsBy(act: Act, ids: readonly string[]): Promise<Step[]> {
  return ids.length > 0 ? steps(act, sql`step.id = any(${ids})`) : Promise.resolve([]);
}

/** The steps in force, of every movement, on which the actor may act today. */
export async function stepsHeldBy(act: Act): Promise<Step[]> {
  const account = accountOf(act);
  const all = await steps(act, sql`ended_at is null`);
  return account ? all.filter(({ holders }) => holders.includes(account)) : [];
}

export type MayAct = { ok: true } | { ok: false; problem: 'role ended' | 'not the holder' | 'drafted it' };

/**
 * May the actor act on a step now? A null step is that of a movement without a chain: any officer's. `drafters`: the accounts
 * that drafted what is to be signed. Asked in the transaction that acts, so that a role which ended a moment ago refuses.
 */
export async function mayAct(
  act: Act,
  step: Pick<Step, 'act' | 'holders'> | null,
  drafters: readonly string[] = [],
): Promise<MayAct> {
  const account = accountOf(act);
  if (!account || !(await rolesToday(act)).includes(account)) return { ok: false, problem: 'role ended' };
  const holders = step ? step.holders : await officersToday(act);
  if (!holders.includes(account)) return { ok: false, problem: 'not the holder' };
  return step?.act === 'sign' && drafters.includes(account)
    ? { ok: false, problem: 'drafted it' }
    : { ok: true };
}

/** The accounts of everyone who may look at reports of a movement without a chain. */
export function officersToday(act: Act): Promise<string[]> {
  return accountsWith(act, ['administrator', 'officer']);
}

function rolesToday(act: Act): Promise<string[]> {
  return accountsWith(act, ['administrator', 'officer', 'leader']);
}

async function accountsWith(act: Act, roles: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ account: string }>`
    select distinct account_id as account from membership
    where commune_id = ${communeOf(act)} and role = any(${roles}) and ${activeOn(act)}`.execute(act.tx);
  return rows.map(({ account }) => account);
}

const activeOn = ({ today }: Act) =>
  sql`since <= ${today}::date and (until is null or until > ${today}::date)`;

async function steps(act: Act, which: ReturnType<typeof sql>): Promise<Step[]> {
  const { rows } = await sql<Omit<Step, 'orphaned'> & { byRole: string[] }>`
    select step.id, movement_id as movement, act, step.name, ended_at as "endedAt",
      coalesce(array(select distinct account_id::text from membership where commune_id = step.commune_id and ${activeOn(act)}
        and role = any(case act when 'sign' then array['leader'] else array['administrator', 'officer'] end)), '{}') as "byRole",
      coalesce((select json_agg(json_build_object('membership', membership.id, 'account', account_id, 'name', account.name,
          'active', ${activeOn(act)} and role <> 'unit') order by account.name)
        from approval_holder holder
        join membership on (membership.commune_id, membership.id) = (holder.commune_id, membership_id)
        join account on account.id = account_id
        where (holder.commune_id, step_id) = (step.commune_id, step.id)), '[]') as named
    from approval_step step
    where step.commune_id = ${communeOf(act)} and ${which}
    order by movement_id, position`.execute(act.tx);
  return rows.map(({ byRole, ...step }) => {
    const active = step.named.filter((one) => one.active).map(({ account }) => account);
    const orphaned = step.named.length > 0 && active.length === 0;
    return { ...step, orphaned, holders: active.length > 0 ? [...new Set(active)] : byRole };
  });
}

/** A step as it is asked for: memberships by their ids. */
export interface StepWanted {
  act: ApprovalAct;
  name: string;
  holders: readonly string[];
}

export type ChainSet =
  | { ok: true }
  | { ok: false; problem: 'not found' }
  | { ok: false; problem: 'refused'; steps: (ChainProblem | { problem: 'unknown holder'; step: number })[] };

/**
 * Sets the chain of a movement anew as a whole: the steps before are ended, and whose turn it is is counted anew for every
 * report. What everyone of the old chain had accepted stays accepted.
 */
export async function setChain(act: Act, movement: string, wanted: readonly StepWanted[]): Promise<ChainSet> {
  const ordered = inOrder(wanted);
  const before = await locked(act, movement);
  if (!before) return { ok: false, problem: 'not found' };
  const { drafts, unknown } = await draftsOf(act, ordered);
  const problems = [...unknown, ...chainProblems(drafts)];
  if (problems.length > 0) return { ok: false, problem: 'refused', steps: problems };
  await endSteps(act, movement);
  for (const [index, draft] of drafts.entries()) await insertStep(act, movement, index + 1, draft);
  await sql`select recount_duty(period_id, unit_id) from duty
    join period on (period.commune_id, period.id) = (duty.commune_id, period_id)
    where duty.commune_id = ${communeOf(act)} and movement_id = ${movement} and duty.report_id is not null
    order by report_id`.execute(act.tx);
  await record(act, {
    noun: 'movement',
    id: movement,
    verb: 'steps set',
    before: { steps: before.map(({ act: what, name }) => ({ act: what, name })) },
    after: { steps: drafts.map(({ act: what, name, holders }) => ({ act: what, name, holders })) },
  });
  return { ok: true };
}

/** The chain as it stands, while nobody else sets it. */
async function locked(act: Act, movement: string): Promise<Step[] | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('chain ' || ${movement}::text, 0))`.execute(act.tx);
  const found = await act.tx
    .selectFrom('movement')
    .select('id')
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', movement)
    .executeTakeFirst();
  return found ? chain(act, movement) : null;
}

async function draftsOf(act: Act, wanted: readonly StepWanted[]) {
  const { rows } = await sql<{ id: string; account: string; role: string }>`
    select id::text, account_id::text as account, role from membership
    where commune_id = ${communeOf(act)} and role <> 'unit' and ${activeOn(act)}`.execute(act.tx);
  const unknown: { problem: 'unknown holder'; step: number }[] = [];
  const drafts = wanted.map(({ act: what, name, holders }, step): StepDraft => {
    const known = holders.flatMap((membership) => rows.find(({ id }) => id === membership) ?? []);
    if (known.length < holders.length) unknown.push({ problem: 'unknown holder', step });
    return {
      act: what,
      name: name.trim(),
      holders: known.map(({ id, account }) => ({ membership: id, account })),
    };
  });
  return { drafts, unknown };
}

async function endSteps(act: Act, movement: string) {
  await act.tx
    .updateTable('approval_step')
    .set({ ended_by: accountOf(act), ended_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('movement_id', '=', movement)
    .where('ended_at', 'is', null)
    .execute();
}

async function insertStep(
  act: Act,
  movement: string,
  position: number,
  { act: what, name, holders }: StepDraft,
) {
  const commune_id = communeOf(act);
  const { id } = await act.tx
    .insertInto('approval_step')
    .values({
      ...{ commune_id, movement_id: movement, position, act: what, name },
      ...{ set_by: accountOf(act), set_at: act.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (holders.length === 0) return;
  await act.tx
    .insertInto('approval_holder')
    .values(holders.map(({ membership }) => ({ commune_id, step_id: id, membership_id: membership })))
    .execute();
}
