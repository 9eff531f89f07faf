import { sql } from 'kysely';
import { type Act, communeOf } from './act.ts';

export interface ReceivedFile {
  /** SHA-256 of its bytes, which are kept in the data folder under this name. */
  hash: string;
  name: string;
  /** Bytes. */
  size: number;
}

/**
 * Nobody lets go of these bytes, or keeps them, at the same moment, until the transaction ends: see `forget_evidence_files`.
 * Always in the same order, so that two who want the same two wait for each other once.
 */
export async function lockFiles(act: Act, hashes: readonly string[]) {
  for (const hash of [...new Set(hashes)].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 0))`.execute(act.tx);
}

/** Says that the commune holds these bytes: what no commune holds may be taken from the disk. */
export async function keepFile(act: Act, { hash, name, size }: ReceivedFile) {
  await act.tx
    .insertInto('file')
    .values({ commune_id: communeOf(act), hash, name, size, received_at: act.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
