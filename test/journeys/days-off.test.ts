import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newTown, type Town } from './town.ts';

let town: Town;
let page: Page;
beforeAll(async () => {
  town = await newTown();
  const signedIn = await town.desk.context().storageState();
  const context = await town.browser.newContext({
    storageState: signedIn,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
});
afterAll(() => town?.close());

const field = (name: string) => page.locator(`#set [name=${name}]`);
const save = () => page.getByRole('button', { name: 'Ghi vào lịch' }).click();
const open = () => page.getByText('chưa có thông báo nghỉ của năm: 5 ngày Tết');

describe('the days off of a year, on a phone without script', () => {
  it('say what the notice of the year has not told yet', async () => {
    await page.goto(new URL('/units', town.server.url).href);
    await page.getByRole('link', { name: 'Ngày nghỉ' }).click();
    await page.goto(new URL('/calendar?year=2027', town.server.url).href);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ngày nghỉ năm 2027');
    expect(await open().count()).toBe(1);
    const february = page.getByRole('table', { name: 'Tháng 2/2027' });
    expect(await february.getByText('Tết Nguyên đán', { exact: true }).count()).toBe(5);
    await page.getByText('Giỗ Tổ Hùng Vương (10 tháng 3)').waitFor();
  });

  it('are set by a paper, whose form begins with what was computed and keeps what was typed', async () => {
    await page.getByRole('link', { name: 'Ghi ngày nghỉ này' }).first().click();
    expect(await field('from').inputValue()).toBe('2027-02-05');
    await field('from').fill('2027-02-04');
    await field('to').fill('2027-02-10');
    await save();
    await page.getByRole('alert').getByText('Hãy ghi văn bản quyết định ngày này').waitFor();
    expect(await field('from').inputValue()).toBe('2027-02-04');
    await field('paper').fill('Thông báo số 12/TB-UBND');
    await field('paperDate').fill('2026-12-01');
    await save();
    await page.getByText('Nghỉ 04/02 – 10/02/2027').waitFor();
    await page.getByText('Thông báo số 12/TB-UBND ngày 01/12/2026').waitFor();
    expect(await open().count()).toBe(0);
  });

  it('hold a Saturday worked for another day, which is taken back again', async () => {
    await page.getByLabel('Đi làm thay ngày khác').check();
    await field('from').fill('2027-02-20');
    await field('name').fill('làm bù ngày 04/02/2027');
    await field('paper').fill('Thông báo số 12/TB-UBND');
    await save();
    const line = page.getByRole('listitem').filter({ hasText: 'Đi làm 20/02/2027' });
    await line.getByText('Bỏ', { exact: true }).click();
    await line.getByRole('button', { name: 'Bỏ khỏi lịch' }).click();
    await page.getByText('Đã bỏ khỏi lịch.').waitFor();
    expect(await line.count()).toBe(0);
  });
});
