import { readFile } from 'node:fs/promises';
import { openXlsx, saveXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOn } from '../axe.ts';
import { type OpenedTown, openedTown } from './town.ts';

let town: OpenedTown;
let movement: string;
let period: string;

beforeAll(async () => {
  town = await openedTown();
  ({ movement } = town);
  const { desk } = town;
  await desk.goto(movement);
  await desk.getByRole('link', { name: 'Báo cáo bằng Excel' }).first().click();
  await desk.getByRole('heading', { name: 'Báo cáo bằng Excel' }).waitFor();
  period = new URL(desk.url()).searchParams.get('period') ?? '';
});
afterAll(() => town?.close());

/** Takes the form of one unit from the officer's page. */
async function formOf(unit: string): Promise<Uint8Array> {
  const { desk } = town;
  await desk.goto(`${movement}/excel?period=${period}`);
  await desk.getByLabel('Mẫu của một đơn vị').selectOption({ label: unit });
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: 'Tải mẫu của đơn vị này' }).click(),
  ]);
  return new Uint8Array(await readFile(await file.path()));
}

/** Types into every answer of a form: a figure, yes, a text; `figure` may be a wrong one. */
async function filledIn(form: Uint8Array, figure: string | number): Promise<Buffer> {
  const book = await openXlsx(form);
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  const kinds = new Map((sheet.dataValidations ?? []).map(({ range, type }) => [range, type]));
  for (const [ref, type] of kinds) {
    const [row, column] = [Number(ref.slice(1)) - 1, ref.charCodeAt(0) - 65];
    if (column === 6) continue; // Why there is none: there is one.
    const value = type === 'list' ? 'Có' : type === 'textLength' ? 'Đã làm xong.' : figure;
    (sheet.rows[row] ?? [])[column] = value;
    const key = `${row},${column}`;
    sheet.cells?.set(key, {
      ...sheet.cells.get(key),
      type: typeof value === 'number' ? 'number' : 'string',
      value,
    });
  }
  return Buffer.from(await saveXlsx(book));
}

async function drop(page: Page, files: Record<string, Buffer>) {
  await page
    .getByLabel('Tệp Excel các đơn vị gửi về')
    .setInputFiles(
      Object.entries(files).map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer })),
    );
  await page.getByRole('button', { name: 'Kiểm tra và nhận' }).click();
}

const rowOf = (page: Page, file: string) => page.getByRole('row').filter({ hasText: file });

describe('reports by Excel', () => {
  it('are taken from files dropped at once, each with its own verdict, errors by cell', async () => {
    const { desk } = town;
    const good = await filledIn(await formOf('Tổ dân phố 1 (TDP-1)'), 5);
    const wrong = await filledIn(await formOf('Tổ dân phố 2 (TDP-2)'), 'nhiều');
    await desk.goto(`${movement}/excel?period=${period}`);
    const list = Buffer.from('Loại;Mã;Tên đơn vị\nKhu dân cư;TDP-9;Tổ dân phố 9\n');
    await drop(desk, { 'to-1.xlsx': good, 'to-2.xlsx': wrong, 'danh-sach.csv': list });
    await desk.getByText('Nhận 1 báo cáo, 0 đã có từ trước, 2 chưa nhận.').waitFor();
    await rowOf(desk, 'to-1.xlsx').getByRole('link', { name: 'Xem báo cáo' }).waitFor();
    await rowOf(desk, 'to-2.xlsx')
      .getByText(/^Ô [D-E]\d+ \(Câu \d+\), [D-E]\d+ .*: “nhiều” không phải là số/)
      .first()
      .waitFor();
    await rowOf(desk, 'danh-sach.csv').getByText('không phải mẫu báo cáo').waitFor();
    const { violations } = await axeOn(desk)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await desk.goto(`${movement}/board`);
    expect(await desk.locator('td a', { hasText: /^Đúng hạn, / }).count()).toBe(1);
  });

  it('of all units that have not sent come in one archive, which may be dropped back as it is', async () => {
    const { desk } = town;
    await desk.goto(`${movement}/excel?period=${period}`);
    const make = desk.getByRole('button', { name: /^Tải mẫu của \d+ đơn vị/ });
    const count = Number(/\d+/.exec((await make.textContent()) ?? '')?.[0]);
    await make.click();
    const made = desk.getByRole('link', { name: /^Tải tệp \(/ });
    const [file] = await Promise.all([desk.waitForEvent('download'), made.click({ timeout: 60_000 })]);
    await drop(desk, { 'mau.zip': await readFile(await file.path()) });
    await desk.getByText(`Nhận 0 báo cáo, 0 đã có từ trước, ${count} chưa nhận.`).waitFor();
    expect(await desk.getByText(/Có \d+ chỗ cần sửa/).count()).toBe(count);
  });

  it('work without JavaScript, and a file that was taken is not taken twice', async () => {
    const { browser, desk, server } = town;
    const bytes = await filledIn(await formOf('Tổ dân phố 2 (TDP-2)'), 7);
    const context = await browser.newContext({ javaScriptEnabled: false });
    await context.addCookies(await desk.context().cookies());
    const page = await context.newPage();
    for (const said of ['Nhận 1 báo cáo, 0 đã có', 'Nhận 0 báo cáo, 1 đã có']) {
      await page.goto(`${server.url}${new URL(movement).pathname}/excel?period=${period}`);
      await drop(page, { 'to-2.xlsx': bytes });
      await page.getByText(said).waitFor();
    }
    await context.close();
  });

  it('are read by a unit into its draft, after a look; another unit’s form is known', async () => {
    const phone = await town.phone('Tổ dân phố 3');
    const others = await filledIn(await formOf('Phòng 1 (CQ-1)').catch(() => formOf('Trường 1 (TH-1)')), 3);
    const own = await filledIn(await formOf('Tổ dân phố 3 (TDP-3)'), 9);
    await phone.goto(`${town.server.url}/unit/${period}`);
    await phone.getByRole('link', { name: 'Tải mẫu Excel' }).click();
    const read = async (name: string, buffer: Buffer) => {
      await phone
        .getByLabel('Tệp Excel đã điền')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      await phone.getByRole('button', { name: 'Đọc tệp' }).click();
    };
    await read('khac.xlsx', others);
    await phone.getByText(/Tệp là mẫu của “.*”, không phải của “Tổ dân phố 3”/).waitFor();
    await read('to-3.xlsx', own);
    await phone.getByText(/Đọc được \d+ ô trả lời/).waitFor();
    await phone.getByRole('button', { name: 'Lấy vào bản nháp' }).click();
    await phone.waitForURL(new RegExp(`/unit/${period}$`));
    expect(await phone.locator('.question [inputmode]').first().inputValue()).toBe('9');
    await phone.context().close();
  });
});
