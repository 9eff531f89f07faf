import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contacts, mail, movements, reminders, urging } from '#store';
import { decoded, mailServer, type TestMailServer } from '../mail/testing-server.ts';
import { confirmedPlan, day, openedMovement, period, readingOf, type Ward, ward } from '../store/testing.ts';
import { type Jobs, keepJobs } from './keeper.ts';
import { survivorsIn } from './survivors.ts';

let town: Ward;
let folder: string;
let owner: pg.Client;
let server: TestMailServer;
let jobs: Jobs | null = null;

beforeAll(async () => {
  town = await ward();
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'thidua-mail-')));
  owner = new pg.Client({ connectionString: town.database.ownerUrl });
  await owner.connect();
});
beforeEach(async () => {
  server = await mailServer();
  process.env.THIDUA_SMTP = server.url;
  process.env.THIDUA_MAIL_FROM = 'Phường Thử <thidua@example.vn>';
  await owner.query("update mail set state = 'sent', sent_at = now() where state <> 'sent'");
});
afterEach(async () => {
  await jobs?.stop();
  jobs = null;
  await server.stop();
  delete process.env.THIDUA_SMTP;
  delete process.env.THIDUA_MAIL_FROM;
});
afterAll(async () => {
  await owner.end();
  await town.close();
  rmSync(folder, { recursive: true });
});

async function start() {
  jobs = await keepJobs({ appUrl: town.database.appUrl, dataFolder: folder });
}

async function queued(count: number) {
  await town.as(
    town.officer,
    async (act) => {
      for (let number = 1; number <= count; number += 1)
        await mail.queue(
          act,
          { to: `to${number}@example.vn`, subject: `Nhắc gửi báo cáo ${number}`, text: 'Kính gửi' },
          'example.vn',
        );
    },
    new Date().toISOString(),
  );
}

const states = async () =>
  (
    await owner.query<{ state: string }>(
      "select state from mail where queued_at > now() - interval '1 hour' order by recipient",
    )
  ).rows.map(({ state }) => state);
const allSent = () =>
  expect
    .poll(async () => (await states()).every((state) => state === 'sent'), { timeout: 30_000 })
    .toBe(true);

/** What was being sent is taken for broken off after ten minutes: here they are over. */
const tenMinutesLater = () => owner.query("update mail set next_at = now() where state = 'sending'");

function killAll() {
  for (const pid of survivorsIn(folder)) process.kill(pid, 'SIGKILL');
}

const arrived = () => server.mails.map(({ to, raw }) => `${to} ${decoded(raw).messageId}`);

