import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { problem, reason } from './problem.ts';
import { connected } from './session.ts';

/** The names of the migrations that this call applied, in order. */
export type Migrated = { applied: string[] };

type Migration = { name: string; checksum: string; sql: string };

type Options = {
  /** Called once before the first change to a database that already holds some: the moment for a backup. */
  beforeFirst?: () => Promise<void>;
};

/** Any number, the same in every release: two programs never migrate one database at once. */
const LOCK = 7_486_453_201;

/**
 * Brings the database to the newest of the dated, forward-only `*.sql` of a folder: by name, each in a
 * transaction of its own, under one advisory lock.
 * Throws `migrationChanged`, `migrationUnknown` (nothing touched) and `migrationFailed` (that one undone).
 */
export function migrate(ownerUrl: string, folder: string, { beforeFirst }: Options = {}): Promise<Migrated> {
  return connected(ownerUrl, async (owner) => {
    await owner.query('select pg_advisory_lock($1)', [LOCK]);
    const done = await appliedMigrations(owner);
    const pending = pendingMigrations(migrationsIn(folder), done);
    if (pending.length > 0 && done.size > 0) await beforeFirst?.();
    for (const migration of pending) await applyAlone(owner, migration);
    return { applied: pending.map(({ name }) => name) };
  });
}

/** The migrations of a folder, in order. */
export function migrationsIn(folder: string): Migration[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sql')) : [];
  return names.sort().map((name) => read(folder, name));
}

/** Checksums by name of what the database has been through; the table is made where it is missing. */
export async function appliedMigrations(owner: pg.Client): Promise<Map<string, string>> {
  await owner.query(`create table if not exists migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const { rows } = await owner.query<{ name: string; checksum: string }>(
    'select name, checksum from migration',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** Runs one migration and records it, in the caller's transaction. */
export async function apply(owner: pg.Client, { name, checksum, sql }: Migration): Promise<void> {
  try {
    await owner.query(sql);
  } catch (error) {
    throw problem('migrationFailed', name, reason(error));
  }
  await owner.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum]);
}

/** Those of the folder that the database lacks. Throws `migrationUnknown`, `migrationChanged`. */
export function pendingMigrations(known: Migration[], done: Map<string, string>): Migration[] {
  const unknown = [...done.keys()].find((name) => !known.some((migration) => migration.name === name));
  if (unknown) throw problem('migrationUnknown', unknown);
  const changed = known.find(({ name, checksum }) => done.has(name) && done.get(name) !== checksum);
  if (changed) throw problem('migrationChanged', changed.name);
  return known.filter(({ name }) => !done.has(name));
}

async function applyAlone(owner: pg.Client, migration: Migration): Promise<void> {
  await owner.query('begin');
  try {
    await apply(owner, migration);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

function read(folder: string, name: string): Migration {
  const sql = readFileSync(join(folder, name), 'utf8');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}
