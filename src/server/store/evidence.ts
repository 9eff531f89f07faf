import { sql } from 'kysely';
import {
  type EvidenceKind,
  type EvidenceProblem,
  type Format,
  overQuota,
  refusal,
  takesEvidence,
} from '#evidence';
import { isOpen, mayAnswer } from '#reporting';
import { type Act, accountOf, communeOf, linkOf } from './act.ts';
import { fileIsHeld } from './communes.ts';
import { lockDuty } from './duty-lock.ts';
import { record } from './events.ts';
import { type Evidence, of, used } from './evidence-rows.ts';
import { keepFile, lockFiles } from './files.ts';
import { formOf, type Which } from './sheet.ts';

export { type Evidence, type EvidenceFile, fileOf, of, placesOf, shown, used } from './evidence-rows.ts';

/** A file that was proved and stored, to stand beside a question. */
export interface NewEvidence {
  question: string;
  /** The sender's: the same again is the same file. */
  key: string;
  name: string;
  kind: EvidenceKind;
  format: Format;
  file: { hash: string; size: number };
  small: { hash: string; size: number } | null;
  width: number | null;
  height: number | null;
  named: number;
}

type Refused = { ok: false; problem: EvidenceProblem };

export type Added = { ok: true; evidence: Evidence; again: boolean } | Refused;

/** What a file is asked before it is read at all: whether it came before, and whether there is room beside the question. */
export async function mayAdd(
  act: Act,
  which: Which,
  { question, key, name }: Pick<NewEvidence, 'question' | 'key' | 'name'>,
): Promise<{ ok: true; came: Evidence | null } | Refused> {
  const came = await cameAs(act, which, { key, name });
  if (came) return came.ok ? { ok: true, came: came.evidence } : came;
  const problem =
    (await changeProblem(act, which, question)) ?? overQuota(await used(act, which, question), 0, name);
  return problem ? { ok: false, problem } : { ok: true, came: null };
}

/** Keeps a stored file beside a question, once for its key. Its bytes may not be let go of meanwhile. */
export async function add(act: Act, which: Which, given: NewEvidence): Promise<Added> {
  await lockDuty(act, which);
  const { question, key, name, file, small } = given;
  const came = await cameAs(act, which, { key, name });
  if (came) return came.ok ? { ...came, again: true } : came;
  const problem =
    (await changeProblem(act, which, question)) ??
    overQuota(await used(act, which, question), file.size, name);
  if (problem) return { ok: false, problem };
  const files = small ? [file, small] : [file];
  await lockFiles(
    act,
    files.map(({ hash }) => hash),
  );
  for (const one of files) await keepFile(act, { ...one, name: BYTES });
  const id = await insert(act, which, given);
  const { hash, size } = file;
  await record(act, { noun: 'evidence', id, verb: 'added', after: { ...which, question, hash, size } });
  const [evidence] = (await of(act, which)).filter((one) => one.id === id);
  if (!evidence) throw new Error('Evidence was inserted and is not there');
  return { ok: true, evidence, again: false };
}

/** Of the bytes. A file's own name may name a person: it stands in `evidence.name` alone, and goes with the file; the log has none. */
const BYTES = 'minh chứng';

async function insert(act: Act, { period, unit }: Which, given: NewEvidence): Promise<string> {
  const { question, key, name, kind, format, file, small, width, height, named } = given;
  const { id } = await act.tx
    .insertInto('evidence')
    .values({
      commune_id: communeOf(act),
      period_id: period,
      unit_id: unit,
      indicator_id: question,
      key,
      file_hash: file.hash,
      small_hash: small?.hash ?? null,
      name,
      kind,
      format,
      size: file.size,
      width,
      height,
      named,
      added_by: accountOf(act),
      link_id: linkOf(act),
      added_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What came under this key before; a file that was taken off since does not come back by itself. Null where none came. */
async function cameAs(
  act: Act,
  which: Which,
  { key, name }: Pick<NewEvidence, 'key' | 'name'>,
): Promise<{ ok: true; evidence: Evidence } | Refused | null> {
  const row = await act.tx
    .selectFrom('evidence')
    .select('id')
    .where('commune_id', '=', communeOf(act))
    .where(sql`period_id::text`, '=', which.period)
    .where('unit_id', '=', which.unit)
    .where(sql`key::text`, '=', key)
    .executeTakeFirst();
  if (!row) return null;
  const evidence = (await of(act, which)).find(({ id }) => id === row.id);
  return evidence ? { ok: true, evidence } : { ok: false, problem: refusal('takenOff', name) };
}

/** Why the evidence of a question does not change any more, or never was taken; null where it may. */
async function changeProblem(act: Act, which: Which, question: string): Promise<EvidenceProblem | null> {
  const found = await formOf(act, which);
  const asked = found?.form.questions.find(({ id }) => id === question);
  if (!found || !asked) return refusal('not found');
  if (!takesEvidence(asked)) return refusal('countOnly');
  const { duty, returned } = found;
  if (returned) {
    if (!returned.items.some(({ indicator }) => indicator === question)) return refusal('sent');
    return mayAnswer(duty) ? null : refusal('closed');
  }
  if (duty.report) return refusal('sent');
  return isOpen(duty, act.today) ? null : refusal('closed');
}

export type Removed = { ok: true; name: string } | Refused;

/** Takes evidence off, until its report is sent. A version that was sent goes on showing it. */
export async function remove(act: Act, which: Which, id: string): Promise<Removed> {
  await lockDuty(act, which);
  const standing = (await of(act, which)).find((one) => one.id === id);
  if (!standing) return { ok: false, problem: refusal('not found') };
  const problem = await changeProblem(act, which, standing.question);
  if (problem && problem.code !== 'countOnly') return { ok: false, problem };
  await act.tx
    .updateTable('evidence')
    .set({ removed_by: accountOf(act), removed_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
  const { name, question, size } = standing;
  await record(act, { noun: 'evidence', id, verb: 'removed', before: { ...which, question, size } });
  return { ok: true, name };
}

/** Offers again what a version showed and was taken off since: for a request for more that was withdrawn. */
export async function offerAgain(act: Act, report: string) {
  await act.tx
    .updateTable('evidence')
    .set({ removed_by: null, removed_at: null })
    .where('commune_id', '=', communeOf(act))
    .where('removed_at', 'is not', null)
    .where('id', 'in', (query) =>
      query
        .selectFrom('report_evidence')
        .select('evidence_id')
        .where('commune_id', '=', communeOf(act))
        .where('report_id', '=', report),
    )
    .execute();
}

/**
 * Lets go of the files of evidence that was removed and that no version shows; the hashes that no commune holds any
 * more. Nobody can keep the same bytes anew until the transaction ends: they are taken from the disk before that.
 */
export async function forget(act: Act, id: string): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`select hash from forget_evidence_files(${id}) as hash`.execute(
    act.tx,
  );
  return rows.map(({ hash }) => hash);
}

/** Of bytes that were stored and then not kept, those that no commune holds: nobody keeps them until the transaction ends. */
export async function unheld(act: Act, hashes: readonly string[]): Promise<string[]> {
  await lockFiles(act, hashes);
  const left: string[] = [];
  for (const hash of hashes) if (!(await fileIsHeld(act, hash))) left.push(hash);
  return left;
}
