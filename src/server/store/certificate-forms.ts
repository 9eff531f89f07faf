import { type RawBuilder, sql } from 'kysely';
import {
  type CertificateField,
  type CertificateForm,
  type CertificateFormProblem,
  certificateLimits,
  fieldsToBegin,
  formProblems,
  isWithin,
} from '#documents';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { keepFile, lockFiles } from './files.ts';

/** The pre-printed stock of a kind of certificate, as lists show it. */
export interface ListedCertificateForm {
  id: string;
  name: string;
  /** Millimetres. */
  width: number;
  height: number;
  version: number;
  hasBackground: boolean;
  changedAt: Date;
}

/** A picture of the stock, as evidence is kept. */
export interface CertificateBackground {
  hash: string;
  format: 'jpeg' | 'png' | 'webp';
  /** Pixels. */
  width: number;
  height: number;
}

export interface KeptCertificateForm extends ListedCertificateForm, CertificateForm {
  background: CertificateBackground | null;
}

const LISTED = sql`id, name, width, height, version, background_hash is not null as "hasBackground", changed_at as "changedAt"`;

/** Those that are offered, by name. */
export async function list(act: Act): Promise<ListedCertificateForm[]> {
  const { rows } = await sql<ListedCertificateForm>`
    select ${LISTED} from certificate_form where commune_id = ${communeOf(act)} and dropped_at is null
    order by name collate vietnamese`.execute(act.tx);
  return rows;
}

/** Null where there is none of this id, or it is not offered any more. */
export async function get(act: Act, id: string): Promise<KeptCertificateForm | null> {
  return (await find(act, id, sql``)) ?? null;
}

async function find(
  act: Act,
  id: string,
  lock: RawBuilder<unknown>,
): Promise<KeptCertificateForm | undefined> {
  const { rows } = await sql<KeptCertificateForm>`
    select ${LISTED}, fields, case when background_hash is not null then json_build_object('hash', background_hash,
      'format', background_format, 'width', background_width, 'height', background_height) end as background
    from certificate_form
    where commune_id = ${communeOf(act)} and id::text = ${id} and dropped_at is null ${lock}`.execute(act.tx);
  return rows[0];
}

export interface NewCertificateForm {
  name: string;
  width: number;
  height: number;
}

type Unnamed = 'no name' | 'name taken' | 'size';

/** Begins with the fields that most stock has, for a person to move. */
export async function make(
  act: Act,
  given: NewCertificateForm,
): Promise<{ ok: true; id: string } | { ok: false; problem: Unnamed }> {
  const name = given.name.trim();
  const problem = await namedProblem(act, { ...given, name }, null);
  if (problem) return { ok: false, problem };
  const { width, height } = given;
  const { id } = await act.tx
    .insertInto('certificate_form')
    .values({
      ...{ commune_id: communeOf(act), name, width, height, fields: JSON.stringify(fieldsToBegin(given)) },
      ...{ made_by: accountOf(act), made_at: act.now, changed_at: act.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(act, { noun: 'certificate form', id, verb: 'made', after: { name, width, height } });
  return { ok: true, id };
}

/** What a person saves: which version was before the eyes, and all of the form. */
export interface CertificateFormSaved extends NewCertificateForm {
  form: string;
  version: number;
  fields: readonly CertificateField[];
}

export type CertificateFormKept =
  | { ok: true }
  | { ok: false; problem: Unnamed | 'not found' | 'changed meanwhile' }
  | { ok: false; problem: 'fields'; fields: CertificateFormProblem[] };

/** Puts the form as it is now in the place of what was seen. Fields that could not be printed where they stand are refused. */
export async function save(act: Act, saved: CertificateFormSaved): Promise<CertificateFormKept> {
  const { form, version, fields, width, height } = saved;
  const before = await find(act, form, sql`for update`);
  if (!before) return { ok: false, problem: 'not found' };
  if (before.version !== version) return { ok: false, problem: 'changed meanwhile' };
  const name = saved.name.trim();
  const problem = await namedProblem(act, { name, width, height }, form);
  if (problem) return { ok: false, problem };
  const problems = formProblems({ width, height, fields });
  if (problems.length > 0) return { ok: false, problem: 'fields', fields: problems };
  await change(act, form, { name, width, height, fields: JSON.stringify(fields), version: version + 1 });
  const told = ({ name, width, height, fields }: NewCertificateForm & CertificateForm) => {
    return { name, width, height, fields };
  };
  await record(act, {
    ...{ noun: 'certificate form', id: form, verb: 'changed' },
    ...{ before: told(before), after: told({ name, width, height, fields }) },
  });
  return { ok: true };
}

/** Shows another picture of the stock; null shows none. The file's bytes may not be let go of meanwhile. */
export async function setBackground(
  act: Act,
  id: string,
  background: (CertificateBackground & { size: number }) | null,
): Promise<boolean> {
  const before = await find(act, id, sql`for update`);
  if (!before) return false;
  if (background) {
    await lockFiles(act, [background.hash]);
    await keepFile(act, { hash: background.hash, name: 'ảnh quét phôi', size: background.size });
  }
  await change(act, id, {
    background_hash: background?.hash ?? null,
    background_format: background?.format ?? null,
    background_width: background?.width ?? null,
    background_height: background?.height ?? null,
  });
  const verb = background ? 'background set' : 'background removed';
  await record(act, { noun: 'certificate form', id, verb, after: { name: before.name } });
  return true;
}

/** Offers it no more. */
export async function drop(act: Act, id: string): Promise<boolean> {
  const before = await find(act, id, sql`for update`);
  if (!before) return false;
  await change(act, id, { dropped_at: act.now });
  await record(act, { noun: 'certificate form', id, verb: 'dropped', before: { name: before.name } });
  return true;
}

/** Writes down that so many were printed, and from which evaluation; never for whom. */
export async function notePrinted(
  act: Act,
  { id, name }: Pick<KeptCertificateForm, 'id' | 'name'>,
  printed: { count: number; evaluation: string | null; decision: string },
): Promise<void> {
  await record(act, { noun: 'certificate form', id, verb: 'printed', after: { name, ...printed } });
}

async function namedProblem(
  act: Act,
  { name, width, height }: NewCertificateForm,
  but: string | null,
): Promise<Unnamed | null> {
  if (name === '' || name.length > 200) return 'no name';
  if (!isWithin(width, certificateLimits.sheet) || !isWithin(height, certificateLimits.sheet)) return 'size';
  await sql`select pg_advisory_xact_lock(hashtext('certificate form'), hashtext(${communeOf(act)}))`.execute(
    act.tx,
  );
  const others = await list(act);
  return others.some((one) => one.name === name && one.id !== but) ? 'name taken' : null;
}

interface Change {
  name?: string;
  width?: number;
  height?: number;
  fields?: string;
  version?: number;
  background_hash?: string | null;
  background_format?: CertificateBackground['format'] | null;
  background_width?: number | null;
  background_height?: number | null;
  dropped_at?: Date;
}

async function change(act: Act, id: string, changed: Change) {
  await act.tx
    .updateTable('certificate_form')
    .set({ ...changed, changed_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
}
