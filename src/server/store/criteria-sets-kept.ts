import { sql } from 'kysely';
import type { CriteriaSet, KnownToSet } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import { rulebook } from './rules.ts';

/** A version of a set as it is kept. */
export interface KeptSet {
  id: string;
  key: string;
  version: number;
  content: CriteriaSet;
  /** Why it follows the version before it; null for a first one. */
  reason: string | null;
  /** The starter that it was taken from. */
  starter: string | null;
  madeBy: string | null;
  madeAt: Date;
  /** Null while units can be evaluated by it. */
  retiredAt: Date | null;
}

/** The newest version of every set, by title; those retired last. */
export async function list(act: Act): Promise<KeptSet[]> {
  const { rows } = await sql<KeptSet>`
    select * from (select distinct on (key) ${columns} from ${source(act)} order by key, version desc) newest
    order by "retiredAt" is not null, content ->> 'title' collate vietnamese`.execute(act.tx);
  return rows;
}

/** A version by its id; null where there is none. */
export async function get(act: Act, id: string): Promise<KeptSet | null> {
  const { rows } = await sql<KeptSet>`
    select ${columns} from ${source(act)} and criteria_set.id::text = ${id}`.execute(act.tx);
  return rows[0] ?? null;
}

/** All versions of a set, the newest first. */
export async function versions(act: Act, key: string): Promise<KeptSet[]> {
  const { rows } = await sql<KeptSet>`
    select ${columns} from ${source(act)} and key = ${key} order by version desc`.execute(act.tx);
  return rows;
}

/** What a set is held against here and today. */
export async function known(act: Act): Promise<KnownToSet> {
  const sets = (await list(act)).filter(({ retiredAt }) => !retiredAt).map(({ content }) => content);
  return { sets, rules: { book: await rulebook(act), day: act.today } };
}

const columns = sql`criteria_set.id, key, version, content, reason, starter, account.name as "madeBy",
  made_at as "madeAt", retired_at as "retiredAt"`;

function source(act: Act) {
  return sql`criteria_set left join account on account.id = made_by where commune_id = ${communeOf(act)}`;
}
