import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Locator, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendReport } from './movement.ts';
import { type OpenedTown, openedTown } from './town.ts';

const period = 'Năm nay';
let town: OpenedTown;
let movement: string;
let name: string;
/** Address of the link by unit, as the sheet showed it once. */
const addresses = new Map<string, string>();

beforeAll(async () => {
  town = await openedTown();
  ({ movement, name } = town);
});
afterAll(() => town?.close());

/** A phone of nobody, 360 px wide. */
async function phone(): Promise<Page> {
  const context = await town.browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

async function opened(unit: string): Promise<Page> {
  const page = await phone();
  await page.goto(addresses.get(unit) ?? '');
  await page.getByRole('button', { name: 'Mở báo cáo' }).click();
  await page.waitForURL(/\/unit\/[0-9a-f-]{36}$/);
  return page;
}

/** What a camera makes of a QR code on the screen. */
async function scanned(code: Locator): Promise<string> {
  const picture = await loadImage(await code.screenshot());
  const context = createCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, picture.width, picture.height);
  return decodeQR({ data: new Uint8Array(data), width, height }, { timeLimit: 2000 });
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

const row = (desk: Page, unit: string) =>
  desk.locator('main form li').filter({ has: desk.getByText(unit, { exact: true }) });

describe('a link for a unit without an account', () => {
  it('is made for all units with one press, on a sheet that is shown once', async () => {
    const { desk } = town;
    await desk.goto(movement);
    await desk.getByRole('link', { name: 'Liên kết và mã QR cho đơn vị' }).click();
    await desk.getByText('Máy khác chưa mở được các liên kết này').waitFor();
    await desk.getByLabel('Giao cho').fill('Tổ trưởng');
    await desk.getByRole('button', { name: /Tạo liên kết cho \d+ đơn vị/ }).click();
    await desk.getByText('Phiếu này chỉ hiện một lần').waitFor();
    for (const slip of await desk.locator('.slips > li').all()) {
      const unit = (await slip.getByRole('heading').innerText()).trim();
      addresses.set(unit, (await slip.locator('.address').innerText()).trim());
    }
    expect(addresses.get('Tổ dân phố 3')).toMatch(/\/l\/[0-9a-hjkmnp-tv-z]{26}$/);
    const first = desk.locator('.slips > li').filter({ hasText: 'Tổ dân phố 3' });
    expect(await scanned(first.locator('svg'))).toBe(addresses.get('Tổ dân phố 3'));
    const message = await desk.getByLabel('Lời nhắn cho Tổ dân phố 3').inputValue();
    expect(message).toContain(addresses.get('Tổ dân phố 3'));
    expect(pagesOf(await desk.pdf())).toBe(Math.ceil(addresses.size / 8));
    await desk.getByText('Một phiếu một trang').click();
    expect(pagesOf(await desk.pdf())).toBe(addresses.size);
    await desk.getByRole('link', { name: 'Xem danh sách liên kết' }).click();
    await row(desk, 'Tổ dân phố 3').getByText('Đang dùng được').waitFor();
    await row(desk, 'Tổ dân phố 3')
      .getByText(/giao Tổ trưởng.*chưa ai mở/)
      .waitFor();
    expect(await desk.content()).not.toContain(new URL(addresses.get('Tổ dân phố 3') ?? '').pathname);
  });

  it('opens the one report on a phone, which is filled in and sent, and nothing else', async () => {
    const page = await phone();
    await page.goto(addresses.get('Tổ dân phố 1') ?? '');
    await page.getByText('Không cần tài khoản').first().waitFor();
    expect(await page.context().cookies()).toEqual([]);
    await page.getByRole('button', { name: 'Mở báo cáo' }).click();
    await page.waitForURL(/\/unit\/[0-9a-f-]{36}$/);
    await page.evaluate(() => localStorage.setItem('thi-dua.view', 'all'));
    await sendReport(page, name, period, 3);
    expect(await page.getByText('Tổ dân phố 1').count()).toBeGreaterThan(0);
    for (const closed of ['/movements', '/units', '/account', '/plans'])
      expect([closed, (await page.goto(town.server.url + closed))?.status()]).toEqual([closed, 404]);
    await page.goto(town.server.url);
    await page.getByText(/Đã gửi lúc/).waitFor();
    await page.context().close();
    await town.desk.goto(`${movement}/board`);
    await town.desk
      .locator('td a', { hasText: /^(Đúng hạn|Gửi trễ), / })
      .first()
      .waitFor();
  });

  it('says whom to ask once it is revoked, also to the phone on which it is open', async () => {
    const { desk } = town;
    const page = await opened('Tổ dân phố 2');
    await desk.goto(`${movement}/links`);
    await row(desk, 'Tổ dân phố 2').getByRole('button', { name: 'Thu hồi' }).click();
    await desk.getByText('Đã thu hồi 1 liên kết').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Liên kết này đã được thu hồi' }).waitFor();
    await page.getByText(/Xin hỏi cán bộ phụ trách của phường Hòa Sim/).waitFor();
    await page.goto(`${town.server.url}/l/${'0'.repeat(26)}`);
    await page.getByText('Liên kết này không đúng').waitFor();
    await page.context().close();
  });

  it('does not take the place of who is signed in unless he says so', async () => {
    const page = await town.phone('Tổ dân phố 2');
    await page.goto(addresses.get('Tổ dân phố 3') ?? '');
    await page.getByText('Máy này đang đăng nhập').waitFor();
    await page.getByRole('link', { name: 'Giữ đăng nhập' }).click();
    await page.waitForURL(/\/unit$/);
    await page.goto(addresses.get('Tổ dân phố 3') ?? '');
    await page.getByRole('button', { name: 'Đăng xuất và mở bằng liên kết' }).click();
    await page.waitForURL(/\/unit\/[0-9a-f-]{36}$/);
    await page.getByText('Mở bằng liên kết, không cần tài khoản').waitFor();
    await page.context().close();
  });
});

describe('a report that came by telephone', () => {
  it('is entered by an officer and marked so wherever it shows', async () => {
    const { desk } = town;
    await desk.goto(`${movement}/board`);
    const cell = desk.locator('tr', { has: desk.getByText('Tổ dân phố 2', { exact: true }) }).locator('td a');
    expect(await cell.textContent()).toContain('nhập thay');
    await cell.click();
    await desk.getByLabel('Ai báo, nộp').fill('Tổ trưởng');
    for (const box of await desk.locator('.question [inputmode]').all()) await box.fill('5');
    for (const yes of await desk.locator('.question').getByText('Có', { exact: true }).all())
      await yes.click();
    for (const text of await desk.locator('.question textarea').all()) await text.fill('Đã ra mắt mô hình.');
    const send = desk.getByRole('button', { name: 'Gửi báo cáo thay đơn vị' });
    await desk.getByLabel('Ngày phường, xã nhận được').fill('2099-01-01');
    await desk.getByText('Điện thoại', { exact: true }).click();
    await send.click();
    await desk.getByText('Ngày nhận chưa tới').first().waitFor();
    expect(await desk.locator('.question [inputmode]').first().inputValue()).toBe('5');
    await desk.getByLabel('Ngày phường, xã nhận được').fill('2026-01-05');
    await send.click();
    await desk.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
    await desk.getByText('Cán bộ nhập thay, nhận qua điện thoại ngày 05/01/2026 từ Tổ trưởng').waitFor();
    await desk.goto(`${movement}/board`);
    await desk.locator('td a', { hasText: 'cán bộ nhập thay, nhận qua điện thoại 05/01/2026' }).waitFor();
    await desk.goto(movement);
    await desk.getByRole('link', { name: 'Báo cáo tổng hợp' }).first().click();
    await desk.getByText('Trong đó 1 báo cáo do cán bộ nhập thay').waitFor();
    const page = await town.phone('Tổ dân phố 2');
    await page.getByRole('link', { name: new RegExp(period) }).click();
    await page.getByText('Cán bộ nhập thay').waitFor();
    await page.context().close();
  });
});
