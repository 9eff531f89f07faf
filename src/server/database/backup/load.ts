import { finished } from 'node:stream/promises';
import type pg from 'pg';
import copy from 'pg-copy-streams';
import type { Manifest } from './manifest.ts';
import { type ForeignKey, foreignKeysOf, type Table, tablesOf } from './tables.ts';

/** A table being filled. */
export type Filling = { name: string; write(chunk: Buffer): Promise<void>; end(): Promise<void> };

/**
 * Fills the tables of a freshly migrated database inside the caller's transaction: `work` copies the rows while no foreign key
 * and no trigger stands in the way; then all are back, and every foreign key has been checked against every row.
 * Needs no more than to own the tables.
 */
export async function loadTables(
  owner: pg.Client,
  manifest: Manifest,
  work: () => Promise<void>,
): Promise<void> {
  const tables = await tablesOf(owner);
  refuseOtherTables(manifest, tables);
  const keys = await foreignKeysOf(owner);
  for (const { table, name } of keys) await owner.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of tables) await owner.query(`alter table ${name} disable trigger user`);
  await owner.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
  await work();
  for (const { name } of tables) await owner.query(`alter table ${name} enable trigger user`);
  for (const key of keys) await restoreKey(owner, key);
  await setSequences(owner, manifest);
}

/** Opens a table for the COPY text of its rows, in the columns that the backup names. */
export function fillTable(owner: pg.Client, { name, columns }: Manifest['tables'][number]): Filling {
  const stream = owner.query(copy.from(`copy ${name} (${columns.join(', ')}) from stdin`));
  const done = finished(stream);
  done.catch(() => undefined); // told by write or end
  return {
    name,
    write: (chunk) =>
      new Promise((resolve, reject) => stream.write(chunk, (error) => (error ? reject(error) : resolve()))),
    end: () => {
      stream.end();
      return done;
    },
  };
}

/** The same migrations make the same tables; anything else is a backup of another program. */
function refuseOtherTables(manifest: Manifest, tables: Table[]): void {
  const shape = (all: { name: string; columns: string[] }[]) =>
    all.map(({ name, columns }) => `${name}(${columns.join(', ')})`).sort();
  const here = shape(tables);
  const other = shape(manifest.tables).find((table, place) => table !== here[place]);
  if (other || here.length !== manifest.tables.length)
    throw new Error(`bảng khác với chương trình này: ${other ?? 'thiếu bảng'}`);
}

async function restoreKey(owner: pg.Client, { table, name, definition }: ForeignKey): Promise<void> {
  await owner.query(`alter table ${table} add constraint ${name} ${definition}`);
}

async function setSequences(owner: pg.Client, manifest: Manifest): Promise<void> {
  for (const { name, value, called } of manifest.sequences)
    await owner.query('select setval($1::regclass, $2, $3)', [name, value, called]);
}
