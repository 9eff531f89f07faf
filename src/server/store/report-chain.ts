import { sql } from 'kysely';
import type { ChainLink, LaidStep } from '#movement';
import { proposeChain } from '#movement';
import { type Act, accountOf, communeOf } from './act.ts';
import * as daysOff from './days-off.ts';
import { record } from './events.ts';
import * as plans from './plans.ts';

/** The chain of one year as an officer set it. */
export interface SetChain {
  year: number;
  setBy: string | null;
  setAt: Date;
  steps: LaidStep[];
}

/** The chains set for a movement, the latest year first. */
export async function listChains(act: Act, movement: string): Promise<SetChain[]> {
  const { rows } = await sql<LaidStep & Omit<SetChain, 'steps'>>`
    select year, body, to_whom as "toWhom", clause, '' as quote, printed, working_days as "workingDays", last_day as day,
      coalesce(last_day > printed, false) as "laterThanPlan", account.name as "setBy", set_at as "setAt"
    from chain_step left join account on account.id = set_by
    where commune_id = ${communeOf(act)} and movement_id::text = ${movement}
    order by year desc, position`.execute(act.tx);
  const years = [...new Set(rows.map(({ year }) => year))];
  return years.flatMap((year) => {
    const steps = rows.filter((row) => row.year === year);
    const [first] = steps;
    return first ? [{ year, setBy: first.setBy, setAt: first.setAt, steps }] : [];
  });
}

/** The chain as the movement's plan says it, for the days that come next. */
export async function chainOfPlan(act: Act, plan: string): Promise<ChainLink[]> {
  const found = await plans.get(act, plan);
  const confirmed = (found?.items ?? []).filter(
    ({ decision }) => decision === 'accepted' || decision === 'corrected',
  );
  return proposeChain(confirmed, act.today, await daysOff.workCalendar(act));
}

export type ChainSet = { ok: true } | { ok: false; problem: 'not found' };

/** Sets the chain of the year in which its top lies, in the place of what was set for that year. */
export async function setChain(act: Act, movement: string, steps: readonly LaidStep[]): Promise<ChainSet> {
  const row = await act.tx
    .selectFrom('movement')
    .select('id')
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', movement)
    .executeTakeFirst();
  const top = steps.at(-1);
  if (!row || !top) return { ok: false, problem: 'not found' };
  const year = Number(top.day.slice(0, 4));
  const before = (await listChains(act, movement)).find((chain) => chain.year === year);
  await act.tx
    .deleteFrom('chain_step')
    .where('commune_id', '=', communeOf(act))
    .where('movement_id', '=', row.id)
    .where('year', '=', year)
    .execute();
  await act.tx
    .insertInto('chain_step')
    .values(
      steps.map(({ body, toWhom, clause, printed, workingDays, day }, position) => ({
        ...{ commune_id: communeOf(act), movement_id: row.id, year, position, body, clause, printed },
        to_whom: toWhom,
        working_days: workingDays,
        last_day: day,
        set_by: accountOf(act),
        set_at: act.now,
      })),
    )
    .execute();
  const said = (laid: readonly LaidStep[]) => laid.map(({ body, day }) => ({ body, day }));
  await record(act, {
    noun: 'movement',
    id: row.id,
    verb: 'chain set',
    ...(before ? { before: { year, steps: said(before.steps) } } : {}),
    after: { year, steps: said(steps) },
  });
  return { ok: true };
}
