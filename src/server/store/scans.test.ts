import { describe, expect, it } from 'vitest';
import { connected } from '../database/session.ts';
import * as scans from './scans.ts';
import { readingOf, ward } from './testing.ts';
import { claimed, newHash, pageRead, sentScan, standingOf, twoWards } from './testing-scan.ts';

const { database, here, there, queue } = await twoWards();

describe('a scan', () => {
  it('is read page by page, each once, and goes on where a worker ended in its midst', async () => {
    const scan = await sentScan(here);
    const first = await claimed(queue);
    const begin = () => here.as(first.asker, (act) => scans.begin(act, first));
    expect(await begin()).toMatchObject({ page: 1, at: 1, interrupted: false });
    expect(await standingOf(here, scan)).toMatchObject({ state: 'running', page: 1, done: 0, total: 3 });
    await here.as(first.asker, (act) => scans.keepPage(act, first, pageRead(1)));
    expect(await begin()).toMatchObject({ page: 2, interrupted: false });
    const again = await claimed(queue);
    expect(again).toMatchObject({ id: first.id, attempts: 1 });
    expect(await begin()).toMatchObject({ page: 2, interrupted: true });
    expect(await standingOf(here, scan)).toMatchObject({ state: 'running', page: 2, done: 1 });
    expect(await claimed(queue)).toMatchObject({ attempts: 2 });
  });

  it('counts pages through all its files', async () => {
    const files = [
      { hash: newHash(), name: 'anh-1.jpg', size: 1, pages: 1 },
      { hash: newHash(), name: 'anh-2.pdf', size: 1, pages: 2 },
    ];
    await here.as(here.officer, (act) => scans.receive(act, files));
    const job = await claimed(queue);
    const seen = [];
    for (const page of [1, 2, 3]) {
      const begun = await here.as(job.asker, (act) => scans.begin(act, job));
      seen.push([begun?.page, begun?.file.name, begun?.at]);
      await here.as(job.asker, (act) => scans.keepPage(act, job, pageRead(page)));
    }
    expect(seen).toEqual([
      [1, 'anh-1.jpg', 1],
      [2, 'anh-2.pdf', 1],
      [3, 'anh-2.pdf', 2],
    ]);
    expect(await here.as(job.asker, (act) => scans.begin(act, job))).toBeNull();
  });

  it('keeps no page once it was stopped, and goes on with the pages it has', async () => {
    const scan = await sentScan(here);
    const job = await claimed(queue);
    await here.as(job.asker, (act) => scans.begin(act, job));
    await here.as(job.asker, (act) => scans.keepPage(act, job, pageRead(1)));
    await here.as(job.asker, (act) => scans.begin(act, job));
    expect(await here.as(here.officer, (act) => scans.cancel(act, scan))).toEqual({ ok: true });
    expect(await here.as(job.asker, (act) => scans.keepPage(act, job, pageRead(2)))).toEqual({
      ok: false,
      problem: 'stopped',
    });
    expect(await standingOf(here, scan)).toMatchObject({ state: 'cancelled', done: 1, page: null });
    expect(await here.as(here.officer, (act) => scans.resume(act, scan))).toEqual({ ok: true });
    const again = await claimed(queue);
    expect(await here.as(again.asker, (act) => scans.begin(act, again))).toMatchObject({ page: 2 });
  });

  it('says which page could not be read, keeps the rest, and tries that page again when asked', async () => {
    const scan = await sentScan(here, 2);
    const job = await claimed(queue);
    const act = <T>(work: Parameters<typeof here.as<T>>[1]) => here.as(job.asker, work);
    await act((one) => scans.begin(one, job));
    await act((one) => scans.failPage(one, job, { page: 1, problem: 'Trang quá mờ.' }));
    expect(await act((one) => scans.begin(one, job))).toMatchObject({ page: 2 });
    await act((one) => scans.keepPage(one, job, pageRead(2)));
    expect(await act((one) => scans.begin(one, job))).toBeNull();
    expect(await standingOf(here, scan)).toMatchObject({
      done: 1,
      failed: [{ page: 1, problem: 'Trang quá mờ.' }],
    });
    await act((one) => scans.fail(one, job, 'Một trang chưa đọc được.'));
    expect(await standingOf(here, scan)).toMatchObject({
      state: 'failed',
      problem: 'Một trang chưa đọc được.',
    });
    await here.as(here.officer, (one) => scans.resume(one, scan));
    expect(await standingOf(here, scan)).toMatchObject({ state: 'queued', failed: [], problem: null });
    const again = await claimed(queue);
    expect(await here.as(again.asker, (one) => scans.begin(one, again))).toMatchObject({ page: 1 });
  });

  it('becomes a plan under review, with its pages and doubtful words', async () => {
    const scan = await sentScan(here, 2);
    const job = await claimed(queue);
    const act = <T>(work: Parameters<typeof here.as<T>>[1]) => here.as(job.asker, work);
    for (const page of [1, 2]) {
      await act((one) => scans.begin(one, job));
      await act((one) => scans.keepPage(one, job, pageRead(page)));
    }
    const read = await act((one) => scans.pagesRead(one, job));
    if (!read) throw new Error('nothing was read');
    expect(read.pages.map(({ text }) => text)).toEqual(['Chữ của trang', 'Chữ của trang']);
    const pages = [
      { page: 1, start: 0, end: 13, doubtful: read.pages[0]?.words ?? [] },
      { page: 2, start: 15, end: 28, doubtful: [] },
    ];
    const reading = readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1 });
    const finished = await act((one) => scans.finish(one, job, { file: read.file, reading, pages }));
    if (!finished.ok) throw new Error(finished.problem);
    expect(await standingOf(here, scan)).toMatchObject({ state: 'done', plan: finished.plan, done: 2 });
    expect(await here.as(here.officer, scans.list)).not.toContainEqual(expect.objectContaining({ id: scan }));
    const beside = await here.as(here.officer, (one) => scans.ofPlan(one, finished.plan));
    expect(beside).toEqual({
      scan,
      pages: [
        { page: 1, width: 100, height: 140, start: 0, end: 13 },
        { page: 2, width: 100, height: 140, start: 15, end: 28 },
      ],
      missing: [],
      doubtful: [{ page: 1, start: 0, end: 3, box: [10, 20, 30, 40], confidence: 55 }],
    });
    const words = (from: number, to: number) =>
      here.as(here.officer, (one) => scans.wordsBetween(one, finished.plan, [from, to]));
    const [first, second] = [
      { page: 1, start: 0, end: 3, box: [10, 20, 30, 40] },
      { page: 2, start: 15, end: 18, box: [10, 20, 30, 40] },
    ];
    expect([await words(0, 99), await words(2, 15), await words(3, 16)]).toEqual([
      [first, second],
      [first],
      [second],
    ]);
    expect(await there.as(there.officer, (one) => scans.wordsBetween(one, finished.plan, [0, 99]))).toEqual(
      [],
    );
    expect(await here.as(here.officer, (one) => scans.resume(one, scan))).toMatchObject({ ok: false });
  });

  it('of another commune is not found, and nothing of it can be changed', async () => {
    const scan = await sentScan(here);
    const job = await claimed(queue);
    await here.as(job.asker, (act) => scans.begin(act, job));
    await here.as(job.asker, (act) => scans.keepPage(act, job, pageRead(1)));
    const stranger = <T>(work: Parameters<typeof there.as<T>>[1]) => there.as(there.officer, work);
    const refusal = { ok: false, problem: 'not found' };
    expect(await stranger((act) => scans.get(act, scan))).toBeNull();
    expect(await stranger((act) => scans.cancel(act, scan))).toEqual(refusal);
    expect(await stranger((act) => scans.resume(act, scan))).toEqual(refusal);
    expect(await stranger((act) => scans.remove(act, scan))).toEqual(refusal);
    expect(await stranger((act) => scans.picture(act, scan, 1))).toBeNull();
    expect(await stranger((act) => scans.forgetFiles(act, scan))).toEqual([]);
    expect(await here.as(here.officer, (act) => scans.picture(act, scan, 1))).toMatchObject({
      type: 'image/png',
    });
    expect(await standingOf(here, scan)).toMatchObject({ state: 'running', done: 1 });
  });

  it('is taken off the list with its files, but for those that another commune holds', async () => {
    const shared = { hash: newHash(), name: 'chung.pdf', size: 10, pages: 2 };
    const mine = await here.as(here.officer, (act) => scans.receive(act, [shared]));
    await there.as(there.officer, (act) => scans.receive(act, [shared]));
    if (!mine.ok) throw new Error(mine.problem);
    const job = await claimed(queue);
    const town = job.commune === here.commune ? here : there;
    await town.as(job.asker, (act) => scans.begin(act, job));
    const page = pageRead(1);
    await town.as(job.asker, (act) => scans.keepPage(act, job, page));
    expect(await town.as(town.officer, (act) => scans.remove(act, job.scan))).toEqual({
      ok: false,
      problem: 'under way',
    });
    await town.as(town.officer, (act) => scans.cancel(act, job.scan));
    expect(await town.as(town.officer, (act) => scans.remove(act, job.scan))).toEqual({
      ok: true,
      hashes: [page.picture.hash],
    });
    expect(await town.as(town.officer, (act) => scans.get(act, job.scan))).toBeNull();
  });

  it('goes with its commune', async () => {
    const town = await ward(database);
    await sentScan(town);
    const job = await claimed(queue);
    await town.as(job.asker, (act) => scans.begin(act, job));
    await town.as(job.asker, (act) => scans.keepPage(act, job, pageRead(1)));
    await town.store.close();
    const left = await connected(database.ownerUrl, async (owner) => {
      await owner.query('delete from commune where id = $1', [town.commune]);
      return owner.query('select from scan_page where commune_id = $1', [town.commune]);
    });
    expect(left.rowCount).toBe(0);
  });

  it('that is refused keeps its sentence and nothing else', async () => {
    const scan = await sentScan(here);
    const job = await claimed(queue);
    await here.as(job.asker, (act) => scans.begin(act, job));
    const hashes = await here.as(job.asker, async (act) => {
      await scans.fail(act, job, 'Tệp mang dấu “MẬT”.');
      return scans.forgetFiles(act, scan);
    });
    expect(hashes).toHaveLength(1);
    expect(await standingOf(here, scan)).toMatchObject({ refused: true, problem: 'Tệp mang dấu “MẬT”.' });
    expect(await here.as(here.officer, (act) => scans.resume(act, scan))).toMatchObject({ ok: false });
  });
});
