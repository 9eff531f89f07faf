import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type Issuer, usualIssuers, usualSteering } from '#org';
import { type Act, communeOf } from './act.ts';
import { record } from './events.ts';
import * as unitKinds from './unit-kinds.ts';

export interface NewCommune {
  /** Official code (QĐ 19/2025/QĐ-TTg: five digits). */
  code: string;
  /** `phường …`, `xã …`, `đặc khu …`. */
  name: string;
  /** `tỉnh …` or `thành phố …`. */
  province: string;
  trial: boolean;
}

/** True as long as no real commune stands: then the first visitor may set one up. */
export async function noneYet(act: Act): Promise<boolean> {
  const row = await act.tx
    .selectFrom('commune')
    .select('id')
    .where('trial', '=', false)
    .limit(1)
    .executeTakeFirst();
  return !row;
}

/** As `noneYet`, and nobody else can found one before this transaction ends. */
export async function stillNone(act: Act): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('first commune'))`.execute(act.tx);
  return noneYet(act);
}

/** The one trial of this installation, where there is one. */
export function trial(act: Act): Promise<{ id: string; name: string } | undefined> {
  return act.tx.selectFrom('commune').select(['id', 'name']).where('trial', '=', true).executeTakeFirst();
}

/** Founds a commune with its usual issuers and kinds of unit; what follows in this transaction is done inside it. */
export async function found(act: Act, { code, name, province, trial }: NewCommune): Promise<Act | null> {
  const row = await act.tx
    .insertInto('commune')
    .values({ code, name, province, trial, created_at: act.now })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return null;
  await sql`select set_config('thidua.commune', ${row.id}, true)`.execute(act.tx);
  const inside: Act = { ...act, actor: { kind: 'setup', commune: row.id } };
  await record(inside, {
    noun: 'commune',
    id: row.id,
    verb: 'founded',
    after: { code, name, province, trial },
  });
  await addIssuers(inside, name, province);
  await unitKinds.addUsual(inside);
  return inside;
}

async function addIssuers(act: Act, name: string, province: string) {
  for (const issuer of usualIssuers({ name, province })) await addIssuer(act, issuer);
}

async function addIssuer(act: Act, issuer: Issuer): Promise<string> {
  const { id } = await act.tx
    .insertInto('issuer')
    .values({
      commune_id: communeOf(act),
      kind: issuer.kind,
      name: issuer.name,
      parent_name: issuer.parentName,
      symbol: issuer.symbol,
      place: issuer.place,
      on_behalf_of: issuer.onBehalfOf,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addHead(act, id, issuer.headTitle);
  return id;
}

/** The post at its head, whoever holds it. */
async function addHead(act: Act, issuer: string, title: string) {
  await act.tx
    .insertInto('post')
    .values({ commune_id: communeOf(act), issuer_id: issuer, title, rank: 'head' })
    .execute();
}

/** All that ever issued papers in the commune; steering committees last, by name. */
export function issuers(act: Act) {
  return act.tx
    .selectFrom('issuer')
    .selectAll()
    .where('commune_id', '=', communeOf(act))
    .orderBy('kind')
    .orderBy(sql`name collate vietnamese`)
    .execute();
}

/** Those that may issue papers today: what forms offer. */
export async function standingIssuers(act: Act) {
  return (await issuers(act)).filter(({ ended_on }) => ended_on === null || ended_on >= act.today);
}

export type SteeringAdded = { ok: true; id: string } | { ok: false; problem: 'not found' | 'name taken' };

/** Adds a steering committee, with the post at its head, under an issuer that founded it. */
export async function addSteering(
  act: Act,
  { founder, ...own }: { founder: string; name: string; symbol: string },
): Promise<SteeringAdded> {
  await sql`select pg_advisory_xact_lock(hashtext('issuers'), hashtext(${communeOf(act)}))`.execute(act.tx);
  const all = await issuers(act);
  const above = all.find(({ id }) => id === founder);
  if (!above) return { ok: false, problem: 'not found' };
  const lower = (text: string) => text.toLocaleLowerCase('vi');
  if (all.some(({ name }) => lower(name) === lower(own.name))) return { ok: false, problem: 'name taken' };
  const issuer = usualSteering(own, above);
  const id = await addIssuer(act, issuer);
  await record(act, { noun: 'issuer', id, verb: 'added', after: issuer });
  return { ok: true, id };
}

export type SteeringEnded = { ok: true } | { ok: false; problem: 'not found' | 'issued later' };

/**
 * The last day on which a steering committee issues papers; null: it goes on. What it issued stays, with its register. Refused where a
 * paper of it bears a later day.
 */
export async function endSteering(act: Act, id: string, until: CivilDate | null): Promise<SteeringEnded> {
  const before = (await issuers(act)).find((issuer) => issuer.id === id && issuer.kind === 'steering');
  if (!before) return { ok: false, problem: 'not found' };
  const later = await act.tx
    .selectFrom('paper_number')
    .select('id')
    .where('commune_id', '=', communeOf(act))
    .where('issuer_id', '=', id)
    .where('state', '=', 'issued')
    .where('dated', '>', until)
    .limit(1)
    .executeTakeFirst();
  if (later) return { ok: false, problem: 'issued later' };
  await act.tx
    .updateTable('issuer')
    .set({ ended_on: until })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
  const verb = until === null ? 'resumed' : 'ended';
  await record(act, {
    noun: 'issuer',
    id,
    verb,
    before: { name: before.name, until: before.ended_on },
    after: { until },
  });
  return { ok: true };
}

export interface IssuerChange {
  name: string;
  parentName: string | null;
  symbol: string;
  place: string;
  onBehalfOf: string | null;
}

export async function changeIssuer(act: Act, id: string, change: IssuerChange): Promise<boolean> {
  const before = (await issuers(act)).find((issuer) => issuer.id === id);
  if (!before) return false;
  await act.tx
    .updateTable('issuer')
    .set({
      name: change.name,
      parent_name: change.parentName,
      symbol: change.symbol,
      place: change.place,
      on_behalf_of: change.onBehalfOf,
    })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
  await record(act, { noun: 'issuer', id, verb: 'changed', before, after: change });
  return true;
}

/** Wipes the actor's commune and everything in it, if it is a trial. The database refuses any other. */
export async function wipeTrial(act: Act): Promise<boolean> {
  const { rows } = await sql<{ wiped: boolean }>`select wipe_trial() as wiped`.execute(act.tx);
  return rows[0]?.wiped === true;
}

/** The hashes of the files that the actor's commune holds. */
export async function fileHashes(act: Act): Promise<string[]> {
  const rows = await act.tx
    .selectFrom('file')
    .select('hash')
    .where('commune_id', '=', communeOf(act))
    .execute();
  return rows.map(({ hash }) => hash);
}

/** Whether any commune still holds a file's bytes. */
export async function fileIsHeld(act: Act, hash: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select file_is_held(${hash}) as held`.execute(act.tx);
  return rows[0]?.held === true;
}
