import { openDatabase } from '#database';
import { communes, openStore, papers } from '#store';
import { startServer } from '../test/server.ts';
import { type Client, openClient } from './client.ts';
import { inFolder, settle } from './folder.ts';
import { letter } from './letters.ts';
import type { Line } from './line.ts';
import { looked, PEOPLE, p95 } from './people.ts';
import type { Ward } from './ward.ts';

const IDLE_SECONDS = 15;
const MOST_SECONDS = 300;

/** Pages of others while a letter to each of so many units is printed as a job of the real server. */
export function benchLettersBeside(units: number): Promise<Line[]> {
  return inFolder(async (dataFolder) => {
    const ward = await settle(dataFolder, { units, movements: 1, periods: 1, values: 5 });
    const paper = await drawn(dataFolder, ward);
    const server = await startServer({ dataFolder });
    const client = openClient(server.url, PEOPLE);
    try {
      const pages = (turn: number) => pageFor(ward, paper, turn);
      await looked(client, pages, 5);
      const idle = await looked(client, pages, IDLE_SECONDS);
      const begun = performance.now();
      const job = await asked(client, ward, paper);
      const progress = { done: 0, ended: false };
      const busy = await looked(client, pages, MOST_SECONDS, {
        ended: () => progress.ended,
        aside: () => standing(client, ward, job, progress),
      });
      return lines({ idle, busy, printed: progress.done, seconds: (performance.now() - begun) / 1000 });
    } finally {
      client.close();
      await server.stop();
    }
  });
}

/** A kept letter that names nobody: it goes to every unit. */
async function drawn(dataFolder: string, { officer, movements }: Ward): Promise<string> {
  const database = await openDatabase({ dataFolder });
  const store = openStore(database.appUrl, 1);
  try {
    const edge = { now: new Date(), source: 'page' } as const;
    const person = await store.who(officer.token, edge);
    if (!person) throw new Error('the officer’s session');
    return await store.as(person, edge, async (act) => {
      const [issuer] = await communes.issuers(act);
      const filled = { document: { ...letter(0), addressees: ['Các đơn vị'] }, figures: {} };
      const movement = movements[0]?.id ?? null;
      return papers.draw(act, { issuer: issuer?.id ?? '', kind: 'reminder', movement, about: {}, filled });
    });
  } finally {
    await store.close();
    await database.stop();
  }
}

function pageFor({ officer, reporters, movements }: Ward, paper: string, turn: number) {
  const unit = reporters[turn % reporters.length]?.token ?? '';
  const period = movements[0]?.periods[0];
  const pages = [
    { path: '/movements', token: officer.token },
    { path: '/unit', token: unit },
    { path: `/papers/${paper}`, token: officer.token },
    { path: `/unit/${period}`, token: unit },
    { path: '/plans', token: officer.token },
    { path: '/papers', token: officer.token },
  ];
  return pages[turn % pages.length] ?? { path: '/unit', token: unit };
}

async function asked(client: Client, { officer }: Ward, paper: string): Promise<string> {
  const form = { kind: 'letters', paper, form: 'zip' };
  const { location, status } = await client.ask('/exports?/ask', { token: officer.token, form });
  const job = location?.split('#')[1];
  if (!job) throw new Error(`The letters were answered with ${status}`);
  return job;
}

async function standing(
  client: Client,
  { officer }: Ward,
  job: string,
  progress: { done: number; ended: boolean },
): Promise<void> {
  const { body } = await client.ask(`/exports/${job}/standing`, { token: officer.token });
  const { done, state } = JSON.parse(body.toString());
  Object.assign(progress, { done, ended: !['queued', 'running'].includes(state) });
}

interface Found {
  idle: number[];
  busy: number[];
  printed: number;
  seconds: number;
}

function lines({ idle, busy, printed, seconds }: Found): Line[] {
  const [calm, loaded] = [p95(idle), p95(busy)];
  const ratio = loaded / calm;
  return [
    {
      what: `pages of others while a job prints ${printed} letters (${seconds.toFixed(0)} s), p95`,
      figure: `${loaded.toFixed(0)} ms`,
      bare: `the same without it ${calm.toFixed(0)} ms`,
      ratio: ratio.toFixed(2),
      bar: '≤ 2',
      holds: ratio <= 2,
    },
  ];
}
