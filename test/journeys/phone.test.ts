import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOn } from '../axe.ts';
import { newPhones, type Phone, type Phones, walkThrough } from './phones.ts';

const WRITTEN = 50;
const QUESTIONS = 2;

let phones: Phones;
beforeAll(async () => {
  phones = await newPhones({ units: 6, movements: 1, periods: WRITTEN + 2, values: QUESTIONS });
});
afterAll(() => phones?.close());

const address = (period: number) => `/unit/${phones.periods[period]}`;
/** A loaded machine takes its time. */
const SOON = { timeout: 60_000 };
const WAITS = 'Chờ có mạng để gửi – sẽ tự gửi';
const ARRIVED = /Đã gửi lúc .* đã nhận được/;

describe('fifty reports written without a network, on a phone whose clock is a year off', () => {
  let phone: Phone;
  const closed = [5, 6];
  const sentElsewhere = [7, 8];
  const takenAway = 9;

  it('wait, and say so', async () => {
    phone = await phones.phone(0);
    const { page, context } = phone;
    await page.clock.setSystemTime('2027-11-23T23:59:00+07:00');
    await phone.visit();
    await page.evaluate(() => localStorage.setItem('thi-dua.view', 'all'));
    await context.setOffline(true);
    for (let period = 0; period < WRITTEN; period += 1) await writeAndSend(page, period);
    expect(await phones.reports(0)).toEqual(new Map());
    await page.goto('/unit');
    await expect.poll(() => page.getByText(WAITS).count(), SOON).toBe(WRITTEN);
  });

  it('arrive once each, or say why not, with what was typed still there', async () => {
    await meanwhile();
    await phone.context.setOffline(false);
    const { page } = phone;
    const others = [...closed, ...sentElsewhere, takenAway];
    const arrived = async () => (await phones.reports(0)).size;
    await expect.poll(arrived, { timeout: 60_000 }).toBe(WRITTEN - closed.length - 1);
    expect(await figuresOf(1)).toEqual(['11', '12']);
    await page.goto('/unit');
    await page.getByText('Kỳ này đã ngừng nhận'.toLowerCase()).first().waitFor();
    for (const [words, count] of [
      [/kỳ này đã ngừng nhận/, closed.length],
      [/đã được gửi từ máy khác/, sentElsewhere.length],
      [/không còn giao cho đơn vị/, 1],
    ] as const)
      await expect.poll(() => page.getByText(words).count(), { message: String(words), ...SOON }).toBe(count);
    for (const period of others.filter((one) => one !== takenAway)) {
      await page.goto(address(period));
      await page.getByRole('heading', { name: 'Nhập trên máy này' }).waitFor();
      await page.getByText(String(period * 10 + 1), { exact: true }).waitFor();
    }
  });

  it('are looked at without a network, the sent ones too', async () => {
    const { page, context } = phone;
    await page.goto('/unit');
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.goto('/unit');
    await page.getByText('Không có mạng.').waitFor();
    expect(await page.getByText('Đã gửi', { exact: true }).count()).toBe(1);
    await context.close();
  });

  async function writeAndSend(page: Page, period: number) {
    await page.goto(address(period));
    const boxes = page.locator('.question [inputmode]');
    for (let question = 0; question < QUESTIONS; question += 1)
      await boxes.nth(question).fill(String(period * 10 + 1 + question));
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await page.getByText(WAITS).waitFor();
  }

  /** Two periods close, two reports come from another phone, one is owed no more. */
  async function meanwhile() {
    const ids = (periods: number[]) => periods.map((period) => phones.periods[period]);
    await phones.ask(
      `update period set on_time_until = '2026-01-01', accepted_until = '2026-01-02' where id = any($1)`,
      [ids(closed)],
    );
    await phones.ask('delete from duty where period_id = $1 and unit_id = $2', [
      phones.periods[takenAway],
      phones.ward.reporters[0]?.unit,
    ]);
    const other = await phones.phone(0);
    for (const period of sentElsewhere) {
      await other.page.goto(address(period));
      await walkThrough(other.page, [3, 4]);
      await other.page.getByText(ARRIVED).waitFor();
    }
    await other.context.close();
  }

  async function figuresOf(period: number) {
    const rows = await phones.ask<{ value: string }>(
      'select value::text from figure join report on report.id = report_id where period_id = $1 and unit_id = $2 order by value',
      [phones.periods[period], phones.ward.reporters[0]?.unit],
    );
    return rows.map(({ value }) => value);
  }
});

