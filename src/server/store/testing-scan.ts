import { afterAll, afterEach } from 'vitest';
import type { Database } from '#database';
import { connected } from '../database/session.ts';
import { testDatabase } from '../database/testing.ts';
import { type Claimed, openQueue, type Queue } from './queue.ts';
import * as scans from './scans.ts';
import { NOON, type Ward, ward } from './testing.ts';

/** The queue of a test, with what it heard: null for news, else the job that was cancelled. */
export async function heardQueue(database: Database): Promise<Queue & { heard: (string | null)[] }> {
  const heard: (string | null)[] = [];
  const queue = await openQueue(database.appUrl, {
    word: (cancelled) => void heard.push(cancelled),
    lost: (error) => console.error(error),
  });
  return { ...queue, heard };
}

/** What the queue gives next; for tests that put something there. */
export async function claimed(queue: Queue) {
  const job = await queue.claim({ now: new Date(NOON) });
  if (!job?.asker || job.scan === null) throw new Error('nothing was claimed');
  return { ...job, asker: job.asker, scan: job.scan } satisfies Claimed;
}

/** Two wards in one database, with its queue, which each test finds empty; gone with the tests of the file. */
export async function twoWards() {
  const database = await testDatabase();
  const [here, there] = [await ward(database), await ward(database)];
  const two = { database, here, there, queue: await heardQueue(database) };
  afterEach(() => emptied(database));
  afterAll(async () => {
    await two.queue.close();
    await here.store.close();
    await there.store.close();
    await database.stop();
  });
  return two;
}

/** Ends whatever a test left in the queue. */
async function emptied({ ownerUrl }: Database) {
  await connected(ownerUrl, (owner) =>
    owner.query(`update job set state = 'done', ended_at = now() where state in ('queued', 'running')`),
  );
}

let number = 0;

/** The hash of a file that no test has sent before. */
export function newHash(): string {
  number += 1;
  return String(number).padStart(64, '0');
}

/** A scan of one file, sent by the ward's officer; its id. */
export async function sentScan(town: Ward, pages = 3, at = NOON): Promise<string> {
  const file = { hash: newHash(), name: 'ke-hoach.pdf', size: 10, pages };
  const received = await town.as(town.officer, (act) => scans.receive(act, [file]), at);
  if (!received.ok) throw new Error(received.problem);
  return received.scan;
}

export function pageRead(page: number, text = 'Chữ của trang'): scans.KeptPage {
  return {
    page,
    text,
    words: [[0, 3, 10, 20, 30, 40, 55]],
    picture: { hash: newHash(), size: 5, type: 'image/png', width: 100, height: 140 },
  };
}

export async function standingOf(town: Ward, scan: string): Promise<scans.Standing> {
  const found = await town.as(town.officer, (act) => scans.get(act, scan));
  if (!found) throw new Error('no such scan');
  return found;
}
