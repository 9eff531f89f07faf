import { bareReport } from './bare-report.ts';
import type { Client } from './client.ts';
import { type Line, median } from './line.ts';
import { phonesOf } from './phones.ts';
import { onServedWard } from './served-ward.ts';
import type { Duty } from './ward.ts';

const CLIENTS = 8;
const ROUNDS = 3;
const SIZE = { units: 200, movements: 1, periods: 48, values: 30 };

type Send = (duty: Duty) => Promise<void>;
interface Load {
  perSecond: number;
  /** Milliseconds. */
  p99: number;
}

/** Reports accepted over HTTP against the same rows by bare SQL, on one database, turn by turn. */
export function benchReports(): Promise<Line[]> {
  return onServedWard({ size: SIZE, connections: { client: CLIENTS, owner: CLIENTS } }, async (served) => {
    const { ward, duties, marks, client, owner } = served;
    const bySql: Send = (duty) => bareReport(owner, ward.commune, duty);
    return lines(await turns(duties, overHttp(client, marks), bySql));
  });
}

/** One round over HTTP, one by SQL, and again; a short one before warms both up. */
async function turns(duties: Duty[], http: Send, sql: Send) {
  const share = Math.floor(duties.length / (2 * ROUNDS + 1));
  const take = (count = share) => duties.splice(0, count);
  await load(take(share / 2), http);
  await load(take(share / 2), sql);
  const rounds: { http: Load; sql: Load }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ http: await load(take(), http), sql: await load(take(), sql) });
  return rounds;
}

function lines(rounds: { http: Load; sql: Load }[]): Line[] {
  const http = median(rounds.map((round) => round.http.perSecond));
  const sql = median(rounds.map((round) => round.sql.perSecond));
  const p99 = (of: 'http' | 'sql') => median(rounds.map((round) => round[of].p99)).toFixed(0);
  const ratio = http / sql;
  return [
    {
      what: `reports accepted (${SIZE.values} values, ${CLIENTS} clients)`,
      figure: `${http.toFixed(0)}/s, p99 ${p99('http')} ms`,
      bare: `same rows by SQL ${sql.toFixed(0)}/s, p99 ${p99('sql')} ms`,
      ratio: ratio.toFixed(2),
      bar: '≥ 0.25',
      holds: ratio >= 0.25,
    },
  ];
}

async function load(duties: Duty[], send: Send): Promise<Load> {
  const times: number[] = [];
  const waiting = [...duties];
  const started = performance.now();
  const client = async () => {
    for (let duty = waiting.pop(); duty; duty = waiting.pop()) {
      const at = performance.now();
      await send(duty);
      times.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  times.sort((one, other) => one - other);
  return {
    perSecond: (duties.length * 1000) / (performance.now() - started),
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}

/** As a unit's phone sends it. */
function overHttp(client: Client, marks: string): Send {
  const phone = phonesOf(client, marks);
  return async (duty) => {
    const { status } = await phone(duty);
    if (status !== 200) throw new Error(`answered ${status}`);
  };
}
