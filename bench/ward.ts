import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { civilDate } from '#calendar';
import { bringUpToDate, type Database, openDatabase } from '#database';
import type { SetIndicator } from '#movement';
import type { Reading } from '#plan';
import { type Act, accounts, communeOf, communes, movements, openStore, plans, sessions } from '#store';
import { root } from '../launch/root.mjs';

/** A ward to measure on: units with a session each, and a movement with many periods of one form. */
export interface BenchWard {
  database: Database;
  commune: string;
  /** Every duty once: what is sent from where. */
  duties: { period: string; unit: string; token: string }[];
  indicators: string[];
  stop(): Promise<void>;
}

export interface Size {
  units: number;
  periods: number;
  values: number;
}

/** Founds it through the functions that the screens call; the accounts have no password, so it is a trial. */
export async function benchWard({ units, periods, values }: Size): Promise<BenchWard> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
  const database = await openDatabase({ dataFolder });
  await bringUpToDate(database, join(root, 'src/server/store/migrations'), new Date());
  const store = openStore(database.appUrl, 2);
  const now = new Date();
  const made = await store.as({ kind: 'setup' }, { now }, async (act) => {
    const inside = await communes.found(act, {
      code: randomUUID(),
      name: 'phường Đo',
      province: 'tỉnh Mẫu',
      trial: true,
    });
    if (!inside) throw new Error('code taken');
    const areas = await addUnits(inside, units);
    const movement = await open(inside, areas, periods, values);
    return { commune: communeOf(inside), areas, movement };
  });
  const read = await store.as({ kind: 'clock', commune: made.commune }, { now }, async (act) => ({
    periods: (await movements.periods(act, made.movement)).map(({ id }) => id),
    indicators: (await movements.indicators(act, made.movement)).map(({ id }) => id),
  }));
  const tokens = await store.as({ kind: 'setup', commune: made.commune }, { now }, (act) =>
    openSessions(act, made.areas),
  );
  await store.close();
  return {
    database,
    commune: made.commune,
    indicators: read.indicators,
    duties: read.periods.flatMap((period) =>
      made.areas.map((unit, index) => ({ period, unit, token: tokens[index] ?? '' })),
    ),
    async stop() {
      await database.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function addUnits(act: Act, count: number): Promise<string[]> {
  const rows = await act.tx
    .insertInto('unit')
    .values(
      Array.from({ length: count }, (_, index) => ({
        commune_id: communeOf(act),
        kind: 'area' as const,
        code: `TDP${index}`,
        name: `Tổ dân phố ${index}`,
        parent_id: null,
        created_at: act.now,
      })),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

async function open(act: Act, units: string[], periods: number, values: number): Promise<string> {
  const quotes = Array.from({ length: values }, (_, index) => `Số mô hình loại ${index}`);
  const plan = await plans.receive(act, { hash: 'a'.repeat(64), name: 'do.txt', size: 1 }, reading(quotes));
  await plans.acceptAll(act, plan, null);
  const issuer = (await communes.issuers(act))[0]?.id ?? '';
  const day = (text: string) => civilDate(text) ?? act.today;
  const opened = await movements.open(act, {
    plan,
    issuer,
    name: 'Phong trào đo',
    units,
    indicators: quotes.map((question, index) => indicator(`t${index}`, question)),
    periods: Array.from({ length: periods }, (_, index) => ({
      name: `Kỳ ${index + 1}`,
      planItem: null,
      unitKinds: ['area'],
      reason: 'Để đo',
      coversFrom: day('2026-01-01'),
      coversTo: day('2026-12-31'),
      onTimeUntil: day('2030-12-31'),
      acceptedUntil: null,
    })),
  });
  if (!opened.ok) throw new Error(opened.problem);
  return opened.movement;
}

function indicator(planItem: string, question: string): SetIndicator {
  return {
    planItem,
    question,
    bounds: 'in',
    kind: 'count',
    clause: 'II Chỉ tiêu',
    measure: 'mô hình',
    comparator: '>=',
    target: '1',
    targetHigh: null,
    eachUnit: false,
    per: null,
    unitKinds: ['area'],
    decimals: 0,
    maximum: null,
    partMayExceedWhole: false,
  };
}

function reading(quotes: string[]): Reading {
  const text = quotes.join('\n');
  return {
    schemaVersion: 1,
    id: 'do',
    file: 'do.txt',
    kind: 'plan',
    text,
    pages: [],
    document: {
      kind: 'KẾ HOẠCH',
      number: null,
      numberBlank: true,
      issuer: null,
      parentIssuer: null,
      place: null,
      date: { year: 2026, month: null, day: null },
      title: 'Phong trào đo',
      signer: { name: null, position: null, onBehalfOf: null, capacity: null },
    },
    legalBases: [],
    sections: [],
    participants: [],
    phases: [],
    criteria: [],
    assignments: [],
    deadlines: [],
    awards: [],
    funding: [],
    recipients: [],
    reporting: [],
    notes: [],
    unsettled: [],
    targets: quotes.map((quote, index) => ({
      id: `t${index}`,
      quote,
      span: [text.indexOf(quote), text.indexOf(quote) + quote.length],
      subject: quote,
      comparator: '>=',
      value: 1,
      unit: 'mô hình',
      per: null,
      direction: 'none',
      baseline: null,
      zeroTolerance: false,
    })),
  };
}

/** One reporter per unit, already signed in. */
async function openSessions(act: Act, units: string[]): Promise<string[]> {
  const tokens: string[] = [];
  for (const [index, unit] of units.entries()) {
    const made = await accounts.create(act, {
      login: `do-${index}-${randomUUID().slice(0, 8)}`,
      name: `Người ${index}`,
      password: null,
      role: 'unit',
      unit,
    });
    if (!made.ok) throw new Error(made.problem);
    const membership = await act.tx
      .selectFrom('membership')
      .select('id')
      .where('account_id', '=', made.account)
      .executeTakeFirstOrThrow();
    tokens.push(
      await sessions.open(act, { account: made.account, membership: membership.id, commune: communeOf(act) }),
    );
  }
  return tokens;
}

/** Serves the ward's database in a process of its own, as `npm start` does. */
export function serve(database: Database): Promise<{ url: string; pid: number; stop(): Promise<void> }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'thidua-bench-app-'));
  const child = spawn(process.execPath, [join(root, 'start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: '0', THIDUA_DATA: dataFolder, DATABASE_URL: database.ownerUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${text}`)));
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      const url = /^(http:\/\/\S+)\n$/m.exec(text)?.[1];
      if (url) resolve({ url, pid: child.pid ?? 0, stop });
    });
  });
}
