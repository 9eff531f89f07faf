import { sql } from 'kysely';
import { type EvidenceKind, type Format, NOTHING_USED, type Used } from '#evidence';
import { type Act, communeOf } from './act.ts';
import type { Which } from './sheet.ts';

/** One file beside one question, as a page shows it. */
export interface Evidence {
  id: string;
  /** The indicator's id. */
  question: string;
  name: string;
  kind: EvidenceKind;
  /** Bytes. */
  size: number;
  /** Pixels, of a photo. */
  width: number | null;
  height: number | null;
  /** How many places of it seem to name a person. */
  named: number;
  addedAt: Date;
}

const columns = sql`evidence.id, indicator_id as question, name, kind, size, width, height, named, added_at as "addedAt"`;

/** What stands beside a report that is being filled in, in the order it came. */
export async function of(act: Act, { period, unit }: Which): Promise<Evidence[]> {
  const { rows } = await sql<Evidence>`/* prepared: evidence */ select ${columns} from evidence
    where commune_id = ${communeOf(act)} and period_id::text = ${period} and unit_id = ${unit} and removed_at is null
    order by added_at, id`.execute(act.tx);
  return rows;
}

/** What a sent version showed. */
export async function shown(act: Act, report: string): Promise<Evidence[]> {
  const { rows } = await sql<Evidence>`select ${columns} from report_evidence
    join evidence on (evidence.commune_id, evidence.id) = (report_evidence.commune_id, evidence_id)
    where report_evidence.commune_id = ${communeOf(act)} and report_id::text = ${report} order by added_at, evidence.id`.execute(
    act.tx,
  );
  return rows;
}

/** How much of the quotas is used: by the question, the report, the commune. */
export async function used(act: Act, { period, unit }: Which, question: string): Promise<Used> {
  const { rows } = await sql<Used>`
    select (count(*) filter (where indicator_id::text = ${question}))::int as question, count(*)::int as files,
      coalesce(sum(size), 0)::float8 as bytes, evidence_bytes()::float8 as commune
    from evidence where commune_id = ${communeOf(act)} and period_id::text = ${period} and unit_id = ${unit}
      and removed_at is null`.execute(act.tx);
  return rows[0] ?? NOTHING_USED;
}

/** Where the bytes of evidence are; null where the actor may not see it, or it is gone. */
export interface EvidenceFile {
  hash: string;
  /** Of the picture for lists. */
  small: string | null;
  name: string;
  format: Format;
}

/** `where`: the period or movement in whose address it was asked for. */
export async function fileOf(
  act: Act,
  id: string,
  where: { period: string } | { movement: string },
): Promise<EvidenceFile | null> {
  const place =
    'period' in where ? sql`period_id::text = ${where.period}` : sql`movement_id::text = ${where.movement}`;
  const { rows } = await sql<EvidenceFile>`
    select file_hash as hash, small_hash as small, evidence.name, format from evidence
    join period on (period.commune_id, period.id) = (evidence.commune_id, period_id)
    where evidence.commune_id = ${communeOf(act)} and evidence.id::text = ${id} and file_hash is not null and ${place}`.execute(
    act.tx,
  );
  return rows[0] ?? null;
}

/** Of these, those that the actor may see and that are still there, with where their pages are. */
export async function placesOf(
  act: Act,
  ids: readonly string[],
): Promise<{ id: string; movement: string; period: string }[]> {
  const { rows } = await sql<{ id: string; movement: string; period: string }>`
    select evidence.id, movement_id as movement, period_id as period from evidence
    join period on (period.commune_id, period.id) = (evidence.commune_id, period_id)
    where evidence.commune_id = ${communeOf(act)} and evidence.id = any (${ids}::uuid[]) and file_hash is not null`.execute(
    act.tx,
  );
  return rows;
}
