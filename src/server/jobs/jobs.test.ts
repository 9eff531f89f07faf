import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { discardUpload, storeUpload, UPLOAD_LIMIT } from '#files';
import { plans, scans } from '#store';
import { type Ward, ward } from '../store/testing.ts';
import { type Jobs, keepJobs } from './keeper.ts';
import { survivorsIn } from './survivors.ts';
import { photoOf } from './testing-photo.ts';

const PAGES = [
  ['ỦY BAN NHÂN DÂN PHƯỜNG MẪU', 'KẾ HOẠCH', 'Có ít nhất 02 mô hình mới ở mỗi khu dân cư.'],
  ['Báo cáo trước ngày 15 tháng 11 năm 2026.'],
];

let town: Ward;
let folder: string;
let jobs: Jobs | null = null;

beforeAll(async () => {
  town = await ward();
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'thidua-jobs-')));
});
afterEach(stop);
afterAll(async () => {
  await town.close();
  rmSync(folder, { recursive: true });
});

async function start() {
  jobs = await keepJobs({ appUrl: town.database.appUrl, dataFolder: folder });
}

async function stop() {
  await jobs?.stop();
  jobs = null;
}

/** Sends photos as one scan; gives back its id and the hashes of what was sent. */
async function sent(...pages: (string[] | Buffer)[]) {
  const files: Parameters<typeof scans.receive>[1][number][] = [];
  for (const [index, lines] of pages.entries()) {
    const name = `trang-${index + 1}.png`;
    const photo = Buffer.isBuffer(lines) ? lines : photoOf(...lines);
    const stored = await storeUpload(Readable.from([photo]), join(folder, 'files'), {
      limit: UPLOAD_LIMIT,
    });
    if (!stored.ok) throw new Error(stored.problem.message);
    files.push({ hash: stored.hash, size: stored.size, name, pages: 1 });
  }
  const received = await asOfficer((act) => scans.receive(act, files));
  if (!received.ok) throw new Error(received.problem);
  return { scan: received.scan, hashes: files.map(({ hash }) => hash) };
}

const asOfficer: <T>(work: Parameters<typeof town.as<T>>[1]) => Promise<T> = (work) =>
  town.as(town.officer, work);

async function standing(scan: string) {
  const found = await asOfficer((act) => scans.get(act, scan));
  if (!found) throw new Error('no such scan');
  return found;
}

const until = (scan: string, wanted: (found: scans.Standing) => boolean) =>
  expect.poll(async () => wanted(await standing(scan)), { timeout: 150_000, interval: 20 }).toBe(true);

const ended = (scan: string) => until(scan, ({ state }) => state !== 'queued' && state !== 'running');

function kept(): string[] {
  const names = readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /[0-9a-f]{64}$/.test(name));
}

/** Stands between reading and reading: the page that is being read when this returns. */
async function midPage(scan: string, page: number) {
  await until(scan, (found) => found.page === page);
}

