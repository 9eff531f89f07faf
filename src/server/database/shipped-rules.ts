import { createHash } from 'node:crypto';
import { type RulePack, shippedPacks } from '#evaluation';
import { connected } from './session.ts';

/**
 * Marks the evaluations that rest on rules which come otherwise with this software than with the one that last began on this
 * database: those that are not frozen at all events, frozen ones where their criteria or targets name such a rule, which no file of
 * the commune stands for. What came before the first time is not known: then nothing frozen is marked. Gives back how many were.
 */
export function knowShippedRules(
  ownerUrl: string,
  packs: readonly RulePack[] = shippedPacks,
): Promise<number> {
  const rules = packs.flatMap(({ key: pack, rules: of }) =>
    of.map((rule) => ({ key: rule.key, pack, hash: hashOf(rule) })),
  );
  const column = (name: 'key' | 'pack' | 'hash') => rules.map((one) => one[name]);
  return connected(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query(KNOW, [column('key'), column('pack'), column('hash')]);
    return rowCount ?? 0;
  });
}

/** One statement, so that rules are known just where their marks are made; all its parts see the table as it was before. */
const KNOW = `
  with given as (select * from unnest($1::text[], $2::text[], $3::text[]) as one (key, pack, hash)),
    changed as materialized (select key, coalesce(given.pack, known.pack) as pack from given full join shipped_rule known using (key)
      where given.hash is distinct from known.hash),
    kept as (insert into shipped_rule select key, pack, hash from given where key in (select key from changed)
      on conflict (key) do update set pack = excluded.pack, hash = excluded.hash),
    gone as (delete from shipped_rule where key not in (select key from given))
  insert into evaluation_mark (commune_id, evaluation_id)
  select evaluation.commune_id, evaluation.id from evaluation
  join criteria_set on (criteria_set.commune_id, criteria_set.id) = (evaluation.commune_id, criteria_set_id)
  where exists (select from changed) and (frozen_at is null or exists (select from shipped_rule) and exists (select from changed
    where exists (select from (select content union all select target.content from evaluation_target target
          where (target.commune_id, target.evaluation_id) = (evaluation.commune_id, evaluation.id)) named (part)
        where jsonb_path_exists(part, '$.**.rule ? (@ == $key)', jsonb_build_object('key', changed.key)))
      and not exists (select from rule_pack taken where (taken.commune_id, taken.key) = (evaluation.commune_id, changed.pack)
        and withdrawn_at is null)))`;

function hashOf(rule: RulePack['rules'][number]): string {
  return createHash('sha256').update(JSON.stringify(rule)).digest('hex');
}
