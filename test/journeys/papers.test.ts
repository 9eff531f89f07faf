import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download, sendReport } from './movement.ts';
import { type OpenedTown, openedTown } from './town.ts';

let town: OpenedTown;
/** The officer on a small phone without JavaScript. */
let page: Page;
let paper: string;

beforeAll(async () => {
  town = await openedTown();
  const context = await town.browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    storageState: await town.desk.context().storageState(),
  });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
});
afterAll(() => town?.close());

const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();
const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();

describe('a merged report from a movement', () => {
  it('is one of the papers that its journey needs; what is lacking says where to go', async () => {
    await page.goto(town.movement);
    await follow('Văn bản của phong trào');
    await heading('Văn bản của phong trào');
    await page.getByText('Chưa có lần đánh giá, xếp loại nào có kết quả.').waitFor();
    await follow('Mở đánh giá, xếp loại');
    await heading('Đánh giá, xếp loại');
    await page.goBack();
    await follow('Lập văn bản: Báo cáo tổng hợp');
    await page.getByLabel('Năm nay').check();
    await press('Lập văn bản');
    await page.getByText('Đã lập văn bản.').waitFor();
    paper = page.url().replace(/\?.*/, '');
  });

  it('is read as it will be printed, and each figure opens its source', async () => {
    const sheet = page.locator('article');
    await sheet.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await sheet.getByRole('link').first().click();
    await heading('Bảng theo dõi tình hình gửi báo cáo');
    await page.goto(`${paper}#figures`);
    const sources = page.locator('#figures tbody a');
    const last = await sources.last().getAttribute('href');
    await page.goto(new URL(last ?? '', paper).href);
    await heading(/Nguồn của số liệu|Số liệu này/);
  });

  it('is downloaded as Word and PDF', async () => {
    await town.desk.goto(paper);
    for (const [name, bytes] of [
      ['Tải tệp Word', 'PK'],
      ['Tải tệp PDF', '%PDF-1.7'],
    ] as const) {
      const file = readFileSync(await download(town.desk, name));
      expect(file.toString('latin1', 0, bytes.length)).toBe(bytes);
    }
  });

  it('says which figures are others once a unit has sent, and takes them', async () => {
    const phone = await town.phone('Tổ dân phố 1');
    await sendReport(phone, town.name, 'Năm nay', 1);
    await phone.context().close();
    await page.goto(paper);
    expect(await page.getByText(/\d+ số liệu nay đã khác/).count()).toBe(0);
    await follow('So với số liệu hôm nay');
    await page.getByText(/\d+ số liệu nay đã khác/).waitFor();
    expect(await page.locator('#figures').innerText()).toMatch(/nay là 1\b/);
    await press('Lấy lại số liệu mới');
    await page.getByText('Đã lấy lại toàn bộ nội dung theo số liệu hiện nay.').waitFor();
    await follow('So với số liệu hôm nay');
    await page.waitForURL(/\?now/);
    expect(await page.getByRole('link', { name: 'So với số liệu hôm nay' }).count()).toBe(0);
    expect(await page.getByText(/^\d+ số liệu nay đã khác/).count()).toBe(0);
    await press('Lấy lại số liệu mới');
    await page.getByText('Không có gì mới').waitFor();
  });

  it('keeps each of its versions, to be read', async () => {
    await page.locator('#versions').getByRole('link', { name: 'Bản 1' }).click();
    await page.getByText('Đây là bản 1, không phải bản đang dùng').waitFor();
    expect(await page.getByRole('link', { name: 'Sửa văn bản' }).count()).toBe(0);
    await follow('Mở bản đang dùng (bản 2)');
    await page.locator('#versions').getByText('Bản 2').waitFor();
  });

  it('says that nobody may sign, and where that is mended', async () => {
    const { desk } = town;
    await desk.goto(`${town.server.url}/commune/posts`);
    const post = desk.locator('li, article, tr').filter({ hasText: 'CHỦ TỊCH' }).first();
    await post.getByText('Thôi chức vụ').click();
    await post.getByLabel('Ngày cuối cùng').fill('2026-01-01');
    await post.getByRole('button', { name: 'Ghi ngày thôi chức' }).click();
    await page.reload();
    await page.getByText('Hôm nay chưa ai ký được cho cơ quan này').waitFor();
    await follow('Chức vụ và giao quyền ký');
    await heading('Chức vụ và giao quyền ký');
  });

  it('is dropped after a question, and stays to be read', async () => {
    await page.goto(paper);
    await page.locator('summary', { hasText: 'Bỏ văn bản' }).click();
    await press('Bỏ văn bản này');
    await page.getByText('Đã bỏ văn bản.').waitFor();
    await page.goto(`${town.server.url}/papers`);
    await page.getByLabel('Tình trạng').selectOption('dropped');
    await press('Lọc');
    await page.getByRole('link', { name: /Kết quả thực hiện/ }).waitFor();
    expect(await page.getByText('Chỉ xem lại').count()).toBe(1);
  });
});

describe('the keyboard alone', () => {
  it('draws up a notice', async () => {
    const { desk } = town;
    await desk.goto(`${town.server.url}/papers/new?movement=${town.movement.split('/').at(-1)}&kind=notice`);
    await desk.getByRole('link', { name: 'Chọn loại khác' }).focus();
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Space');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');
    await desk.getByText('Đã lập văn bản.').waitFor();
  });
});