describe('two phones and one report', () => {
  it('keep what each alone typed, and choose where both did', async () => {
    const [one, other] = [await phones.phone(2), await phones.phone(2)];
    await one.page.goto(address(0));
    await other.page.goto(address(0));
    await other.context.setOffline(true);
    await type(one.page, 0, '5');
    await one.page.getByText(/Đã lưu ở xã, phường lúc/).waitFor();
    await type(other.page, 1, '8');
    await other.context.setOffline(false);
    await other.page.getByText(/Đã lưu ở xã, phường lúc/).waitFor();
    await expect.poll(() => figures(other.page), SOON).toEqual(['5', '8']);
    await type(other.page, 0, '7');
    await type(one.page, 0, '6');
    await expect.poll(() => disputes(one.page, other.page), SOON).toBe(1);
    const second = (await one.page.getByText('Hai máy ghi khác nhau').isVisible()) ? one.page : other.page;
    await second.getByRole('button', { name: /Lấy của máy kia/ }).click();
    await second.getByText('Hai máy ghi khác nhau').waitFor({ state: 'hidden' });
    await one.context.close();
    await other.context.close();
  });

  it('and two tabs of one phone are one', async () => {
    const { page, context } = await phones.phone(2);
    const tab = await context.newPage();
    await page.goto(address(1));
    await tab.goto(address(1));
    await type(page, 0, '31');
    await type(tab, 1, '32');
    await expect.poll(() => figures(page), SOON).toEqual(['31', '32']);
    await expect.poll(() => figures(tab), SOON).toEqual(['31', '32']);
    await context.close();
  });

  const type = (page: Page, question: number, words: string) =>
    page.locator('.question [inputmode]').nth(question).evaluate(typeInto, words);
  const figures = (page: Page) =>
    page
      .locator('.question [inputmode]')
      .evaluateAll((nodes) => nodes.map((node) => Reflect.get(node, 'value')));
  const disputes = async (...pages: Page[]) =>
    (await Promise.all(pages.map((page) => page.getByText('Hai máy ghi khác nhau').isVisible()))).filter(
      Boolean,
    ).length;
});

describe('a question that was changed after it was answered', () => {
  it('is asked again, and only it', async () => {
    const phone = await phones.phone(3);
    const { page, context } = phone;
    await phone.visit();
    await context.setOffline(true);
    await page.goto(address(0));
    await walkThrough(page, [41, 42]);
    await page.getByText(WAITS).waitFor();
    const [, second] = phones.ward.movements[0]?.indicators ?? [];
    await phones.ask(`update indicator set question = 'Số buổi họp' where id = $1`, [second]);
    await context.setOffline(false);
    await page.getByText(/Xin xem lại các câu: 2\./).waitFor();
    await page.getByText('2. Số buổi họp').waitFor();
    await page.getByRole('button', { name: 'Tiếp', exact: true }).click();
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await page.getByText(ARRIVED).waitFor();
    await context.close();
  });
});

describe('what is kept on a phone', () => {
  it('is shown to nobody after signing out', async () => {
    const { page, context, visit } = await phones.phone(1);
    await visit();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL(/start|sign-in/);
    await context.setOffline(true);
    await page.goto(address(0)).catch(() => undefined);
    expect(await page.content()).not.toContain('Phong trào đo');
    await context.close();
  });

  it('waits for the one who typed it, and nobody else sends it', async () => {
    const { page, context, visit } = await phones.phone(4);
    await visit();
    await context.setOffline(true);
    await page.goto(address(0));
    await walkThrough(page, [7001, 7002]);
    await page.getByText(WAITS).waitFor();
    const cookies = await context.cookies();
    await context.clearCookies();
    await context.setOffline(false);
    await page.getByText(/Chờ đăng nhập lại để gửi/).waitFor();
    const another = phones.ward.reporters[5]?.token ?? '';
    await context.addCookies([{ name: 'session', value: another, url: phones.url }]);
    await page.goto('/unit');
    await page.getByText('Máy này còn 1 báo cáo của tài khoản khác chưa gửi').waitFor();
    expect(await page.getByText('7001').count()).toBe(0);
    expect([await phones.reports(4), await phones.reports(5)]).toEqual([new Map(), new Map()]);
    await context.addCookies(cookies);
    await page.goto('/unit');
    await expect.poll(async () => (await phones.reports(4)).size, SOON).toBe(1);
    await context.close();
  });
});

describe('one question a screen', () => {
  it('is walked by keys alone, in large type, with nothing that axe finds', async () => {
    const { page, context } = await phones.phone(5);
    await page.goto(address(0));
    await page.getByRole('button', { name: 'Cỡ chữ rất to' }).click();
    await page.reload();
    await page.getByText('Câu 1/2').waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
    await page.locator('.question:not([hidden]) [inputmode]').focus();
    for (const figure of ['61', '62']) {
      expect(await seriousOn(page)).toEqual([]);
      await page.keyboard.type(figure);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: 'Kiểm tra lại trước khi gửi' }).waitFor();
    expect(await seriousOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Sửa Câu 1');
    for (let press = 0; press < 6; press += 1) {
      if ((await page.evaluate(() => document.activeElement?.textContent))?.includes('Gửi báo cáo')) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByText(ARRIVED).waitFor();
    await page.getByRole('heading', { name: 'Mở nhanh như một ứng dụng' }).waitFor();
    await page.getByRole('button', { name: 'Để sau' }).click();
    await page.reload();
    await page.getByText(ARRIVED).waitFor();
    expect(await page.getByText('Mở nhanh như một ứng dụng').isVisible()).toBe(false);
    await context.close();
  });
});

async function seriousOn(page: Page) {
  const { violations } = await axeOn(page).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

/** Runs in the page: types without looking, as on a screen that shows another question. */
function typeInto(node: Element, words: string) {
  if (node instanceof HTMLInputElement) node.value = words;
  node.dispatchEvent(new Event('input', { bubbles: true }));
}
