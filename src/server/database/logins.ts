import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { DatabaseProblem, problem, reason } from './problem.ts';
import { scramVerifier } from './scram.ts';
import { codeOf, connected, placeOf } from './session.ts';

/** The login of the pool: it owns nothing and no policy lets it by. */
export const APP = 'thidua_app';

const EXTENSIONS = ['btree_gist', 'unaccent', 'pg_trgm'];
/** As server_version_num writes it. */
const OLDEST_SERVER = 150_000;
const PASSWORD_FILE = 'app-password';

/**
 * Makes sure of the app's login and the extensions, as the owner, then connects as that login and looks at what it may do.
 * Its password is made here and kept (0600) in the data folder. Returns the login's URL.
 * Throws `unreachable`, `tooOld`, `extensionMissing` and the problems named `login…`.
 */
export async function appLogin(ownerUrl: string, dataFolder: string): Promise<string> {
  const where = placeOf(ownerUrl);
  const password = await reachable(where, () =>
    connected(ownerUrl, (owner) => prepared(owner, dataFolder, where)),
  );
  const appUrl = asLogin(ownerUrl, APP, password);
  const faults = await verified(appUrl, where, join(dataFolder, PASSWORD_FILE));
  if (faults.length > 0) throw problem('loginTooStrong', where, faults.join('; '));
  return appUrl;
}

async function prepared(owner: pg.Client, dataFolder: string, where: string): Promise<string> {
  await refuseOldServer(owner, where);
  for (const name of EXTENSIONS) await addExtension(owner, name, where);
  const password = await settledPassword(owner, join(dataFolder, PASSWORD_FILE), where);
  await owner.query(
    `do $$ begin execute format('grant connect on database %I to ${APP}', current_database()); end $$`,
  );
  await owner.query(`grant usage on schema public to ${APP}`);
  await owner.query(WITHOUT_ELIMINATION);
  return password;
}

/**
 * PostgreSQL 18.4 dies (signal 11) where it takes one of two joins of a table out of a query that its policies made
 * longer: forms.test.ts did it, with a view over `duty` beside `duty`. Who may not set this goes on without.
 */
const WITHOUT_ELIMINATION = `do $$ begin
  if current_setting('server_version_num')::int >= 180000 then
    alter role ${APP} set enable_self_join_elimination = off;
  end if;
exception when insufficient_privilege then null;
end $$`;

async function refuseOldServer(owner: pg.Client, where: string): Promise<void> {
  const { rows } = await owner.query<{ number: string; name: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as name`,
  );
  const [server] = rows;
  if (Number(server?.number) < OLDEST_SERVER) throw problem('tooOld', where, server?.name ?? '');
}

async function addExtension(owner: pg.Client, name: string, where: string): Promise<void> {
  try {
    await owner.query(`create extension if not exists ${name}`);
  } catch (error) {
    throw problem('extensionMissing', where, name, reason(error));
  }
}

/** The kept password; else a new one, given to the login first and then kept, so that a kept one has been given. */
async function settledPassword(owner: pg.Client, file: string, where: string): Promise<string> {
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  const known = await owner.query('select from pg_roles where rolname = $1', [APP]);
  if (kept && known.rowCount) return kept;
  const password = kept ?? randomBytes(24).toString('base64url');
  const verb = known.rowCount ? `alter role ${APP}` : `create role ${APP} login`;
  try {
    await owner.query(`${verb} password '${scramVerifier(password)}'`);
  } catch (error) {
    throw problem('loginMissing', where, reason(error));
  }
  if (!kept) keep(file, password);
  return password;
}

function keep(file: string, password: string): void {
  writeFileSync(`${file}.new`, `${password}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

function asLogin(url: string, login: string, password: string): string {
  return url.replace(/^(\w+:\/\/)(?:[^@/?]*@)?/, `$1${login}:${password}@`);
}

/** What the login may do beyond its place, in words; read as the login itself. */
async function verified(appUrl: string, where: string, file: string): Promise<string[]> {
  try {
    return await connected(appUrl, faultsOf);
  } catch (error) {
    if (codeOf(error).startsWith('28')) throw problem('loginRefused', where, file);
    throw problem('unreachable', where, reason(error));
  }
}

async function faultsOf(app: pg.Client): Promise<string[]> {
  const { rows } = await app.query<{ fault: string }>(FAULTS, [APP]);
  return rows.map(({ fault }) => fault);
}

const FAULTS = `
  with me as (select * from pg_roles where rolname = session_user)
  select fault from me, lateral (values
    (rolname <> $1, 'kết nối với tên ' || rolname),
    (rolsuper, 'SUPERUSER'),
    (rolbypassrls, 'BYPASSRLS'),
    (rolcreatedb, 'CREATEDB'),
    (rolcreaterole, 'CREATEROLE'),
    (rolreplication, 'REPLICATION'),
    (exists (select from pg_auth_members where member = me.oid), 'là thành viên của vai trò khác'),
    (exists (select from pg_shdepend where refclassid = 'pg_authid'::regclass and refobjid = me.oid and deptype = 'o'),
      'sở hữu bảng, lược đồ hoặc cơ sở dữ liệu'),
    (has_schema_privilege('public', 'create'), 'được tạo bảng trong lược đồ public')
  ) as looked(found, fault) where found`;

async function reachable<Result>(where: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DatabaseProblem ? error : problem('unreachable', where, reason(error));
  }
}
