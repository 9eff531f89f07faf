/** Reports accepted over HTTP against the same rows by bare SQL, in one run, turn by turn. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import pg from 'pg';
import { type BenchWard, benchWard, serve } from './ward.ts';

const CLIENTS = 8;
const ROUNDS = 3;
const SIZE = { units: 200, periods: 48, values: 30 };

const ward = await benchWard(SIZE);
const server = await serve(ward.database);
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
const owner = new pg.Pool({ connectionString: ward.database.ownerUrl, max: CLIENTS });
const share = Math.floor(ward.duties.length / (2 * ROUNDS + 1));
const take = () => ward.duties.splice(0, share);

await load(take().slice(0, 400), overHttp);
const rounds = [];
for (let round = 0; round < ROUNDS; round += 1)
  rounds.push({ http: await load(take(), overHttp), sql: await load(take(), bySql) });
const http = middle(rounds.map(({ http }) => http.perSecond));
const sql = middle(rounds.map(({ sql }) => sql.perSecond));
const p99 = middle(rounds.map(({ http }) => http.p99));
console.log(
  `reports over HTTP (${SIZE.values} values, ${CLIENTS} clients): ${http.toFixed(0)}/s, p99 ${p99.toFixed(0)} ms`,
);
console.log(`the same rows by bare SQL:                      ${sql.toFixed(0)}/s`);
console.log(`ratio ${(http / sql).toFixed(2)} (bar: 0.25)`);
await owner.end();
agent.destroy();
await server.stop();
await ward.stop();

type Duty = BenchWard['duties'][number];

async function load(duties: Duty[], send: (duty: Duty) => Promise<void>) {
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

function middle(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

function overHttp({ period, token }: Duty): Promise<void> {
  const fields = ward.indicators.map((id, index) => [id, String(index * 7 + 1)]);
  const body = new URLSearchParams([['key', randomUUID()], ['revision', '0'], ...fields]).toString();
  const headers = {
    accept: 'text/html',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    cookie: `session=${token}`,
    origin: server.url,
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      `${server.url}/unit/${period}?/send`,
      { method: 'POST', agent, headers },
      (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 303 ? resolve() : reject(new Error(`answered ${response.statusCode}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function bySql({ period, unit }: Duty): Promise<void> {
  const client = await owner.connect();
  const { commune, indicators } = ward;
  await client.query('begin');
  const { rows } = await client.query(
    `insert into report (commune_id, period_id, unit_id, key, form, sent_at) values ($1, $2, $3, $4, '{}', now()) returning id`,
    [commune, period, unit, randomUUID()],
  );
  await client.query(
    'insert into figure (commune_id, report_id, indicator_id, value) select $1, $2, unnest($3::uuid[]), unnest($4::numeric[])',
    [commune, rows[0].id, indicators, indicators.map((_, index) => index * 7 + 1)],
  );
  await client.query(
    `insert into event (commune_id, at, actor, source, noun, noun_id, verb) values ($1, now(), 'bench', 'page', 'report', $2, 'sent')`,
    [commune, rows[0].id],
  );
  await client.query('commit');
  client.release();
}
