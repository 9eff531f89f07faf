import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOn } from '../axe.ts';
import { openForm } from './movement.ts';
import { type OpenedTown, openedTown } from './town.ts';

let town: OpenedTown;
let movement: string;
let name: string;
const period = 'Năm nay';

beforeAll(async () => {
  town = await openedTown();
  ({ movement, name } = town);
});
afterAll(() => town?.close());

/** The form of a unit on a phone of its own. */
async function formOf(unit: string): Promise<Page> {
  const phone = await town.phone(unit);
  await openForm(phone, name, period);
  return phone;
}
const numbers = (phone: Page) => phone.locator('.question [inputmode]');

describe('a report on a phone', () => {
  it('keeps what was typed before the script had come', async () => {
    const phone = await formOf('Tổ dân phố 1');
    await phone.route('**/_app/**/*.js', async (route) => {
      await wait(1500);
      await route.continue();
    });
    await phone.reload({ waitUntil: 'commit' });
    await numbers(phone).first().fill('27');
    const choice = phone.getByText('Không', { exact: true }).first();
    await choice.click();
    await phone.waitForLoadState('networkidle');
    expect(await numbers(phone).first().inputValue()).toBe('27');
    expect(await phone.locator('[type=radio][value=no]').first().isChecked()).toBe(true);
    await phone.unrouteAll();
    await numbers(phone).nth(1).fill('30');
    await phone.getByText(/Đã lưu ở xã, phường lúc/).waitFor();
    await phone.reload();
    expect(await numbers(phone).first().inputValue()).toBe('27');
    expect(await phone.locator('[type=radio][value=no]').first().isChecked()).toBe(true);
    await phone.context().close();
  });

  it('says what it understood, and beside the field what it cannot take', async () => {
    const phone = await formOf('Tổ dân phố 2');
    const box = numbers(phone).first();
    await box.fill('1.234');
    await phone.getByText('Phần mềm hiểu là 1.234').waitFor();
    for (const [typed, said] of [
      ['12.5', '12,5 hay 125'],
      ['1e308', 'không phải là số'],
      ['-1', 'số âm'],
    ] as const) {
      await box.fill(typed);
      await phone.getByRole('button', { name: 'Gửi báo cáo' }).click();
      await phone.getByText(said).first().waitFor();
      expect(await numbers(phone).first().inputValue()).toBe(typed);
    }
    await phone.context().close();
  });

  it('tells two phones of one report apart, and loses neither’s words', async () => {
    const one = await formOf('Tổ dân phố 3');
    const other = await formOf('Tổ dân phố 3');
    await numbers(one).first().fill('11');
    await one.getByText(/Đã lưu ở xã, phường lúc/).waitFor();
    await numbers(other).first().fill('22');
    await other.getByText('Hai máy ghi khác nhau.').waitFor();
    await other.getByRole('button', { name: 'Lấy của máy kia: 11' }).waitFor();
    expect(await numbers(other).first().inputValue()).toBe('22');
    await one.context().close();
    await other.context().close();
  });

  it('is filled in and sent without JavaScript, and pressing twice sends it once', async () => {
    const context = await town.browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    });
    const signedIn = await town.phone('Tổ dân phố 1');
    await context.addCookies(await signedIn.context().cookies());
    const page = await context.newPage();
    await page.goto(`${town.server.url}/unit`);
    await openForm(page, name, period);
    for (const box of await numbers(page).all()) await box.fill('5');
    for (const yes of await page.getByText('Có', { exact: true }).all()) await yes.click();
    for (const text of await page.locator('.question textarea').all()) await text.fill('Đã ra mắt mô hình.');
    const form = await page
      .locator('form[name=report]')
      .evaluate((node) =>
        node instanceof HTMLFormElement
          ? [...new FormData(node)].map(([field, value]) => [field, String(value)])
          : [],
      );
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await page.getByText(/Đã gửi lúc .* đã nhận được/).waitFor();
    const again = await context.request.post(`${page.url()}?/send`, {
      form: Object.fromEntries(form),
      headers: { origin: town.server.url, accept: 'text/html' },
    });
    expect(again.ok()).toBe(true);
    await town.desk.goto(`${movement}/board`);
    expect(await town.desk.locator('td a', { hasText: /^Đúng hạn, / }).count()).toBe(1);
    await signedIn.context().close();
    await context.close();
  });

  it('of a closed period is refused with a sentence, and what was typed is kept', async () => {
    const phone = await formOf('Tổ dân phố 2');
    await numbers(phone).first().fill('7');
    await phone.getByText(/Đã lưu ở xã, phường lúc/).waitFor();
    const { desk } = town;
    await desk.goto(movement);
    await desk.getByText('Đổi ngày ngừng nhận báo cáo trễ').click();
    await desk.getByLabel('Nhận trễ đến hết ngày').fill('2031-01-01');
    await desk.getByLabel('Lý do').fill('Lãnh đạo cho gia hạn');
    await desk.getByRole('button', { name: 'Đặt ngày ngừng nhận' }).click();
    await desk.getByText('01/01/2031').waitFor();
    await desk.getByText('Đổi ngày ngừng nhận báo cáo trễ').click();
    await desk.getByLabel('Nhận trễ đến hết ngày').fill('2020-01-01');
    await desk.getByLabel('Lý do').fill('Nhầm');
    await desk.getByRole('button', { name: 'Đặt ngày ngừng nhận' }).click();
    await desk.getByText('không được đứng trước hạn gửi').waitFor();
    await phone.context().close();
  });

  it('and its lists hold against WCAG 2.2 AA', async () => {
    const phone = await formOf('Tổ dân phố 2');
    await phone.waitForLoadState('networkidle');
    const form = await axeOn(phone).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(form.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    for (const path of ['', '/board']) {
      await town.desk.goto(`${movement}${path}`);
      const page = await axeOn(town.desk).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(page.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
    await phone.context().close();
  });
});
