import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import copy from 'pg-copy-streams';
import { problem, reason } from '../problem.ts';
import { connected } from '../session.ts';
import { type Archive, writeArchive } from './archive.ts';
import { FORMAT, MANIFEST, MARK, type Manifest } from './manifest.ts';
import { sequencesOf, type Table, tablesOf } from './tables.ts';
import { addFile, filesUnder, ifMissing } from './uploads.ts';

/** What went into a backup. `bytes`: the size of the file. */
export type BackedUp = { tables: number; rows: number; files: number; bytes: number };

/** COPY text goes into the archive in entries of this many bytes, so that none need be held whole. */
const PART = 1_000_000;

/**
 * Writes every table, as one moment saw it, and every file of the data folder into one new file, while others work on.
 * The tables' moment comes first: a row of the backup never names a file that is not in it.
 * Throws `backupNotWritten`; then `file` is as it was.
 */
export async function backup(
  ownerUrl: string,
  dataFolder: string,
  file: string,
  now: Date,
): Promise<BackedUp> {
  const target = resolve(file);
  await refuseOtherFile(target);
  try {
    const manifest = await written(ownerUrl, join(dataFolder, 'files'), target, now);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const { size } = await stat(target);
    return { tables: manifest.tables.length, rows, files: manifest.files.length, bytes: size };
  } catch (error) {
    throw problem('backupNotWritten', target, reason(error));
  }
}

/** A slip of the finger must not replace a letter by a backup: only what begins as our archives do is replaced. */
async function refuseOtherFile(target: string): Promise<void> {
  const found = await open(target, 'r').catch(ifMissing);
  if (!found) return;
  const { buffer, bytesRead } = await found.read(Buffer.alloc(2), 0, 2, 0);
  await found.close();
  if (bytesRead < 2 || buffer.readUInt16BE() !== 0x1f8b) throw problem('backupTarget', target);
}

function written(ownerUrl: string, filesFolder: string, target: string, now: Date): Promise<Manifest> {
  return connected(ownerUrl, async (owner) => {
    const manifest = await begun(owner, now);
    await writeArchive(target, async (archive) => {
      await archive.add(MARK, Buffer.from(`${FORMAT}\n`));
      for (const table of await tablesOf(owner)) manifest.tables.push(await addTable(owner, archive, table));
      for (const path of await filesUnder(filesFolder)) {
        const added = await addFile(archive, filesFolder, path);
        if (added) manifest.files.push(added);
      }
      await archive.add(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 1)));
    });
    await owner.query('commit');
    return manifest;
  });
}

/** Opens the one snapshot. Policies must not hide rows: with row_security off PostgreSQL says so instead. */
async function begun(owner: pg.Client, now: Date): Promise<Manifest> {
  await owner.query(`begin transaction isolation level repeatable read read only`);
  await owner.query(`set local row_security = off; set local datestyle = 'ISO, YMD'; set local timezone = 'UTC';
    set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local bytea_output = 'hex'`);
  return {
    format: FORMAT,
    made: now.toISOString(),
    schema: await lastMigration(owner),
    tables: [],
    sequences: await sequencesOf(owner),
    files: [],
  };
}

async function lastMigration(owner: pg.Client): Promise<string | null> {
  const { rows } = await owner.query<{ known: boolean }>(
    `select to_regclass('public.migration') is not null as known`,
  );
  if (!rows[0]?.known) return null;
  const last = await owner.query<{ name: string }>('select max(name) as name from public.migration');
  return last.rows[0]?.name ?? null;
}

async function addTable(
  owner: pg.Client,
  archive: Archive,
  table: Table,
): Promise<Manifest['tables'][number]> {
  const columns = table.columns.join(', ');
  const select = `select ${columns} from ${table.name} order by ${table.order.join(', ')}`;
  const rows = owner.query(copy.to(`copy (${select}) to stdout`));
  const hash = createHash('sha256');
  let number = 0;
  for await (const part of partsOf(rows)) {
    hash.update(part);
    await archive.add(`tables/${table.name}/${String(++number).padStart(6, '0')}`, part);
  }
  return { name: table.name, columns: table.columns, rows: rows.rowCount, sha256: hash.digest('hex') };
}

async function* partsOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    held.push(chunk);
    size += chunk.length;
    if (size < PART) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}
