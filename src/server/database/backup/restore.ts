import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import { makeFolder, RESTORING } from '../folder.ts';
import { appliedMigrations, apply, migrationsIn, pendingMigrations } from '../migrate.ts';
import { type DatabasePlace, openDatabase } from '../open.ts';
import { DatabaseProblem, problem, reason } from '../problem.ts';
import { connected, placeOf } from '../session.ts';
import { loadTables } from './load.ts';
import type { Manifest } from './manifest.ts';
import { tablesOf } from './tables.ts';
import { unpack } from './unpack.ts';
import { verifiedManifest } from './verify.ts';

/** What came out of a backup. `made`: when it was taken. */
export type Restored = { tables: number; rows: number; files: number; made: Date };

/**
 * Restores a backup into an empty data folder and, with DATABASE_URL, an empty database; then brings it to the newest of
 * `migrations`. The backup is read and compared whole before anything is touched, and the database is filled in one
 * transaction: on any failure folder and database are as they were.
 * Throws the problems of `verifiedManifest` and `openDatabase`, `folderNotEmpty`, `databaseNotEmpty`, `notRestored`.
 */
export async function restore(file: string, place: DatabasePlace, migrations: string): Promise<Restored> {
  const folder = resolve(place.dataFolder);
  const existed = existsSync(folder);
  if (existed && readdirSync(folder).length > 0) throw problem('folderNotEmpty', folder);
  const manifest = await verifiedManifest(file);
  refuseUnknownSchema(file, manifest, migrations);
  try {
    await filled(file, { ...place, dataFolder: folder }, manifest, migrations);
  } catch (error) {
    if (!isInUse(error)) emptyAgain(folder, existed);
    throw error instanceof DatabaseProblem ? error : problem('notRestored', file, reason(error));
  }
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return {
    tables: manifest.tables.length,
    rows,
    files: manifest.files.length,
    made: new Date(manifest.made),
  };
}

function refuseUnknownSchema(file: string, { schema }: Manifest, migrations: string): void {
  const known = migrationsIn(migrations).some(({ name }) => name === schema);
  if (schema !== null && !known) throw problem('backupNewer', file, `bước nâng cấp ${schema}`);
}

/** The mark says to every later start, if this one is killed, that the folder is not whole. */
async function filled(
  file: string,
  place: DatabasePlace,
  manifest: Manifest,
  migrations: string,
): Promise<void> {
  mark(place.dataFolder);
  const database = await openDatabase(place, { restoring: true });
  try {
    await connected(database.ownerUrl, async (owner) => {
      await refuseFullDatabase(owner, placeOf(database.ownerUrl));
      await owner.query('begin');
      await loadAll(owner, file, join(database.dataFolder, 'files'), manifest, migrations);
      await owner.query('commit');
    });
    rmSync(join(database.dataFolder, RESTORING));
  } finally {
    await database.stop();
  }
}

function mark(folder: string): void {
  try {
    makeFolder(folder);
    writeFileSync(join(folder, RESTORING), '', { flush: true });
  } catch (error) {
    throw problem('unwritable', folder, reason(error));
  }
}

async function refuseFullDatabase(owner: pg.Client, where: string): Promise<void> {
  const [table] = await tablesOf(owner);
  if (table) throw problem('databaseNotEmpty', where, table.name);
}

/** The tables as the backup's program had them, its rows, then the way to the newest. */
async function loadAll(
  owner: pg.Client,
  file: string,
  filesFolder: string,
  manifest: Manifest,
  migrations: string,
): Promise<void> {
  const all = migrationsIn(migrations);
  const upTo = manifest.schema;
  await appliedMigrations(owner);
  for (const migration of all.filter(({ name }) => upTo !== null && name <= upTo))
    await apply(owner, migration);
  await loadTables(owner, manifest, () => unpack(owner, file, filesFolder, manifest));
  const done = await appliedMigrations(owner);
  for (const migration of pendingMigrations(all, done)) await apply(owner, migration);
}

/** Another restore took the folder in the same moment: what is in it is not ours. */
function isInUse(error: unknown): boolean {
  return error instanceof DatabaseProblem && error.code === 'inUse';
}

/** The folder was empty, or not there, and was ours alone from the mark on. */
function emptyAgain(folder: string, existed: boolean): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  if (!existed) rmSync(folder, { recursive: true });
}
