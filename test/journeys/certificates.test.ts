import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asFromPhone, picture } from '../../src/server/files/evidence/testing-photo.ts';
import { pagesOf } from '../../src/server/render/testing-paper.ts';
import { faultsOn } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { type RunningServer, startServer } from '../server.ts';
import { type FrozenWard, playFrozenWard } from './frozen-ward.ts';

let folder: string;
let server: RunningServer;
let browser: Browser;
let town: FrozenWard;
let officer: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-certificates-'));
  [town, browser] = await Promise.all([playFrozenWard(folder, new Date()), openBrowser()]);
  server = await startServer({ dataFolder: folder });
  officer = await pageOf(true);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function pageOf(javaScriptEnabled: boolean): Promise<Page> {
  const viewport = { width: 1280, height: 900 };
  const context = await browser.newContext({ viewport, javaScriptEnabled });
  await context.addCookies([{ name: 'session', value: town.officer, url: server.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const numberOf = (page: Page, name: string) =>
  page
    .locator(`[name="${name}"]`)
    .inputValue()
    .then((text) => Number(text.replace(',', '.')));

/** The file that a press saves, read back. */
async function pagesSavedBy(page: Page, work: Promise<unknown>) {
  const [saved] = await Promise.all([page.waitForEvent('download'), work]);
  return pagesOf(new Uint8Array(await readFile(await saved.path())));
}

async function drag(page: Page, from: Locator, right: number, down: number) {
  await from.scrollIntoViewIfNeeded();
  const box = (await from.boundingBox()) ?? expect.fail('not drawn');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right / 2, y + down / 2);
  await page.mouse.move(x + right, y + down);
  await page.mouse.up();
}

/** Where a name belongs, millimetres on the stock. */
const PLACE = { x: 40.5, y: 104, width: 200 };

/** Types it for the name, in a panel that is open, and saves. */
async function place(page: Page, numbers: typeof PLACE) {
  for (const [part, number] of Object.entries(numbers))
    await page.locator(`[name="recipient.${part}"]`).fill(String(number).replace('.', ','));
  await page.getByRole('button', { name: 'Lưu mẫu' }).first().click();
}

describe('certificates on pre-printed stock', () => {
  it('are placed over a scan of it, by dragging and by arrow keys', async () => {
    await officer.goto(`${server.url}/papers`);
    await officer.getByRole('link', { name: 'Giấy khen', exact: true }).click();
    await officer.getByLabel('Tên mẫu').fill('Giấy khen A4');
    await press(officer, 'Tạo mẫu');
    await officer.getByText('Đã tạo mẫu.').waitFor();
    await officer.locator('#background [type=file]').setInputFiles({
      name: 'phoi.jpg',
      mimeType: 'image/jpeg',
      buffer: asFromPhone(picture('jpeg', 1700, 1202), 1),
    });
    await press(officer, 'Dùng ảnh này');
    await officer.getByText('1600 × 1131 điểm ảnh').waitFor();

    const [x, y] = [await numberOf(officer, 'recipient.x'), await numberOf(officer, 'recipient.y')];
    const scale = 297 / ((await officer.locator('.frame svg').boundingBox())?.width ?? 0);
    await drag(officer, officer.locator('[data-field=recipient] .room'), -60, 40);
    expect(Math.abs((await numberOf(officer, 'recipient.x')) - x + 60 * scale)).toBeLessThanOrEqual(0.5);
    expect(Math.abs((await numberOf(officer, 'recipient.y')) - y - 40 * scale)).toBeLessThanOrEqual(0.5);
    const moved = await numberOf(officer, 'recipient.x');
    await officer.keyboard.press('ArrowRight');
    await officer.keyboard.press('Shift+ArrowRight');
    await officer.keyboard.press('Shift+ArrowUp');
    expect(await numberOf(officer, 'recipient.x')).toBe(moved + 5.5);
    await officer.getByText('Có thay đổi chưa lưu.').waitFor();
    await press(officer, 'Sang trái 0,5 mm');
    const wide = await numberOf(officer, 'recipient.width');
    await drag(officer, officer.locator('.wider'), -30, 0);
    expect(Math.abs((await numberOf(officer, 'recipient.width')) - wide + 30 * scale)).toBeLessThanOrEqual(
      0.5,
    );
    await officer.getByRole('button', { name: 'Lưu mẫu' }).first().click();
    await officer.getByText('Đã lưu mẫu.').waitFor();
    expect(await numberOf(officer, 'recipient.x')).toBe(moved + 5);
  });

  it('are placed in numbers without a script, and held against a test sheet by the printer’s shift', async () => {
    const page = await pageOf(false);
    await page.goto(`${server.url}/movements/${town.movement}/papers`);
    await page.getByRole('link', { name: 'In giấy khen' }).click();
    await page.getByText('Thêm máy in').first().click();
    await page.getByLabel('Tên máy in').fill('Máy Văn phòng');
    await page.getByLabel('Dịch sang phải (mm)').fill('-1,5');
    await page.getByLabel('Dịch xuống dưới (mm)').fill('0.8');
    await press(page, 'Thêm máy in');
    await page.getByText('phải -1,5 mm, xuống 0,8 mm, 100 %').waitFor();
    await page.getByRole('link', { name: 'Đặt chỗ in' }).click();
    await page.locator('#field-recipient summary').click();
    await place(page, { ...PLACE, x: 290 });
    await page.getByText('Mục này ra ngoài mép giấy.').first().waitFor();
    await place(page, PLACE);
    await page.getByText('Đã lưu mẫu.').waitFor();
    expect(await numberOf(page, 'recipient.width')).toBe(PLACE.width);
    const plain = await pagesSavedBy(page, press(page, 'Tải tờ in thử (PDF)'));
    await page.locator('#test select').selectOption('Máy Văn phòng');
    const moved = await pagesSavedBy(page, press(page, 'Tải tờ in thử (PDF)'));
    const [before, after] = [plain, moved].map(([sheet]) =>
      sheet?.printed.find(({ text }) => text === '100'),
    );
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(-1.5, 1);
    expect((after?.y ?? 0) - (before?.y ?? 0)).toBeCloseTo(0.8, 1);
    await page.context().close();
  });

  it('say what does not go in, and keep what was typed', async () => {
    await officer.getByRole('link', { name: 'In giấy khen', exact: true }).click();
    await officer.getByLabel('Danh sách gõ thêm').fill(`Hội Cựu chiến binh\n${'Ư'.repeat(300)}`);
    await press(officer, 'Kiểm tra trước khi in');
    await officer.getByText('Chưa in được: có chữ không vừa chỗ').waitFor();
    await officer.getByText('Tên đơn vị được tặng: quá dài').waitFor();
    expect(await officer.getByLabel('Danh sách gõ thêm').inputValue()).toContain('Hội Cựu chiến binh');
    expect(await officer.getByRole('button', { name: /^Tải/ }).count()).toBe(0);
    expect(await faultsOn(officer, [360])).toEqual([]);
  });

  it('are printed for units of settled results and those on a typed list, each word at its place', async () => {
    const { movement, evaluation } = town;
    await officer.goto(`${server.url}/movements/${movement}/evaluations/${evaluation}`);
    await officer.getByRole('link', { name: 'In giấy khen cho đơn vị đạt kết quả' }).click();
    await officer.getByRole('link', { name: 'In giấy khen', exact: true }).click();
    await officer.getByLabel('Danh sách gõ thêm').fill('Chi hội Phụ nữ');
    await officer.getByLabel('Số quyết định').fill('15/QĐ-UBND');
    await officer.getByLabel('Thành tích').fill('Đã có thành tích trong phong trào năm 2026');
    await officer.getByLabel('In trên máy').selectOption('Máy Văn phòng');
    await press(officer, 'Kiểm tra trước khi in');
    await officer.getByRole('heading', { name: 'Kết quả kiểm tra' }).waitFor();
    const pages = await pagesSavedBy(officer, press(officer, 'Tải 3 tờ (PDF)'));
    const names = pages.map(({ printed }) => printed.find(({ text }) => /^(Khu phố|Chi hội)/u.test(text)));
    expect(names.map((line) => line?.text)).toEqual(['Khu phố 1', 'Khu phố 2', 'Chi hội Phụ nữ']);
    for (const line of names) {
      const middle = (line?.x ?? 0) + (line?.width ?? 0) / 2;
      expect(Math.abs(middle - (PLACE.x + PLACE.width / 2 - 1.5))).toBeLessThan(0.5);
      expect(Math.abs((line?.y ?? 0) - (PLACE.y + 0.8))).toBeLessThan(0.5);
    }
  });
});
