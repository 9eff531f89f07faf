import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Person } from '#access';
import { connected } from '../database/session.ts';
import * as exports from './exports.ts';
import { NOON } from './testing.ts';
import { newHash, sentScan, twoWards } from './testing-scan.ts';

const EDGE = { now: new Date(NOON) };
const ASKED = { kind: 'forms', particulars: { movement: 'm', period: 'p' }, name: 'Mẫu báo cáo.zip' };
const { database, here, there, queue } = await twoWards();

async function asked(person: Person = here.officer, which: Partial<exports.Asked> = {}): Promise<string> {
  const town = person.commune.id === here.commune ? here : there;
  const outcome = await town.as(person, (act) => exports.ask(act, { ...ASKED, ...which }));
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.job;
}

/** Claims what is next and keeps a file for it; its hash. */
async function made(job: string, hash = newHash(), at = NOON): Promise<string> {
  await queue.claim(EDGE);
  const kept = await here.as(
    here.officer,
    (act) => exports.finish(act, job, { hash, size: 9, steps: 7 }),
    at,
  );
  expect(kept).toEqual({ ok: true });
  return hash;
}

const standing = (job: string, person = here.officer) => here.as(person, (act) => exports.get(act, job));
const fileOf = (job: string, person = here.officer, at = NOON) =>
  here.as(person, (act) => exports.file(act, job), at);

describe('a file that is asked for', () => {
  it('is made as its asker, told how far it is, and kept under the name it was asked by', async () => {
    const job = await asked();
    const claimed = await queue.claim(EDGE);
    expect(claimed).toMatchObject({
      id: job,
      kind: 'forms',
      scan: null,
      particulars: ASKED.particulars,
      asker: { account: here.officer.account },
    });
    await here.as(here.officer, (act) => exports.wentOn(act, job, { done: 3, total: 7 }));
    expect(await standing(job)).toMatchObject({ state: 'running', done: 3, total: 7, size: null });
    expect(await fileOf(job)).toBeNull();
    const hash = await made(job);
    expect(await standing(job)).toMatchObject({ state: 'done', done: 7, size: 9, problem: null });
    expect(await fileOf(job)).toEqual({ hash, name: ASKED.name });
  });

  it('is asked for once while it is under way, and ten at a time', async () => {
    const job = await asked();
    expect(await asked()).toBe(job);
    for (let more = 1; more < 10; more += 1)
      await asked(here.officer, { particulars: { movement: `${more}` } });
    const eleventh = here.as(here.officer, (act) => exports.ask(act, { ...ASKED, particulars: {} }));
    expect(await eleventh).toEqual({ ok: false, problem: 'too many' });
    const others = await here.person('officer');
    expect(await asked(others)).not.toBe(job);
  });

  it('is seen, stopped, made again and taken by its asker alone, in the role in which he asked', async () => {
    const job = await asked();
    const hash = await made(job);
    const stopped = await asked();
    await here.as(here.officer, (act) => exports.cancel(act, stopped));
    const colleague = await here.person('administrator');
    const demoted: Person = { ...here.officer, role: 'leader' };
    for (const other of [colleague, demoted]) {
      expect(await here.as(other, exports.list)).toEqual([]);
      expect(await fileOf(job, other)).toBeNull();
      expect(await here.as(other, (act) => exports.resume(act, stopped))).toMatchObject({ ok: false });
      const rows = await here.as(other, (act) =>
        sql`select id from job where file_name is not null`.execute(act.tx),
      );
      expect(rows.rows).toEqual([]);
    }
    expect(await there.as(there.officer, (act) => exports.file(act, job))).toBeNull();
    expect(await fileOf(job)).toMatchObject({ hash });
  });

  it('is refused to a unit', async () => {
    const unit = await here.person('unit', await here.unit('area', 'KP1'));
    await expect(here.as(unit, (act) => exports.ask(act, ASKED))).rejects.toThrow(/staff/);
  });

  it('that was stopped keeps nothing and is begun anew when it is resumed', async () => {
    const job = await asked();
    await queue.claim(EDGE);
    await here.as(here.officer, (act) => exports.wentOn(act, job, { done: 3, total: 7 }));
    expect(await here.as(here.officer, (act) => exports.cancel(act, job))).toEqual({ ok: true });
    const late = here.as(here.officer, (act) =>
      exports.finish(act, job, { hash: newHash(), size: 1, steps: 1 }),
    );
    expect(await late).toEqual({ ok: false, problem: 'stopped' });
    expect(await here.as(here.officer, (act) => exports.wentOn(act, job, { done: 4, total: 7 }))).toBe(false);
    expect(await here.as(here.officer, (act) => exports.resume(act, job))).toEqual({ ok: true });
    expect(await standing(job)).toMatchObject({ state: 'queued', done: 0, total: 0 });
    await expect.poll(() => queue.heard).toContain(job);
  });

  it('counts as attempts only the turns that did not end well', async () => {
    const job = await asked();
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await queue.claim(EDGE)).toMatchObject({ id: job, attempts: 1 });
      await here.as(here.officer, (act) => exports.wentOn(act, job, { done: turn, total: 9 }));
    }
    for (const attempts of [1, 2, 3, 4]) expect(await queue.claim(EDGE)).toMatchObject({ attempts });
  });

  it('is not made for someone who lost his role meanwhile', async () => {
    const gone = await here.person('officer');
    await asked(gone);
    await connected(database.ownerUrl, (owner) =>
      owner.query(`update membership set role = 'leader' where id = $1`, [gone.membership]),
    );
    expect(await queue.claim(EDGE)).toMatchObject({ asker: null });
  });

  it('takes turns with the scans of its commune, and with other communes', async () => {
    const scan = await sentScan(here);
    const job = await asked();
    const other = await asked(there.officer);
    const seen: string[] = [];
    for (const minute of [10, 11, 12, 13, 14, 15, 16, 17]) {
      const claimed = await queue.claim({ now: new Date(`2026-11-10T05:${minute}:00Z`) });
      seen.push(claimed?.scan ?? claimed?.id ?? '');
    }
    const times = (which: string) => seen.filter((one) => one === which).length;
    expect([times(other), times(scan), times(job)]).toEqual([4, 2, 2]);
  });

  it('goes after seven days, bytes and row, unless something else of the commune rests on the same bytes', async () => {
    const eighth = new Date(new Date(NOON).getTime() + 8 * 24 * 60 * 60_000);
    const late = { now: eighth };
    const one = await asked();
    const hash = await made(one);
    const other = await asked();
    await made(other, hash, eighth.toISOString());
    const clock = { kind: 'clock', commune: here.commune } as const;
    const forget = (now: Date) => here.store.as(clock, { now, source: 'job' }, exports.forgetOver);
    expect(await queue.exportsOver(EDGE)).not.toContain(here.commune);
    expect(await queue.exportsOver(late)).toContain(here.commune);
    expect(await fileOf(one, here.officer, eighth.toISOString())).toBeNull();
    expect(await here.as(here.officer, exports.forgetOver, eighth.toISOString())).toEqual([]);
    expect(await forget(eighth)).not.toContain(hash);
    expect(await standing(one)).toBeNull();
    expect(await fileOf(other, here.officer, eighth.toISOString())).toEqual({ hash, name: ASKED.name });
    expect(await forget(new Date(eighth.getTime() + 8 * 24 * 60 * 60_000))).toContain(hash);
  });
});
