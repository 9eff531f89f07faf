import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../launch/root.mjs';
import { axeOn } from '../axe.ts';
import { confirmAll, openMovement, receivePlan, sendReport } from './movement.ts';
import { newTown, type Town } from './town.ts';

let town: Town;
let movement: string;
/** The officer without JavaScript. */
let page: Page;

beforeAll(async () => {
  town = await newTown();
  const { desk, server, browser } = town;
  const plan = await receivePlan(desk, server.url, join(root, 'src/domain/plan/cases/model-area/plan.txt'));
  await confirmAll(desk);
  const window = { from: '2026-01-01', reason: 'Cán bộ đặt' };
  movement = await openMovement(desk, plan, [
    { ...window, name: 'Kỳ sau', to: '2030-12-31', due: '2030-12-31' },
  ]);
  const name = ((await desk.getByRole('heading', { level: 1 }).textContent()) ?? '').trim();
  const phone = await town.phone('Tổ dân phố 1');
  await sendReport(phone, name, 'Kỳ sau', 1);
  await phone.context().close();
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    storageState: await desk.context().storageState(),
  });
  page = await context.newPage();
});
afterAll(() => town?.close());

describe('the board', () => {
  it('is filtered by links and a form without JavaScript, on a small phone', async () => {
    await page.goto(`${movement}/board`);
    expect(await page.locator('tbody tr:not(.group) td a').count()).toBeGreaterThan(1);
    await page.getByRole('link', { name: /^Đúng hạn 1$/ }).click();
    await page.getByText('1 đơn vị.').waitFor();
    await page.getByRole('rowheader', { name: 'Tổ dân phố 1' }).waitFor();
    await page.getByLabel('Tên hoặc mã đơn vị').fill('to dan pho 2');
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.getByText('Không đơn vị nào như vậy.').waitFor();
    await page.getByRole('link', { name: 'Bỏ lọc' }).click();
    await page.getByText('Tỷ lệ gửi đủ và đúng hạn').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });

  it('leads from a cell to its report, and from an empty one to entering it', async () => {
    await page.goto(`${movement}/board?name=${encodeURIComponent('Tổ dân phố 1')}`);
    await page.locator('td a', { hasText: /^Đúng hạn, đang chờ .* xem$/ }).click();
    await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
    await page.goto(`${movement}/board?name=TDP-2`);
    await page.locator('td a', { hasText: /^Chưa đến hạn.* – nhập thay$/ }).click();
    await page.waitForURL(/\/behalf\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
    expect((await page.goto(`${movement}/board/at?9.ffffffff`))?.status()).toBe(404);
  });

  it('is reached by keyboard and read aloud as a table, and has no barrier', async () => {
    const { desk } = town;
    await desk.goto(`${movement}/board`);
    const cell = desk.getByRole('row', { name: /Tổ dân phố 1/ }).getByRole('link', { name: /^Đúng hạn/ });
    await cell.focus();
    await desk.keyboard.press('Enter');
    await desk.waitForURL(/\/reports\//);
    await desk.goto(`${movement}/board`);
    const { violations } = await axeOn(desk)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('is asked for as an Excel file, which is made in the background', async () => {
    await page.goto(`${movement}/board`);
    await page.getByRole('button', { name: 'Tải bảng Excel' }).click();
    await page.waitForURL(/\/exports/);
    await page
      .getByText(/Bảng theo dõi .*\.xlsx/)
      .first()
      .waitFor();
  });
});
