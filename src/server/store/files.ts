import { type Act, communeOf } from './act.ts';

export interface ReceivedFile {
  /** SHA-256 of its bytes, which are kept in the data folder under this name. */
  hash: string;
  name: string;
  /** Bytes. */
  size: number;
}

/** Says that the commune holds these bytes: what no commune holds may be taken from the disk. */
export async function keepFile(act: Act, { hash, name, size }: ReceivedFile) {
  await act.tx
    .insertInto('file')
    .values({ commune_id: communeOf(act), hash, name, size, received_at: act.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
