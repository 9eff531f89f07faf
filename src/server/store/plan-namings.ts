import { type RawBuilder, sql } from 'kysely';
import { type Named, sameDocument } from '#plan';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { isId } from './plan-items.ts';
import type { PlanName } from './plan-lineage.ts';

/** A legal basis of a plan, and which plan of the commune it names. */
export interface Naming {
  /** The plan and its item that name the other. */
  plan: PlanName;
  item: string;
  quote: string;
  /** Where number, issuer and date leave no doubt, or a person said. */
  named: PlanName | null;
  /** The plans it may be, where its words leave it open and nobody has said. */
  offered: PlanName[];
}

/** The plans of the commune that a plan's legal bases name, or may name. */
export async function bases(act: Act, plan: string): Promise<Naming[]> {
  const found = isId(plan) ? await namings(act, sql`item.plan_id = ${plan}`) : [];
  return found.filter(({ named, offered }) => named !== null || offered.length > 0);
}

/** The plans of the commune whose legal bases name this one. */
export async function namedBy(act: Act, plan: string): Promise<PlanName[]> {
  if (!isId(plan)) return [];
  const found = await namings(
    act,
    sql`document_key(item.content ->> 'number') = (select document_key(document ->> 'number') from plan
      where plan.commune_id = item.commune_id and plan.id = ${plan})`,
  );
  const naming = found.filter(({ named }) => named?.id === plan).map((one) => one.plan);
  return [...new Map(naming.map((one) => [one.id, one])).values()];
}

interface Match {
  plan: PlanName;
  item: string;
  quote: string;
  content: Named;
  candidate: PlanName;
  said: boolean;
  /** The plan that a person said, or the one that has taken its place since. */
  saidId: string | null;
}

/** Only plans that nothing has taken the place of name others and are named. */
async function namings(act: Act, which: RawBuilder<unknown>): Promise<Naming[]> {
  const { rows } = await sql<Match>`
    with standing as (
      select id, document, json_build_object('id', id, 'fileName', file_name, 'document', document) as name from plan
      where commune_id = ${communeOf(act)} and not exists (
        select from plan_succession next
        where next.commune_id = plan.commune_id and next.earlier_id = plan.id and next.kind <> 'amendment'))
    select naming.name as plan, item.id as item, item.quote, item.content, candidate.name as candidate,
      said.item_id is not null as said, (
        with recursive line as (
          select said.named_id as id
          union all
          select next.plan_id from line join plan_succession next
            on next.commune_id = said.commune_id and next.earlier_id = line.id and next.kind <> 'amendment')
        select line.id from line join standing on standing.id = line.id) as "saidId"
    from plan_item item
    join standing naming on naming.id = item.plan_id
    join standing candidate on candidate.id <> item.plan_id
      and document_key(candidate.document ->> 'number') = document_key(item.content ->> 'number')
    left join plan_naming said
      on (said.commune_id, said.plan_id, said.item_id) = (item.commune_id, item.plan_id, item.id)
    where item.commune_id = ${communeOf(act)} and item.category = 'legal basis'
      and item.decision is distinct from 'dropped' and ${which}
    order by item.span_start, item.position`.execute(act.tx);
  const byItem = Map.groupBy(rows, ({ plan, item }) => `${plan.id}/${item}`);
  return [...byItem.values()].flatMap(settled);
}

/** A person's word first; else the one plan of which there is no doubt; else all that it may be. */
function settled(matches: Match[]): Naming[] {
  const [first] = matches;
  if (!first) return [];
  const { plan, item, quote, said, saidId } = first;
  const judged = matches.map(({ content, candidate }) => ({
    candidate,
    same: sameDocument(content, candidate.document),
  }));
  const may = judged.filter(({ same }) => same !== 'no').map(({ candidate }) => candidate);
  const sure = judged.filter(({ same }) => same === 'sure').map(({ candidate }) => candidate);
  const named = said ? may.find(({ id }) => id === saidId) : sure.length === 1 ? sure[0] : undefined;
  return [{ plan, item, quote, named: named ?? null, offered: said || named ? [] : may }];
}

export type SaidNaming = { ok: true } | { ok: false; problem: 'not found' };

/** Says which of the offered plans a legal basis names; null = none of them. */
export async function sayNaming(
  act: Act,
  plan: string,
  item: string,
  named: string | null,
): Promise<SaidNaming> {
  const open = (await bases(act, plan)).find((naming) => naming.item === item);
  if (!open || (named !== null && !open.offered.some(({ id }) => id === named)))
    return { ok: false, problem: 'not found' };
  const said = { named_id: named, said_by: accountOf(act), said_at: act.now };
  await act.tx
    .insertInto('plan_naming')
    .values({ commune_id: communeOf(act), plan_id: plan, item_id: item, ...said })
    .onConflict((conflict) => conflict.columns(['commune_id', 'plan_id', 'item_id']).doUpdateSet(said))
    .execute();
  await record(act, { noun: 'plan item', id: `${plan}/${item}`, verb: 'named', after: { named } });
  return { ok: true };
}

/** What a person said of the legal bases of an earlier plan holds for the same ones of the plan in its place. */
export async function keepNamings(act: Act, earlier: string, plan: string) {
  await sql`
    insert into plan_naming (commune_id, plan_id, item_id, named_id, said_by, said_at)
    select said.commune_id, item.plan_id, said.item_id, said.named_id, said.said_by, said.said_at
    from plan_naming said
    join plan_item item
      on item.commune_id = said.commune_id and item.plan_id = ${plan} and item.id = said.item_id
    where said.commune_id = ${communeOf(act)} and said.plan_id = ${earlier}
    on conflict do nothing`.execute(act.tx);
}
