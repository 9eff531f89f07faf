import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Sending } from './burst.ts';

/** What the database holds, against what was acknowledged; all zero is right. */
export interface Kept {
  /** Acknowledged and not there. */
  lost: number;
  /** There, with another key than the sender's. */
  foreign: number;
  /** There without all its figures, or without exactly one event. */
  torn: number;
}

interface Row {
  period: string;
  unit: string;
  key: string;
  figures: number;
  events: number;
}

/** Asks the running server's database as its owner, beside the application and its policies. */
export async function kept(dataFolder: string, acknowledged: Sending[]): Promise<Kept> {
  const rows = new Map((await reportsIn(dataFolder)).map((row) => [`${row.period} ${row.unit}`, row]));
  const found = acknowledged.map(({ duty, key }) => ({
    key,
    row: rows.get(`${duty.period} ${duty.unit}`),
  }));
  const asked = acknowledged[0]?.duty.indicators.length ?? 0;
  return {
    lost: found.filter(({ row }) => !row).length,
    foreign: found.filter(({ key, row }) => row && row.key !== key).length,
    torn: [...rows.values()].filter(({ figures, events }) => figures !== asked || events !== 1).length,
  };
}

async function reportsIn(dataFolder: string): Promise<Row[]> {
  return askOwner<Row>(
    dataFolder,
    `select period_id as period, unit_id as unit, key,
      (select count(*)::int from figure where (figure.commune_id, report_id) = (report.commune_id, report.id)) as figures,
      (select count(*)::int from event where event.commune_id = report.commune_id and noun = 'report'
        and noun_id = report.id::text and verb = 'sent') as events
    from report`,
  );
}

/** Asks, or changes, the running server's database as its owner. */
export async function askOwner<Row extends pg.QueryResultRow>(
  dataFolder: string,
  query: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const owner = new pg.Client({ connectionString: ownerUrl(dataFolder) });
  await owner.connect();
  try {
    return (await owner.query<Row>(query, values)).rows;
  } finally {
    await owner.end();
  }
}

/** Through the socket whose folder the server wrote into its lock. */
function ownerUrl(dataFolder: string): string {
  const { socketFolder } = JSON.parse(readFileSync(join(dataFolder, 'lock'), 'utf8'));
  return `postgres://thidua_owner@/thidua?host=${encodeURIComponent(socketFolder)}`;
}

/** The process of the database's server. */
export function postgresOf(dataFolder: string): number {
  return Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}
