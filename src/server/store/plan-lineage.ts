import { sql } from 'kysely';
import type { SuccessionKind } from '#movement';
import type { DocumentFacts } from '#plan';
import { type Act, communeOf } from './act.ts';

/** A plan of the commune as a link names it. */
export interface PlanName {
  id: string;
  fileName: string;
  document: DocumentFacts;
}

/** What a plan follows and what follows it. */
export interface Lineage {
  earlier: Relative | null;
  /** At most one of these is no amendment: it has taken the plan's place. */
  later: Relative[];
}

export interface Relative extends PlanName {
  kind: SuccessionKind;
}

export async function lineage(act: Act, plan: string): Promise<Lineage> {
  const { rows } = await sql<Relative & { isEarlier: boolean }>`
    select other.id, other.file_name as "fileName", other.document, kind, plan_id::text = ${plan} as "isEarlier"
    from plan_succession said
    join plan other on other.commune_id = said.commune_id
      and other.id = case when plan_id::text = ${plan} then earlier_id else plan_id end
    where said.commune_id = ${communeOf(act)} and ${plan} in (plan_id::text, earlier_id::text)
    order by other.received_at`.execute(act.tx);
  return {
    earlier: rows.find(({ isEarlier }) => isEarlier) ?? null,
    later: rows.filter(({ isEarlier }) => !isEarlier),
  };
}

/** The other plans that this one could follow, newest first; those read again since are left out. */
export async function others(act: Act, plan: string): Promise<PlanName[]> {
  const { rows } = await sql<PlanName>`
    select id, file_name as "fileName", document from plan
    where commune_id = ${communeOf(act)} and id::text <> ${plan} and not exists (
      select from plan_succession said
      where said.commune_id = plan.commune_id and said.earlier_id = plan.id and said.kind = 'reading')
    order by received_at desc`.execute(act.tx);
  return rows;
}
