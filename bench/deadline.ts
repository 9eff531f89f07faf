import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createCanvas } from '@napi-rs/canvas';
import type pg from 'pg';
import { bareReport } from './bare-report.ts';
import type { Client } from './client.ts';
import type { Line } from './line.ts';
import { type Phone, phonesOf } from './phones.ts';
import { namedBelow, processorTime } from './processor.ts';
import { onServedWard } from './served-ward.ts';
import type { Duty, Ward } from './ward.ts';

const PER_SECOND = 40;
const SECONDS = Number(process.env.THIDUA_DEADLINE_SECONDS ?? 120);
/** One in so many has a photo, and one in so many comes twice because its answer was lost. */
const [WITH_PHOTO, TWICE] = [10, 25];
const MOST = 500;
/** Submissions a second that ODK Central takes of so many clients, on such a machine; ours have thirty values each. */
const RIVAL = [
  { clients: 8, perSecond: 160 },
  { clients: 32, perSecond: 200 },
] as const;
const TIMES = 4;
/** Reports of a round flat out. */
const ROUND = Number(process.env.THIDUA_DEADLINE_ROUND ?? 2_000);
const SIZE = { units: 200, movements: 1, periods: 70, values: 30 };
const CONNECTIONS = 64;

interface Town {
  ward: Ward;
  /** Reports that are still owed: each is sent once. */
  duties: Duty[];
  client: Client;
  phone: Phone;
  owner: pg.Pool;
  /** What was acknowledged: the key that a device made, by which it knows its report again. */
  acknowledged: Map<string, Duty>;
  processors: { server: number; postgres: number };
}

/** The hour before a deadline as a ward has it, and then as fast as it goes. */
export function benchDeadline(): Promise<Line[]> {
  return onServedWard({ size: SIZE, connections: { client: CONNECTIONS, owner: 32 } }, async (served) => {
    const { server, client, marks, ...rest } = served;
    const processors = { server: server.pid, postgres: namedBelow(process.pid, 'postgres') ?? 0 };
    const phone = phonesOf(client, marks);
    const town: Town = { ...rest, client, phone, acknowledged: new Map(), processors };
    const lines = [await hour(town)];
    for (const rival of RIVAL) lines.push(await flatOut(town, rival));
    return [...lines, await losses(town)];
  });
}

/** Forty a second whether or not the last ones were answered, while an officer looks at the merged report and makes files. */
async function hour(town: Town): Promise<Line> {
  const times: number[] = [];
  const sent: Promise<void>[] = [];
  const photo = photoOf();
  const beside = officerBeside(town);
  const used = used0(town);
  const started = performance.now();
  const mine = town.duties.splice(0, PER_SECOND * SECONDS);
  for (const [number, duty] of mine.entries()) {
    const leaves = started + (number * 1000) / PER_SECOND;
    await wait(Math.max(0, leaves - performance.now()));
    sent.push(report(town, duty, { number, photo }).then(() => void times.push(performance.now() - leaves)));
  }
  await Promise.all(sent);
  const { pages, files } = await beside.end();
  times.sort((one, other) => one - other);
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
  return {
    what: `deadline hour: ${PER_SECOND}/s for ${SECONDS} s, a photo in one of ${WITH_PHOTO}, beside ${pages} merged pages and ${files} exports; p99`,
    figure: `${p99.toFixed(0)} ms, median ${(times[times.length >> 1] ?? 0).toFixed(0)} ms; ${used(mine.length)}`,
    bar: `≤ ${MOST} ms`,
    holds: p99 <= MOST,
  };
}

/** A photo first where there is one, as a phone does; one in some comes again under its key. */
async function report(town: Town, duty: Duty, { number, photo }: { number: number; photo: Blob }) {
  if (number % WITH_PHOTO === 0) await withPhoto(town, duty, photo);
  const key = randomUUID();
  await acknowledged(town, duty, key);
  if (number % TWICE === 0) await acknowledged(town, duty, key);
}

async function acknowledged({ phone, acknowledged }: Town, duty: Duty, key: string) {
  const { status, body } = await phone(duty, key);
  if (status !== 200) throw new Error(`${status} ${body}`);
  acknowledged.set(key, duty);
}

async function withPhoto({ client }: Town, { period, membership, token, indicators }: Duty, photo: Blob) {
  const said = { question: indicators[0] ?? '', key: randomUUID(), name: 'anh.jpg', who: membership };
  const multipart = new FormData();
  multipart.set('file', photo, 'anh.jpg');
  const path = `/unit/${period}/evidence?${new URLSearchParams(said)}`;
  const { status, body } = await client.ask(path, { method: 'PUT', token, multipart });
  if (status !== 200) throw new Error(`evidence: ${status} ${body}`);
}

/** As a phone has shrunk it: some 1,600 dots wide. */
function photoOf(): Blob {
  const canvas = createCanvas(1_600, 1_200);
  const context = canvas.getContext('2d');
  for (let at = 0; at < 2_000; at += 1) {
    context.fillStyle = `hsl(${(at * 37) % 360} 60% ${20 + (at % 60)}%)`;
    context.fillRect((at * 97) % 1_600, (at * 61) % 1_200, 60, 45);
  }
  return new Blob([Uint8Array.from(canvas.toBuffer('image/jpeg', 80))], { type: 'image/jpeg' });
}

