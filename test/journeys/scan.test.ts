import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../server.ts';
import { keptFiles } from './bad-files.ts';
import { dropScan, SCANNED_PLAN } from './scanned.ts';
import { newTown, type Town } from './town.ts';

let town: Town;
let desk: Page;
/** The server that is started where the town's first one was killed. */
let next: RunningServer | null = null;
beforeAll(async () => {
  town = await newTown();
  desk = town.desk;
});
afterAll(async () => {
  await next?.stop();
  await town?.close();
});

/** Reading gives way to everything else on the machine: on a busy one a page takes long. */
const AT_LENGTH = { timeout: 150_000 };

/** What stands beside the bar of progress. */
const said = (page: Page, words: RegExp) => page.locator('b', { hasText: words }).waitFor(AT_LENGTH);

const PLAN = /\/plans\/[0-9a-f-]{36}/;

describe('a plan that comes as photos of its pages', { timeout: 400_000 }, () => {
  it('is read page by page before the officer’s eyes, and becomes a plan that he confirms', async () => {
    await dropScan(desk, town.server.url);
    const progress = desk.getByRole('progressbar', { name: 'Nhận dạng chữ' });
    expect(await progress.getAttribute('max')).toBe('2');
    await said(desk, /Đang (đọc trang [12]\/2|chờ đến lượt)/);
    await desk.waitForURL(PLAN, AT_LENGTH);
    expect(await desk.getByRole('heading', { level: 1 }).textContent()).toMatch(/Phong trào thi đua/);
    const target = desk.locator('article', { hasText: '100% khu dân cư đăng ký thi đua' }).first();
    await target.getByRole('button', { name: 'Xác nhận' }).click();
    await target.getByText('Đã xác nhận').waitFor();
  });

  it('shows the picture of each page beside its text, and to those who may see it alone', async () => {
    const pictures = desk.locator('#pictures');
    const picture = pictures.getByRole('img', { name: 'Ảnh trang 2 của bản quét' });
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((node) => 'naturalWidth' in node && node.naturalWidth))
      .toBeGreaterThan(500);
    const address = new URL((await picture.getAttribute('src')) ?? '', town.server.url).href;
    const seen = await desk.request.get(address);
    expect(seen.headers()).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-cache',
    });
    const etag = seen.headers().etag ?? '';
    expect((await desk.request.get(address, { headers: { 'if-none-match': etag } })).status()).toBe(304);
    const stranger = await town.browser.newContext();
    const turnedAway = await stranger.request.get(address, { maxRedirects: 0 });
    expect([turnedAway.status(), turnedAway.headers().location]).toEqual([
      303,
      expect.stringMatching('/sign-in'),
    ]);
    const phone = await town.phone('Tổ dân phố 1');
    expect((await phone.request.get(address)).status()).toBe(404);
    await phone.context().close();
    await stranger.close();
  });

  it('frames in the picture the lines of the item that the officer is at', async () => {
    const item = desk.locator('article', { hasText: 'Xây dựng ít nhất 02 mô hình mới' }).first();
    await item.getByRole('link', { name: 'Xem trên ảnh trang 1' }).click();
    const frame = desk.locator('#pictures g.current rect');
    await frame.first().waitFor();
    const [lines, seen] = [await frame.count(), await frame.first().boundingBox()];
    expect(lines).toBe(1);
    expect(seen?.width).toBeGreaterThan(4 * (seen?.height ?? 0));
    const pane = await desk.locator('#pictures .pages').boundingBox();
    expect(seen && pane && seen.y >= pane.y && seen.y + seen.height <= pane.y + pane.height).toBe(true);
  });

  it('is taken off the list with all that came with it', async () => {
    const before = keptFiles(town.server.dataFolder);
    await dropScan(desk, town.server.url, [['Một trang'], ['Trang hai'], ['Trang ba']]);
    await desk.getByRole('button', { name: 'Dừng đọc' }).click();
    await desk.getByText('Xóa bản quét này').click();
    await desk.getByRole('button', { name: 'Xóa hẳn' }).click();
    await desk.waitForURL(/\/plans$/);
    await expect.poll(() => keptFiles(town.server.dataFolder)).toEqual(before);
  });

  it('is stopped, left, found again in the list, and goes on where it was', async () => {
    await dropScan(desk, town.server.url, [...SCANNED_PLAN, ...SCANNED_PLAN, ...SCANNED_PLAN]);
    await said(desk, /Đang đọc trang [2-5]\/6/);
    await desk.getByRole('button', { name: 'Dừng đọc' }).click();
    await desk.getByText(/Đã đọc [1-5]\/6 trang; các trang đã đọc được giữ lại\./).waitFor(AT_LENGTH);
    await desk.goto(`${town.server.url}/plans`);
    const row = desk.locator('tbody tr', { hasText: 'ke-hoach-1.png' });
    expect(await row.textContent()).toContain('Đã dừng đọc');
    await row.getByRole('link').click();
    await desk.getByRole('button', { name: 'Đọc tiếp' }).click();
    await said(desk, /Đang đọc trang [2-6]\/6/);
  });

  it('is read on by the next server where this one was killed, and shown without JavaScript too', async () => {
    const { dataFolder, kill } = town.server;
    const { pathname } = new URL(desk.url());
    await kill();
    next = await startServer({ dataFolder });
    const context = await town.browser.newContext({ javaScriptEnabled: false });
    await context.addCookies(await desk.context().cookies());
    const plain = await context.newPage();
    await plain.goto(next.url + pathname);
    await said(plain, /Đang đọc trang [2-6]\/6/);
    await plain.waitForURL(PLAN, AT_LENGTH);
    await context.close();
  });
});