describe('mail that waits', { timeout: 120_000 }, () => {
  it('leaves by the mail server, each once', async () => {
    await queued(5);
    await start();
    await allSent();
    expect(server.mails.map(({ to }) => to[0]).sort()).toEqual(
      [1, 2, 3, 4, 5].map((number) => `to${number}@example.vn`),
    );
    expect(new Set(arrived()).size).toBe(5);
  });

  it('is neither lost nor sent twice when the process is killed while the mail server listens', async () => {
    let killed = false;
    server.answer = (to) => {
      if (to === 'to3@example.vn' && !killed) {
        killed = true;
        killAll();
      }
      return null;
    };
    await queued(5);
    await start();
    await expect.poll(() => killed, { timeout: 30_000 }).toBe(true);
    await expect.poll(async () => (await states()).includes('sending'), { timeout: 30_000 }).toBe(true);
    await tenMinutesLater();
    await jobs?.stop();
    await start();
    await allSent();
    expect(server.mails).toHaveLength(5);
    expect(new Set(arrived()).size).toBe(5);
  });

  it('may arrive twice in one moment alone, between the word of the mail server and ours, and then as the same mail', async () => {
    server.slow = 1_500;
    await queued(2);
    await start();
    await expect.poll(() => server.mails.length, { timeout: 30_000 }).toBe(1);
    killAll();
    server.slow = 0;
    await tenMinutesLater();
    await jobs?.stop();
    await start();
    await allSent();
    expect(server.mails).toHaveLength(3);
    expect(new Set(arrived()).size).toBe(2);
  });

  it('waits while the mail server is away, and leaves when it is back', async () => {
    const { port } = server;
    await server.stop();
    await queued(3);
    await start();
    await expect
      .poll(async () => (await town.as(town.officer, mail.unsent)).some(({ problem }) => problem), {
        timeout: 30_000,
      })
      .toBe(true);
    const waiting = await town.as(town.officer, mail.unsent);
    expect(waiting.map(({ state }) => state)).toEqual(['queued', 'queued', 'queued']);
    // One that was tried says why; the others were not tried in vain.
    expect(waiting.filter(({ attempts }) => attempts > 0)).toHaveLength(1);
    server = await mailServer(port);
    await jobs?.stop();
    await owner.query("update mail set next_at = now() where state = 'queued'");
    await start();
    await allSent();
    expect(server.mails).toHaveLength(3);
  });

  it('is given up at once where the address is refused, and its officer can see why', async () => {
    server.answer = () => ({ code: 550, message: 'No such user here' });
    await queued(1);
    await start();
    await expect.poll(async () => (await states()).includes('failed'), { timeout: 30_000 }).toBe(true);
    const [failed] = await town.as(town.officer, mail.unsent);
    expect(failed?.problem).toMatch(/Máy chủ thư trả lời: .*No such user here/);
    expect(await town.as(town.officer, mail.tryAgain)).toBe(1);
  });
});

describe('reminders that are due', { timeout: 120_000 }, () => {
  const AT = '2026-06-11T02:00:00Z';

  async function onLadder() {
    const units = await Promise.all([1, 2, 3].map((number) => town.unit('area', `K${number}`)));
    return town.as(
      town.officer,
      async (act) => {
        const plan = await confirmedPlan(act, readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1 }));
        const movement = await openedMovement(act, {
          plan,
          units,
          periods: [period({ onTimeUntil: day('2026-06-12') })],
        });
        for (const [index, unit] of units.entries())
          await contacts.set(
            act,
            { unit },
            { name: 'Nguyễn Văn Mẫu', post: '', phone: '', email: `k${index}@example.vn` },
          );
        await reminders.setLadder(act, movement, {
          hour: 8,
          officerEmail: '',
          rungs: [{ days: -1, level: 'unit' }],
        });
        await reminders.turn(act, movement, true);
        const [only] = await movements.periods(act, movement);
        return only?.id ?? '';
      },
      '2026-06-01T02:00:00Z',
    );
  }

  const looks = (): ChildProcess =>
    spawn(
      process.execPath,
      [fileURLToPath(new URL('./testing-remind.ts', import.meta.url)), town.database.appUrl, AT],
      {
        stdio: 'inherit',
      },
    );
  const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));
  const waitsForALock = async () =>
    (
      await owner.query(
        "select from pg_stat_activity where wait_event_type = 'Lock' and usename = 'thidua_app'",
      )
    ).rowCount;

  it('are made all or none: killed in the middle, none is lost and none is made twice', async () => {
    const due = await onLadder();
    const holder = new pg.Client({ connectionString: town.database.ownerUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table reminder_text in exclusive mode');
    const child = looks();
    await expect.poll(waitsForALock, { timeout: 30_000 }).toBe(1);
    child.kill('SIGKILL');
    await ended(child);
    await holder.end();
    const made = () => town.as(town.officer, (act) => urging.history(act, due));
    expect(await made()).toEqual([]);
    expect(await town.as(town.officer, mail.unsent)).toEqual([]);
    for (let again = 0; again < 2; again += 1) await ended(looks());
    expect((await made()).map(({ rung, way }) => [rung, way])).toEqual([
      [-1, 'mail'],
      [-1, 'mail'],
      [-1, 'mail'],
    ]);
    expect((await town.as(town.officer, mail.unsent)).map(({ to }) => to).sort()).toEqual([
      'k0@example.vn',
      'k1@example.vn',
      'k2@example.vn',
    ]);
  });
});
