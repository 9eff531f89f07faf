import { sql } from 'kysely';
import type { DocumentHeader, DocumentType, Paper, PaperKindName } from '#documents';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';

/** A paper as lists show it. */
export interface ListedPaper {
  id: string;
  kind: PaperKindName;
  issuer: string;
  issuerName: string;
  movement: string | null;
  /** Trích yếu as it stands. */
  title: string;
  changedAt: Date;
  frozenAt: Date | null;
  droppedAt: Date | null;
  /** Of the register; null while it has none. */
  number: number | null;
  /** As they stand: with number and date once it is issued. */
  header: DocumentHeader;
  type: DocumentType;
  /** To how many it was sent. */
  sent: number;
}

/** A paper with all that is kept of it. */
export interface KeptPaper extends ListedPaper {
  about: Readonly<Record<string, string>>;
  filled: Paper;
  content: Paper;
  version: number;
  /** When its figures were taken. */
  filledAt: Date;
}

const columns = sql`paper.id, paper.kind, paper.issuer_id as issuer, issuer.name as "issuerName", paper.movement_id as movement,
  paper.content -> 'document' ->> 'title' as title, paper.changed_at as "changedAt", paper.frozen_at as "frozenAt",
  paper.dropped_at as "droppedAt", paper_number.number, paper.content -> 'document' -> 'header' as header,
  paper.content -> 'document' -> 'type' as type, (select count(*)::int from paper_sending
    where (paper_sending.commune_id, paper_sending.number_id) = (paper_number.commune_id, paper_number.id)) as sent
  from paper
  join issuer on (issuer.commune_id, issuer.id) = (paper.commune_id, paper.issuer_id)
  left join paper_number on paper_number.commune_id = paper.commune_id and paper_number.paper_id = paper.id and paper_number.state <> 'void'`;

/** The papers of the commune, or of one movement, the last changed first; dropped ones last. */
export async function list(act: Act, { movement }: { movement?: string } = {}): Promise<ListedPaper[]> {
  const { rows } = await sql<ListedPaper>`
    select ${columns}
    where paper.commune_id = ${communeOf(act)} and (${movement ?? null}::text is null or paper.movement_id::text = ${movement ?? null})
    order by paper.dropped_at nulls first, paper.changed_at desc, paper.id`.execute(act.tx);
  return rows;
}

/** Null where there is none of this id in the commune. */
export async function get(act: Act, id: string): Promise<KeptPaper | null> {
  const { rows } = await sql<KeptPaper>`
    select paper.about, paper.filled, paper.content, paper.version, coalesce(paper.filled_at, paper.drawn_at) as "filledAt", ${columns}
    where paper.commune_id = ${communeOf(act)} and paper.id::text = ${id}`.execute(act.tx);
  return rows[0] ?? null;
}

export interface NewPaper {
  issuer: string;
  kind: PaperKindName;
  movement: string | null;
  about: Readonly<Record<string, string>>;
  filled: Paper;
  /** As it stands, where words were written into it already. */
  content?: Paper;
}

/** Keeps a paper as it was filled, to be edited from there. The issuer is one of the commune: another is a bug. */
export async function draw(
  act: Act,
  { issuer, kind, movement, about, filled, content = filled }: NewPaper,
): Promise<string> {
  const { id } = await act.tx
    .insertInto('paper')
    .values({
      commune_id: communeOf(act),
      issuer_id: issuer,
      kind,
      movement_id: movement,
      about: JSON.stringify(about),
      filled: JSON.stringify(filled),
      content: JSON.stringify(content),
      drawn_by: accountOf(act),
      drawn_at: act.now,
      changed_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(act, { noun: 'paper', id, verb: 'drawn', after: { kind, name: content.document.title } });
  return id;
}

export type PaperProblem = 'not found' | 'changed meanwhile' | 'frozen' | 'dropped';
export type PaperDone = { ok: true } | { ok: false; problem: PaperProblem };

/** Which paper, and which of its versions was before the eyes. */
export interface SeenPaper {
  paper: string;
  version: number;
}

/** Puts other words in the place of those that were seen; what they replace is kept. */
export async function save(act: Act, seen: SeenPaper, content: Paper): Promise<PaperDone> {
  const held = await hold(act, seen);
  if (!held.ok) return held;
  await replace(act, held.kept, { content });
  return { ok: true };
}

/** Writes the next version of a paper that is held, with what it was filled with where that is new too. */
export async function replace(
  act: Act,
  kept: KeptPaper,
  { content, filled }: { content: Paper; filled?: Paper },
) {
  await keepVersion(act, kept);
  await act.tx
    .updateTable('paper')
    .set({ content: JSON.stringify(content), version: kept.version + 1, changed_at: act.now })
    .$if(filled !== undefined, (paper) => paper.set({ filled: JSON.stringify(filled), filled_at: act.now }))
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', kept.id)
    .execute();
  const verb = filled ? 'filled anew' : 'changed';
  await record(act, { noun: 'paper', id: kept.id, verb, after: { name: content.document.title } });
}

/** Says that a paper will not be issued. It stays to be read; one with a number is frozen, and is not dropped. */
export async function drop(act: Act, seen: SeenPaper): Promise<PaperDone> {
  const held = await hold(act, seen);
  if (!held.ok) return held;
  await act.tx
    .updateTable('paper')
    .set({ dropped_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', seen.paper)
    .execute();
  await record(act, { noun: 'paper', id: seen.paper, verb: 'dropped', before: { name: held.kept.title } });
  return { ok: true };
}

/** The paper, held for this transaction where it may still be changed and is the version that was seen. */
export async function hold(
  act: Act,
  { paper, version }: SeenPaper,
): Promise<{ ok: true; kept: KeptPaper } | { ok: false; problem: PaperProblem }> {
  await sql`select pg_advisory_xact_lock(hashtextextended('paper ' || ${paper}::text, 0))`.execute(act.tx);
  const kept = await get(act, paper);
  if (!kept) return { ok: false, problem: 'not found' };
  if (kept.frozenAt) return { ok: false, problem: 'frozen' };
  if (kept.droppedAt) return { ok: false, problem: 'dropped' };
  return kept.version === version ? { ok: true, kept } : { ok: false, problem: 'changed meanwhile' };
}

/** A state of a paper, by whom and when it was made. */
export interface PaperVersion {
  version: number;
  by: string | null;
  at: Date;
}

/** All states of a paper, the newest first. */
export async function versions(act: Act, id: string): Promise<PaperVersion[]> {
  const { rows } = await sql<PaperVersion>`
    select version, account.name as by, at
    from (
      select 1 as version, drawn_by as maker, drawn_at as at from paper where commune_id = ${communeOf(act)} and id::text = ${id}
      union all
      select version + 1, saved_by, saved_at from paper_version where commune_id = ${communeOf(act)} and paper_id::text = ${id}
    ) made left join account on account.id = maker
    order by version desc`.execute(act.tx);
  return rows;
}

/** What a paper was before it was changed; null where there is no such version, or it is the one that stands. */
export async function before(act: Act, id: string, version: number): Promise<Paper | null> {
  const row = await act.tx
    .selectFrom('paper_version')
    .select('content')
    .where('commune_id', '=', communeOf(act))
    .where(sql`paper_id::text`, '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.content ?? null;
}

async function keepVersion(act: Act, { id, version, content }: KeptPaper) {
  await act.tx
    .insertInto('paper_version')
    .values({
      commune_id: communeOf(act),
      paper_id: id,
      version,
      content: JSON.stringify(content),
      saved_by: accountOf(act),
      saved_at: act.now,
    })
    .execute();
}
