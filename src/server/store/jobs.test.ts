import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { connected } from '../database/session.ts';
import * as scans from './scans.ts';
import { NOON } from './testing.ts';
import { claimed, heardQueue, newHash, sentScan, standingOf, twoWards } from './testing-scan.ts';

const EDGE = { now: new Date(NOON) };
const two = await twoWards();
const { database, here, there } = two;
let { queue } = two;

async function problemOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error);
  }
}

describe('the queue', () => {
  it('takes work from an officer inside as(), and from nobody else', async () => {
    const scan = await sentScan(here);
    const nobody = connected(database.appUrl, (login) =>
      login.query(`select queue_job('read scan', $1, 3, now())`, [scan]),
    );
    expect(await problemOf(() => nobody)).toBe('42501');
    const leader = await here.person('leader');
    const unit = await here.person('unit', await here.unit('area', 'KP9'));
    for (const person of [leader, unit]) {
      const asked = here.as(person, (act) =>
        sql`select queue_job('read scan', ${scan}, 3, now())`.execute(act.tx),
      );
      expect(await problemOf(() => asked)).toBe('42501');
    }
  });

  it('stamps the commune and the person who acts, whatever scan is named', async () => {
    const scan = await sentScan(here);
    const asked = there.as(there.officer, (act) =>
      sql`select queue_job('read scan', ${scan}, 3, now())`.execute(act.tx),
    );
    expect(await problemOf(() => asked)).toBe('23503');
    const { account, membership } = here.officer;
    expect(await claimed(queue)).toMatchObject({
      scan,
      commune: here.commune,
      asker: { account, membership },
    });
  });

  it('gives work to nobody who acts', async () => {
    await sentScan(here);
    const asked = here.as(here.officer, (act) =>
      sql`select * from claim_job(${act.now}, ${act.today})`.execute(act.tx),
    );
    expect(await problemOf(() => asked)).toBe('42501');
  });

  it('is the only way to be queued: what ended stays as it ended', async () => {
    const scan = await sentScan(here);
    const set = (state: string) =>
      here.as(here.officer, (act) =>
        sql`update job set state = ${state}, ended_at = null where scan_id = ${scan}`.execute(act.tx),
      );
    expect(await problemOf(() => set('queued'))).toBe('42501');
    await here.as(here.officer, (act) => scans.cancel(act, scan));
    const { numAffectedRows } = await set('running');
    expect(numAffectedRows).toBe(0n);
    expect(await standingOf(here, scan)).toMatchObject({ state: 'cancelled' });
  });

  it('works through one session alone, and what that one left through the next', async () => {
    const first = await heardQueue(database);
    await queue.close();
    await sentScan(here);
    expect(await first.claim(EDGE)).toMatchObject({ attempts: 1 });
    queue = await heardQueue(database);
    two.queue = queue;
    expect(await queue.claim(EDGE)).toBeNull();
    await first.close();
    while (!(await queue.claim(EDGE))) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await queue.claim(EDGE)).toMatchObject({ attempts: 3 });
  });

  it('lets communes take turns, and serves within one who came first', async () => {
    const [early, later] = [await sentScan(here), await sentScan(here, 3, '2026-11-10T05:01:00Z')];
    const other = await sentScan(there, 3, '2026-11-10T05:02:00Z');
    const seen = [];
    for (const minute of [10, 11, 12, 13]) {
      const job = await queue.claim({ now: new Date(`2026-11-10T05:${minute}:00Z`) });
      seen.push(job?.scan);
    }
    expect(seen.toSorted()).toEqual([early, early, other, other].toSorted());
    expect(seen[0]).not.toBe(seen[1]);
    expect(seen).not.toContain(later);
  });

  it('says that someone may no longer ask for what he asked for', async () => {
    const gone = await here.person('officer');
    const file = { hash: newHash(), name: 'a.pdf', size: 1, pages: 1 };
    await here.as(gone, (act) => scans.receive(act, [file]));
    await connected(database.ownerUrl, (owner) =>
      owner.query('update membership set until = since where id = $1', [gone.membership]),
    );
    expect(await queue.claim(EDGE)).toMatchObject({ asker: null, commune: here.commune });
  });

  it('takes ten at a time from one commune', async () => {
    for (let count = 0; count < 10; count += 1) await sentScan(here);
    await expect(sentScan(here)).rejects.toThrow('too many');
    await sentScan(there);
  });

  it('wakes its worker when something is queued, and names what is cancelled', async () => {
    const scan = await sentScan(here);
    const job = await claimed(queue);
    await here.as(here.officer, (act) => scans.cancel(act, scan));
    await here.as(here.officer, (act) => scans.resume(act, scan));
    await expect.poll(() => queue.heard.slice(queue.heard.indexOf(job.id))).toEqual([job.id, null]);
    expect(queue.heard[0]).toBeNull();
  });
});
