import { sql } from 'kysely';
import { type Rule, type RulePack, ruleOf } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import { list, type OwnValue } from './own-rules.ts';
import { rulebook } from './rules.ts';

/** A value of the commune's own that stands, and whose rule no pack has any more: nothing is judged by it. */
export interface UnusedValue extends OwnValue {
  /** The pack that had its rule last; null where no file that was taken did. */
  last: LastPack | null;
}

/** A pack that is used no more, with a rule it had. */
export interface LastPack {
  rule: Rule;
  title: string;
  document: string;
  closedBy: string | null;
  closedAt: Date;
  /** Another pack of its key stands in its place, without the rule; else the pack itself is gone. */
  replaced: boolean;
}

/** In the order they were set. */
export async function unused(act: Act): Promise<UnusedValue[]> {
  const book = await rulebook(act);
  const standing = (await list(act)).filter(({ key, withdrawn }) => !withdrawn && !ruleOf(book, key));
  if (standing.length === 0) return [];
  const closed = await closedPacks(act);
  const kept = new Set(book.shipped.map(({ key }) => key));
  return standing.map((one) => ({ ...one, last: lastOf(one.key, closed, kept) }));
}

interface Closed {
  pack: RulePack;
  closedBy: string | null;
  closedAt: Date;
}

/** The last closed first. */
async function closedPacks(act: Act): Promise<Closed[]> {
  const { rows } = await sql<Closed>`
    select content as pack, account.name as "closedBy", withdrawn_at as "closedAt" from rule_pack
    left join account on account.id = withdrawn_by
    where commune_id = ${communeOf(act)} and withdrawn_at is not null order by withdrawn_at desc, rule_pack.id`.execute(
    act.tx,
  );
  return rows;
}

function lastOf(key: string, closed: readonly Closed[], kept: ReadonlySet<string>): LastPack | null {
  for (const { pack, closedBy, closedAt } of closed) {
    const rule = pack.rules.find((one) => one.key === key);
    const { title, document } = pack;
    if (rule) return { rule, title, document, closedBy, closedAt, replaced: kept.has(pack.key) };
  }
  return null;
}
