import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type RunningServer, startServer } from '../server.ts';

/** The made-up ward: an officer, the chair, a neighbourhood head. */
let server: RunningServer;
let page: Page;
let close: () => Promise<void>;

beforeAll(async () => {
  server = await startServer();
  const browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${server.url}/start`);
  await page.getByRole('button', { name: 'Dùng thử ngay' }).click();
  await page.waitForURL(/\/desk$/, { timeout: 120_000 });
  close = async () => {
    await browser.close();
    await server.stop();
  };
});
afterAll(() => close?.());

async function become(name: RegExp, width: number) {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${server.url}/trial`);
  await page.getByRole('button', { name }).click();
  await page.waitForURL(/\/(desk|unit)$/);
}
/** The dates of the movement whose plan says who reports to whom. */
async function datesWithChain(): Promise<URL> {
  const links = await page
    .locator('main a[href*="/dates#"]')
    .evaluateAll((all) => all.map((one) => new URL(one.getAttribute('href') ?? '', document.baseURI).href));
  for (const link of new Set(links.map((one) => one.replace(/#.*/, '')))) {
    await page.goto(link);
    if ((await page.locator('#chain form[method=post]').count()) > 0) return new URL(link);
  }
  throw new Error('no movement of the trial has a chain of reports');
}
const part = (words: RegExp) => page.locator('section', { has: page.getByRole('heading', { name: words }) });
const titles = (words: RegExp) => part(words).locator('.title').allInnerTexts();
const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

describe('the first screen', () => {
  it('of an officer lists what is overdue first, then what waits for him, each with one next step', async () => {
    await become(/Nguyễn Thị Mơ/, 360);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Việc cần xử lý');
    expect(
      (await page.getByRole('heading', { level: 2 }).allInnerTexts()).map((one) =>
        one.replace(/\s*\(\d+\)/, ''),
      ),
    ).toEqual(['Đã quá hạn', 'Đang chờ xử lý', 'Sắp đến hạn', 'Còn thời gian', 'Đang chờ nơi khác']);
    expect(await titles(/Đã quá hạn/)).toContain('2 đơn vị quá hạn, chưa gửi báo cáo');
    expect(await titles(/Đang chờ xử lý/)).toContainEqual(
      expect.stringMatching(/^\d+ báo cáo chờ xem, cũ nhất từ \d+\/\d+\/\d{4}$/),
    );
    const lines = page.locator('main li');
    expect(await lines.locator('a.button').count()).toBe(await lines.count());
    expect(await isWide()).toBe(false);
    expect(await page.locator('script[src], link[rel=modulepreload]').count()).toBe(0);
  });

  it('says of the ward’s own report that it was passed on, and takes that back', async () => {
    const soon = new Date(Date.now() + 10 * 24 * 3_600_000).toISOString().slice(0, 10);
    await page.goto(`${(await datesWithChain()).href}?top=${soon}`);
    await page.locator('#chain form[method=post] button').first().click();
    await page.waitForLoadState('load');
    await page.goto(`${server.url}/desk`);
    const passed = page.getByRole('button', { name: /^Đã gửi hôm nay/ });
    const before = await passed.count();
    expect(before).toBeGreaterThan(0);
    await passed.first().click();
    await page.getByText(/Đã ghi: .* gửi báo cáo cho .* hôm nay/).waitFor();
    expect(await passed.count()).toBe(before - 1);
    await page.getByRole('button', { name: 'Chưa gửi, ghi nhầm' }).click();
    await page.waitForURL(/\/desk$/);
    expect(await passed.count()).toBe(before);
  });

  it('of the chair leaves the officer’s work out and leads to the board', async () => {
    await become(/Lê Văn Gấm/, 1280);
    expect(await titles(/Đã quá hạn/)).toContain('2 đơn vị quá hạn, chưa gửi báo cáo');
    expect(await page.getByRole('link', { name: /^Đôn đốc/ }).count()).toBe(0);
    expect(await part(/Đang chờ xử lý/).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Đã gửi hôm nay/ }).count()).toBe(0);
  });

  it('of a unit acknowledges a plan in one press, without script, and the officer counts it', async () => {
    await become(/Cao Thị Liễu/, 360);
    expect(await page.getByText(/Đang chờ .+ xem, từ/).count()).toBe(1);
    await become(/Võ Văn Tràm/, 360);
    const press = page.getByRole('button', { name: /^Đã nhận kế hoạch/ });
    const before = await press.count();
    expect(before).toBeGreaterThan(0);
    expect(await isWide()).toBe(false);
    await press.first().click();
    await page.getByText('Đã ghi: đơn vị đã nhận kế hoạch.').waitFor();
    expect(await press.count()).toBe(before - 1);
    await become(/Nguyễn Thị Mơ/, 1280);
    await page
      .getByRole('link', { name: /^Xem đơn vị: \d+ đơn vị chưa báo đã nhận kế hoạch/ })
      .first()
      .click();
    await page.waitForURL(/#acknowledged$/);
    const count = await page.locator('#acknowledged').innerText();
    expect(count).toMatch(/\d+\/\d+ đơn vị đã báo nhận hoặc đã gửi báo cáo/);
    expect(count).not.toContain('Khu phố 6,');
  });
});