/** An officer who opens the merged report every two seconds and has one file made after another. */
function officerBeside({ client, ward }: Town) {
  const [movement] = ward.movements;
  const period = movement?.periods[0] ?? '';
  const { token } = ward.officer;
  const done = { pages: 0, files: 0, ended: false };
  const look = async () => {
    while (!done.ended) {
      const { status } = await client.ask(`/movements/${movement?.id}/merged/${period}`, { token });
      if (status === 200) done.pages += 1;
      await wait(2_000);
    }
  };
  const make = async () => {
    const last = movement?.periods.at(-1) ?? '';
    const form = { kind: 'forms', movement: movement?.id ?? '', period: last };
    while (!done.ended) {
      const { location } = await client.ask('/exports?/ask', { token, form });
      const job = location?.split('#')[1];
      if (!job) throw new Error('The export was not taken');
      while (!done.ended && !(await isMade(client, token, job))) await wait(500);
      done.files += done.ended ? 0 : 1;
    }
  };
  const under = Promise.all([look(), make()]);
  const end = async () => {
    done.ended = true;
    await under;
    return done;
  };
  return { end };
}

async function isMade(client: Client, token: string, job: string): Promise<boolean> {
  const { body } = await client.ask(`/exports/${job}/standing`, { token });
  const { state, problem }: { state: string; problem: string | null } = JSON.parse(body.toString());
  if (problem) throw new Error(problem);
  return state === 'done';
}

/** As many as are taken by so many clients, each of whom sends the next as soon as the last is answered; and the same rows by SQL. */
async function flatOut(town: Town, { clients, perSecond }: (typeof RIVAL)[number]): Promise<Line> {
  const send = (duty: Duty) => acknowledged(town, duty, randomUUID());
  await rate(town.duties.splice(0, ROUND / 4), clients, send);
  const used = used0(town);
  const ours = await rate(town.duties.splice(0, ROUND), clients, send);
  const processor = used(ROUND);
  const bare = await rate(town.duties.splice(0, ROUND / 2), clients, (duty) =>
    bareReport(town.owner, town.ward.commune, duty),
  );
  return {
    what: `flat out, ${clients} clients, ${SIZE.values} values each (ODK Central ${perSecond}/s)`,
    figure: `${ours.perSecond.toFixed(0)}/s, p99 ${ours.p99.toFixed(0)} ms; ${processor}`,
    bare: `same rows by SQL ${bare.perSecond.toFixed(0)}/s`,
    ratio: (ours.perSecond / bare.perSecond).toFixed(2),
    bar: `≥ ${TIMES * perSecond}/s`,
    holds: ours.perSecond >= TIMES * perSecond,
  };
}

async function rate(duties: Duty[], clients: number, send: (duty: Duty) => Promise<unknown>) {
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
  await Promise.all(Array.from({ length: clients }, client));
  times.sort((one, other) => one - other);
  const perSecond = (duties.length * 1000) / (performance.now() - started);
  return { perSecond, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

/** Processor milliseconds a report from now on, of the server with its jobs, the database and this load. */
function used0({ processors: { server, postgres } }: Town): (reports: number) => string {
  const [one, two, three] = [processorTime(server), processorTime(postgres), process.cpuUsage()];
  return (reports) => {
    const { user, system } = process.cpuUsage(three);
    const each = (ms: number) => (ms / reports).toFixed(1);
    const [node, database] = [processorTime(server) - one, processorTime(postgres) - two];
    return `processor ${each(node)} + ${each(database)} ms a report (load ${each((user + system) / 1000)})`;
  };
}

/** What was acknowledged against what is there: each once, with every figure. */
async function losses({ owner, acknowledged }: Town): Promise<Line> {
  const { rows } = await owner.query<{ key: string; duty: string; figures: number; stands: boolean }>(`
    select key, period_id || ' ' || unit_id as duty, (select count(*)::int from figure
      where (figure.commune_id, report_id) = (report.commune_id, report.id)) as figures,
      exists (select from duty where (duty.commune_id, duty.report_id) = (report.commune_id, report.id)) as stands
    from report where unit_name <> 'x'`);
  const there = new Map(rows.map((row) => [row.key, row]));
  const wrong = [...acknowledged].filter(([key, { period, unit }]) => {
    const row = there.get(key);
    return !row?.stands || row.figures !== SIZE.values || row.duty !== `${period} ${unit}`;
  });
  const doubled = rows.length - new Set(rows.map(({ duty }) => duty)).size;
  const foreign = rows.filter(({ key }) => !acknowledged.has(key)).length;
  const events = await owner.query<{ count: number }>(
    `select count(*)::int as count from event where noun = 'report' and verb = 'sent' and actor <> 'bench'`,
  );
  const unsaid = rows.length - (events.rows[0]?.count ?? 0);
  return {
    what: 'reports acknowledged: lost or torn, doubled, unknown, without an event',
    figure: `${wrong.length}, ${doubled}, ${foreign}, ${unsaid} of ${acknowledged.size}`,
    bar: '0, 0, 0, 0',
    holds: wrong.length + doubled + foreign + Math.abs(unsaid) === 0,
  };
}
