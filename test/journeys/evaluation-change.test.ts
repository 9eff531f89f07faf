import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WIDTHS } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { type RunningServer, startServer } from '../server.ts';
import { type FrozenWard, playFrozenWard, RULE } from './frozen-ward.ts';

let folder: string;
let server: RunningServer;
let browser: Browser;
let town: FrozenWard;
let officer: Page;
let head: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-frozen-'));
  town = await playFrozenWard(folder, new Date());
  server = await startServer({ dataFolder: folder });
  browser = await openBrowser();
  officer = await pageOf(town.officer, { width: 1280, height: 900 });
  head = await pageOf(town.head, { width: 360, height: 740 });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function pageOf(session: string, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, javaScriptEnabled: false });
  await context.addCookies([{ name: 'session', value: session, url: server.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

const changes = () => `${server.url}/movements/${town.movement}/evaluations/${town.evaluation}/changes`;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const tableOf = (name: string) => officer.getByRole('table', { name });

/** How wide the open page is at each width: it scrolls sideways at none. */
async function widthsOf(page: Page): Promise<number[]> {
  const wide: number[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    wide.push(await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0));
  }
  return wide;
}

describe('a rule that changes after results were frozen, without script', () => {
  it('changes nothing by itself: the desk says so, and leads to the list of who would differ', async () => {
    await officer.goto(`${server.url}/rules/values/${RULE}`);
    const field = (name: string) => officer.locator(`#set [name=${name}]`);
    await field('value').fill('98');
    await field('from').fill('2026-01-01');
    await field('document').fill('Quyết định số 05/QĐ-UBND năm 2026 của Ủy ban nhân dân phường');
    await field('reason').fill('Phường quy định cao hơn');
    await press(officer, 'Ghi giá trị');
    await officer.waitForURL(/done=set/);
    await officer.goto(`${server.url}/desk`);
    await officer.getByText('Khu phố năm 2026: kết quả đã chốt có thể khác').waitFor();
    await officer
      .locator(`a[href="${new URL(changes()).pathname}"]`)
      .first()
      .click();
    await officer.getByText('Kết quả đã chốt có thể khác: xem trước khi quyết định').waitFor();
    await officer.getByText('Có quy định mà kết quả dựa vào đã được ghi lại hoặc sửa.').waitFor();
  });

  it('is computed as a draft: old result beside new, and the rule with both papers', async () => {
    await press(officer, 'Tính thử');
    await officer.getByText('1 đơn vị sẽ khác').waitFor();
    const row = tableOf('Đơn vị sẽ khác').getByRole('row').filter({ hasText: 'Khu phố 2' });
    await row.getByText('Mức: Tốt').waitFor();
    const words = await row.innerText();
    expect(words).toContain('97 trên 100 là 97 %');
    expect(words).toContain('trên 95 % (Hướng dẫn số 01/HD-BCA-V05 năm 2026');
    expect(words).toContain('trên 98 % (Quyết định số 05/QĐ-UBND năm 2026');
    const target = await officer.getByText('Chỉ tiêu “Khu phố đạt loại tốt” sẽ khác').innerText();
    expect(target).toContain('Trước: 2 trên 3 là 66,66 %, chỉ tiêu từ 60 % trở lên: đạt.');
    expect(target).toContain('Nay: 1 trên 3 là 33,33 %');
    expect(await tableOf('Các bản chốt').getByRole('row').count()).toBe(2);
    expect(await widthsOf(officer)).toEqual(WIDTHS);
  });

  it('asks for a reason, is published as edition 2, and edition 1 is still there', async () => {
    await press(officer, 'Chốt thay đổi');
    await officer.getByText('Chưa ghi lý do.').first().waitFor();
    expect(await officer.locator('.problems a').getAttribute('href')).toBe('#f-reason');
    await officer.locator('#publish [name=reason]').fill('Ông Mẫu 0912 345 678 đề nghị');
    await press(officer, 'Chốt thay đổi');
    await officer.locator('#publish').getByText('Nội dung có thể nêu đích danh người').waitFor();
    expect(await officer.locator('#keep textarea').inputValue()).toBe('');
    expect(await officer.locator('[name=seen]').count()).toBe(1);
    await officer.locator('#publish [name=reason]').fill('Quyết định số 05/QĐ-UBND có hiệu lực');
    await press(officer, 'Chốt thay đổi');
    await officer.getByText('Đã chốt thay đổi.').waitFor();
    const editions = tableOf('Các bản chốt').getByRole('row');
    expect(await editions.count()).toBe(3);
    await editions
      .filter({ hasText: 'Chốt lần đầu' })
      .getByText('từ 95 %')
      .or(editions.filter({ hasText: 'Chốt lần đầu' }).getByText('trên 95 %'))
      .first()
      .waitFor();
    await officer.getByRole('link', { name: 'Xem kết quả bản chốt 1' }).click();
    const second = (lane: string) => tableOf(lane).getByRole('row').filter({ hasText: 'Khu phố 2' });
    expect(await second('Kết quả bản chốt 1').innerText()).toContain('Mức: Tốt');
    await officer.getByRole('link', { name: 'Xem kết quả bản chốt 2' }).click();
    expect(await second('Kết quả bản chốt 2').innerText()).toContain('Chưa đạt');
    await officer.getByText('Đã chốt thay đổi: 1 đơn vị khác').click();
    await officer.getByText('Chỉ tiêu “Khu phố đạt loại tốt” sẽ khác').waitFor();
    expect(await officer.getByText('có thể khác: xem trước').count()).toBe(0);
  });

  it('keeps the units that were ticked among equals where the form comes back', async () => {
    const ticked = {
      class: 'good',
      units: 'tam-chon',
      unit: 'tam-chon',
      draft: 'd',
      reason: 'Ông Mẫu 0912 345 678',
    };
    const headers = { 'x-sveltekit-action': 'true', accept: 'application/json', origin: server.url };
    for (const page of [changes(), changes().replace('/changes', '')]) {
      const back = await officer.request.post(`${page}?/choose`, { headers, form: ticked });
      expect(await back.json()).toMatchObject({ type: 'failure', status: 422 });
      expect(await back.text()).toMatch(/"units\\?":.*tam-chon/);
    }
  });

  it('is nothing that a unit sees before it is published', async () => {
    expect((await head.goto(changes()))?.status()).toBe(404);
  });

  it('leaves last year’s evidence to be said again, piece by piece, on a phone', async () => {
    await head.goto(`${server.url}/unit/evaluations/${town.next}`);
    await head.getByRole('link', { name: 'Xác nhận lại 1 căn cứ của năm trước' }).click();
    await head.getByText('Chưa xác nhận', { exact: true }).waitFor();
    await press(head, 'Còn giữ được');
    await head.getByText('Đơn vị xác nhận: còn giữ được').waitFor();
    expect(await widthsOf(head)).toEqual(WIDTHS);
    await press(head, 'Không còn');
    await head.getByText('Đơn vị cho biết: không còn').waitFor();
  });
});
