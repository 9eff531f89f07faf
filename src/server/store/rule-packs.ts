import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import {
  clashesOf,
  type FileProblem,
  packDifferences,
  type RuleDifference,
  type RulePack,
  readRulePack,
  shippedPacks,
  tooLong,
  writeRulePack,
} from '#evaluation';
import { tidy } from '#org';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import type { Withdrawn } from './own-rules.ts';
import { packsBeside } from './rules.ts';

/** A pack that came in a file and stands. */
export interface TakenPack {
  id: string;
  pack: RulePack;
  takenBy: string | null;
  takenAt: Date;
}

/** Packs that were taken and not withdrawn, by key. */
export async function list(act: Act): Promise<TakenPack[]> {
  const rows = await act.tx
    .selectFrom('rule_pack')
    .leftJoin('account', 'account.id', 'taken_by')
    .select(['rule_pack.id', 'content', 'taken_at', 'account.name as takenBy'])
    .where('commune_id', '=', communeOf(act))
    .where('withdrawn_at', 'is', null)
    .orderBy('key')
    .execute();
  return rows.map(({ id, content, taken_at, takenBy }) => ({
    id,
    pack: content,
    takenBy,
    takenAt: taken_at,
  }));
}

/** What a file would change. */
export interface LookedAt {
  ok: true;
  pack: RulePack;
  /** What a person must say that it is so. */
  asked: readonly FileProblem[];
  /** The pack of the same key that it takes the place of. */
  replaces: RulePack | null;
  differences: readonly RuleDifference[];
}

type Refused = { ok: false; problems: readonly FileProblem[] };

/** Reads the text of a pack's file and says what taking it would change; nothing is kept. */
export async function look(act: Act, text: string): Promise<LookedAt | Refused> {
  const read = readRulePack(text);
  if (!read.ok) return read;
  const packs = packsBeside((await list(act)).map(({ pack }) => pack));
  const problems = clashesOf(read.pack, packs);
  if (problems.length > 0) return { ok: false, problems };
  const replaces = packs.find(({ key }) => key === read.pack.key) ?? null;
  return { ...read, replaces, differences: packDifferences(replaces, read.pack) };
}

/** Takes a pack's file: from now on it stands for the one of its key. `sure`: what is asked about was looked at. */
export async function take(
  act: Act,
  text: string,
  { sure }: { sure: boolean },
): Promise<{ ok: true; id: string } | Refused> {
  await sql`select pg_advisory_xact_lock(hashtextextended('rules ' || ${communeOf(act)}::text, 0))`.execute(
    act.tx,
  );
  const looked = await look(act, text);
  if (!looked.ok) return looked;
  const { pack, asked } = looked;
  if (asked.length > 0 && !sure) return { ok: false, problems: asked };
  const old = (await list(act)).find((one) => one.pack.key === pack.key);
  if (old) await close(act, old.id);
  const content = writeRulePack(pack);
  const row = await act.tx
    .insertInto('rule_pack')
    .values({
      ...{ commune_id: communeOf(act), key: pack.key, title: pack.title, document: pack.document },
      ...{ content: JSON.stringify(pack), hash: createHash('sha256').update(content).digest('hex') },
      ...{ taken_by: accountOf(act), taken_at: act.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const before = old ? { name: old.pack.title, pack: old.id } : undefined;
  const after = { name: pack.title, key: pack.key, document: pack.document };
  await record(act, { noun: 'rule pack', id: row.id, verb: 'taken', after, ...(before && { before }) });
  return { ok: true, id: row.id };
}

/** Withdraws a pack, with a reason; the shipped one of its key stands again. */
export async function withdraw(act: Act, given: { id: string; reason: string }): Promise<Withdrawn> {
  const [id, reason] = [given.id, tidy(given.reason)];
  const before = (await list(act)).find((one) => one.id === id);
  if (!before) return { ok: false, problem: 'not found' };
  const problem = reason === '' ? 'reason missing' : tooLong(reason, 'reason');
  if (problem) return { ok: false, problem };
  if (!(await close(act, id))) return { ok: false, problem: 'not found' };
  const { key, title, document } = before.pack;
  await record(act, {
    ...{ noun: 'rule pack', id, verb: 'withdrawn', reason },
    before: { name: title, key, document },
  });
  return { ok: true };
}

/** The text of the file of a pack that stands, as it is or as it came with the software; null where there is none. */
export async function file(act: Act, key: string): Promise<string | null> {
  const taken = (await list(act)).map(({ pack }) => pack);
  const pack = [...taken, ...shippedPacks].find((one) => one.key === key);
  return pack ? writeRulePack(pack) : null;
}

async function close(act: Act, id: string): Promise<boolean> {
  const { numUpdatedRows } = await act.tx
    .updateTable('rule_pack')
    .set({ withdrawn_by: accountOf(act), withdrawn_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
