import { sql } from 'kysely';
import { civilDateOf } from '#calendar';
import type { Piece, ReportSource } from '#evaluation';
import { receiptNumber } from '#reporting';
import { type Act, communeOf } from './act.ts';
import type { Named } from './facts-lines.ts';
import type { OwedReport } from './facts-owed.ts';

/** The names of the reports in what was read, each with the evidence that was sent with it. */
export async function namedIn(act: Act, owed: readonly OwedReport[]): Promise<Named> {
  const ids = owed.flatMap(({ report }) => report ?? []);
  const { rows } = await sql<NamedRow>`
    /* prepared: names of reports */ select report.id, name as period, version, sent_at as "sentAt" from report
    join period on (period.commune_id, period.id) = (report.commune_id, report.period_id)
    where report.commune_id = ${communeOf(act)} and report.id = any (${ids}::uuid[])`.execute(act.tx);
  const shown = await shownBy(act, ids);
  return new Map(
    rows.map((row) => [row.id, { source: sourceOf(row), evidence: shown.get(row.id) ?? NOTHING_SHOWN }]),
  );
}

const NOTHING_SHOWN: ReadonlyMap<string, readonly Piece[]> = new Map();

interface NamedRow {
  id: string;
  period: string;
  version: number;
  /** Of this version, as on its receipt; whether it was on time is decided by the first. */
  sentAt: Date;
}

function sourceOf({ id, period, version, sentAt }: NamedRow): ReportSource {
  const receivedOn = civilDateOf(sentAt);
  const number = receiptNumber({ report: id, year: receivedOn.slice(0, 4) });
  return { kind: 'report', period, version, number, receivedOn };
}

interface ShownRow extends Omit<Piece, 'receivedAt'> {
  report: string;
  question: string;
  addedAt: Date;
}

/** What these versions showed, by question. The names of files stay where they are. */
async function shownBy(act: Act, reports: readonly string[]): Promise<Map<string, Map<string, Piece[]>>> {
  const { rows } = await sql<ShownRow>`
    /* prepared: evidence of reports */ select report_id as report, indicator_id as question, evidence.id, kind, file_hash as hash, added_at as "addedAt",
      (row_number() over (partition by report_id, indicator_id order by added_at, evidence.id))::int as number
    from report_evidence
    join evidence on (evidence.commune_id, evidence.id) = (report_evidence.commune_id, evidence_id) and file_hash is not null
    where report_evidence.commune_id = ${communeOf(act)} and report_id = any (${reports}::uuid[])
    order by report_id, indicator_id, number`.execute(act.tx);
  const each = ([report, shown]: [string, ShownRow[]]): [string, Map<string, Piece[]>] => [
    report,
    piecesIn(shown),
  ];
  return new Map([...Map.groupBy(rows, ({ report }) => report)].map(each));
}

function piecesIn(rows: readonly ShownRow[]): Map<string, Piece[]> {
  return new Map(
    [...Map.groupBy(rows, ({ question }) => question)].map(([question, shown]) => [
      question,
      shown.map(({ id, kind, number, hash, addedAt }) => ({
        ...{ id, kind, number, hash },
        receivedAt: addedAt.toISOString(),
      })),
    ]),
  );
}
