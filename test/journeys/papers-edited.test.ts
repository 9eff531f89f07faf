import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOn } from '../axe.ts';
import { rezipped } from './rezipped.ts';
import { type OpenedTown, openedTown } from './town.ts';

let town: OpenedTown;
let page: Page;
/** Address of the paper. */
let paper: string;

beforeAll(async () => {
  town = await openedTown();
  page = town.desk;
  await page.goto(
    `${town.server.url}/papers/new?movement=${town.movement.split('/').pop()}&kind=mergedReport`,
  );
  await page.getByRole('button', { name: 'Lập văn bản', exact: true }).click();
  await page.waitForURL(/\/papers\/[0-9a-f-]{36}/u);
  paper = page.url().replace(/[?#].*$/u, '');
});
afterAll(() => town?.close());

const text = (on: Page) => on.getByRole('textbox', { name: 'Nội dung' });
const save = (on: Page) => on.getByRole('button', { name: 'Lưu văn bản' }).click();
const redline = () => page.locator('#redline');
/** The cursor at the end of the words. */
async function behind(words: string, on = page) {
  await text(on).locator('p', { hasText: words }).first().click();
  await on.keyboard.press('End');
  await cursorSeen(on);
}
/** The browser tells the editor a moment later where the cursor is; keys pressed before go where it was. */
const cursorSeen = (on: Page) =>
  on.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))));

describe('a paper edited on the page', () => {
  it('shows what was typed in bold, by keys alone, and a figure changed by hand against what was filled in', async () => {
    await page.goto(`${paper}/edit`);
    const figure = text(page).locator('.figure').first();
    const was = await figure.innerText();
    await figure.dblclick();
    await page.keyboard.type('98');
    await text(page).locator('.figure.changed').first().waitFor();
    expect(await faultsOn(page, [360])).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await text(page).locator('p').last().click();
    await page.keyboard.press('Control+End');
    await cursorSeen(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('Phường đề nghị');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' biểu dương.');
    await save(page);
    await page.getByText('Đã lưu văn bản.').waitFor();
    expect(await redline().locator('li.added').textContent()).toContain('[thêm: Phường đề nghị]');
    expect(await redline().locator('ins.bold').count()).toBe(1);
    expect(await redline().textContent()).toContain(`[bỏ: ${was}`);
  });

  it('keeps the source of a figure that was changed by hand', async () => {
    await page.getByRole('link', { name: '98', exact: true }).first().click();
    await page.waitForURL(/\/movements\//u);
  });

  it('shows both to who was overtaken, and saves neither over the other unasked', async () => {
    const other = await page.context().newPage();
    await Promise.all([page, other].map((tab) => tab.goto(`${paper}/edit`)));
    await behind('Phường đề nghị');
    await page.keyboard.type(' Một.');
    await save(page);
    await page.getByText('Đã lưu văn bản.').waitFor();
    await behind('Phường đề nghị', other);
    await other.keyboard.type(' Hai.');
    await save(other);
    await other.getByText('Trong lúc sửa, văn bản đã được lưu ở nơi khác').waitFor();
    expect(await other.locator('li.changed').textContent()).toMatch(/\[bỏ: Một\.\].*\[thêm: Hai\.\]/u);
    expect(await text(other).innerText()).toContain('Hai.');
    await save(other);
    await other.getByText('Đã lưu văn bản.').waitFor();
    await other.close();
  });
});

describe('a paper edited in Word', () => {
  const drop = async (buffer: Buffer, name = 'sua.docx') => {
    await page.goto(`${paper}/word`);
    await page
      .getByLabel('Tệp Word đã sửa')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: 'Xem chỗ đã sửa' }).click();
  };
  let file: Buffer;

  it('is shown with every difference before it is taken', async () => {
    await page.goto(paper);
    await page.getByRole('link', { name: 'Sửa bằng Word' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải tệp Word' }).click(),
    ]);
    file = await readFile(await download.path());
    await drop(await rezipped(file, (xml) => xml.replace('Hai.', 'Ba.').replace('>98<', '>97<')));
    await page.locator('#figures').getByText('trong tệp là 97').waitFor();
    expect(await page.locator('#differences').textContent()).toContain('[thêm: Ba.]');
    expect(await faultsOn(page, [360])).toEqual([]);
    await page.getByRole('button', { name: 'Nhận bản sửa' }).click();
    await page.getByText('Đã nhận bản sửa từ Word.').waitFor();
    expect(await redline().textContent()).toContain('Ba.');
  });

  it('is refused where it is another version, or no Word file', async () => {
    await drop(file);
    await page.getByText(/Tệp này tải về khi văn bản ở bản \d+; nay/u).waitFor();
    await drop(Buffer.from('xin chào'), 'chao.txt');
    await page.getByText('Tệp “chao.txt” không phải tệp Word (.docx).').waitFor();
  });
});