describe('the process that does what is queued', { timeout: 400_000 }, () => {
  it('reads a scan of two photos into a plan under review, with its pictures kept, whatever Ctrl-C reaches', async () => {
    await start();
    const { scan } = await sent(...PAGES);
    await midPage(scan, 1);
    await expect.poll(() => survivorsIn(folder).length, { timeout: 50_000, interval: 20 }).toBe(2);
    for (const pid of survivorsIn(folder)) process.kill(pid, 'SIGINT');
    await ended(scan);
    const { state, done, plan, problem } = await standing(scan);
    expect({ state, done, problem }).toEqual({ state: 'done', done: 2, problem: null });
    const read = await asOfficer((act) => plans.get(act, plan ?? ''));
    expect(read?.reading.text).toMatch(/KẾ HOẠCH[\s\S]*02 mô hình mới[\s\S]*15 tháng 11 năm 2026/);
    expect(read?.reading.pages).toHaveLength(2);
    const beside = await asOfficer((act) => scans.ofPlan(act, plan ?? ''));
    expect(beside?.pages.map(({ page }) => page)).toEqual([1, 2]);
    for (const { page, start, end } of beside?.pages ?? [])
      expect(read?.reading.text.slice(start, end)).toContain(PAGES[page - 1]?.at(-1)?.slice(0, 10));
    expect(kept()).toHaveLength(4);
  });

  it('goes on after kill -9 in the midst of a page, and after its server’s end, and reads no page twice', async () => {
    await start();
    const { scan } = await sent(...PAGES, ['Nơi nhận: các khu dân cư.']);
    await midPage(scan, 2);
    const before = survivorsIn(folder);
    expect(before.length).toBeGreaterThan(0);
    for (const pid of before) process.kill(pid, 'SIGKILL');
    const first = await pictureOf(scan, 1);
    await midPage(scan, 3);
    await stop();
    expect(survivorsIn(folder)).toEqual([]);
    expect(await standing(scan)).toMatchObject({ state: 'running', done: 2 });
    await start();
    await ended(scan);
    expect(await standing(scan)).toMatchObject({ state: 'done', done: 3 });
    expect(await pictureOf(scan, 1)).toEqual(first);
  });

  it('stops in the midst of a page when it is cancelled, and goes on from there when it is resumed', async () => {
    await start();
    const { scan } = await sent(...PAGES);
    await midPage(scan, 2);
    await asOfficer((act) => scans.cancel(act, scan));
    expect(await standing(scan)).toMatchObject({ state: 'cancelled', done: 1 });
    await expect.poll(() => survivorsIn(folder).length, { timeout: 50_000 }).toBeLessThan(3);
    expect(await standing(scan)).toMatchObject({ state: 'cancelled', done: 1 });
    await asOfficer((act) => scans.resume(act, scan));
    await ended(scan);
    expect(await standing(scan)).toMatchObject({ state: 'done', done: 2 });
  });

  it('says what it cannot find, and goes on once it is there again', async () => {
    await start();
    const { scan, hashes } = await sent(['Trang còn đây'], ['Trang bị mất']);
    await discardUpload(join(folder, 'files'), hashes[1] ?? '');
    await ended(scan);
    expect(await standing(scan)).toMatchObject({ state: 'failed', done: 1 });
    expect((await standing(scan)).problem).toMatch(/Không tìm thấy tệp “trang-2.png”/);
  });

  it('says of a page that it is no picture, keeps the others, and goes on without it if the officer says so', async () => {
    await start();
    const torn = photoOf('Trang bị đứt khi gửi').subarray(0, 60);
    const { scan } = await sent(torn, ['Trang còn nguyên']);
    await ended(scan);
    const { state, done, failed, problem } = await standing(scan);
    expect({ state, done, pages: failed.map(({ page }) => page) }).toEqual({
      state: 'failed',
      done: 1,
      pages: [1],
    });
    expect(failed[0]?.problem).toMatch(/[Tt]rang/);
    expect(problem).toMatch(/Chưa đọc được trang 1\./);
    await asOfficer((act) => scans.resume(act, scan, { leaveOut: true }));
    await ended(scan);
    const { plan } = await standing(scan);
    const read = await asOfficer((act) => plans.get(act, plan ?? ''));
    expect(read?.reading.notes[0]).toMatchObject({ code: 'pagesMissing' });
    expect(await asOfficer((act) => scans.ofPlan(act, plan ?? ''))).toMatchObject({ missing: [1] });
  });

  it('keeps nothing of a scan that bears a secrecy mark', async () => {
    const before = kept();
    await start();
    const { scan } = await sent(['MẬT', 'KẾ HOẠCH', 'Nội dung không được lưu']);
    await ended(scan);
    expect(await standing(scan)).toMatchObject({ state: 'failed', refused: true });
    expect((await standing(scan)).problem).toMatch(/mang dấu “MẬT”/);
    expect(kept()).toEqual(before);
  });

  it('gives a page up after it ended three times in its midst, and tells the officer which', async () => {
    const { scan } = await sent(...PAGES);
    await start();
    for (let death = 0; death < 3; death += 1) {
      await expect.poll(() => attemptsAt(scan), { timeout: 50_000, interval: 20 }).toBe(death + 1);
      await midPage(scan, 1);
      for (const pid of survivorsIn(folder)) process.kill(pid, 'SIGKILL');
      await stop();
      await start();
    }
    await ended(scan);
    const { state, done, failed, problem } = await standing(scan);
    expect({ state, done }).toEqual({ state: 'failed', done: 1 });
    expect(failed).toEqual([{ page: 1, problem: expect.stringMatching(/dừng đột ngột ba lần/) }]);
    expect(problem).toMatch(/Chưa đọc được trang 1\./);
  });
});

function pictureOf(scan: string, page: number) {
  return asOfficer((act) => scans.picture(act, scan, page));
}

async function attemptsAt(scan: string): Promise<number | undefined> {
  const row = await asOfficer((act) =>
    act.tx.selectFrom('job').select('attempts').where('scan_id', '=', scan).executeTakeFirst(),
  );
  return row?.attempts;
}
