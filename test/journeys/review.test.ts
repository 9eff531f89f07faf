import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../launch/root.mjs';
import { axeOn } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { type RunningServer, startServer } from '../server.ts';
import { receivePlan } from './movement.ts';

const PLAN = join(root, 'src/domain/plan/cases/ward-movement/plan.txt');
const PASSWORD = 'mot hai ba bon nam';

let server: RunningServer;
let browser: Browser;
let desk: Page;
let plan: string;

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
  desk = await newPage();
  await setUp(desk);
  await addOfficer(desk);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  plan = await receivePlan(desk, server.url, PLAN);
  await desk.waitForLoadState('networkidle');
});

describe('reviewing a plan in the browser', () => {
  it('leads from words to their item and back, by mouse', async () => {
    await desk.locator('#plan-text .mark.deadline > a').first().click();
    const item = desk.locator('article.deadline:target');
    await item.waitFor();
    expect(await inView(desk, 'article:target')).toBe(true);
    await item.getByText('Xem trong văn bản').click();
    await desk.locator('.mark.deadline:target').waitFor();
    expect(await inView(desk, '.mark:target')).toBe(true);
    expect(await desk.locator('.mark.current').count()).toBe(1);
  });

  it('accepts, drops and accepts all of a kind, by mouse', async () => {
    const before = await progress(desk);
    const first = desk.locator('article.target').first();
    await first.getByRole('button', { name: 'Xác nhận' }).click();
    await first.getByText('Đã xác nhận').waitFor();
    await desk.locator('article.target').nth(1).getByRole('button', { name: 'Bỏ' }).click();
    await desk.locator('article.target').nth(1).getByText('Đã bỏ qua').waitFor();
    expect(await progress(desk)).toEqual({ done: 1, of: before.of - 1 });
    await desk
      .locator('#all-deadline')
      .getByRole('button', { name: /Xác nhận \d+ mục này/ })
      .click();
    await desk.getByText(/Đã xác nhận \d+ mục\./).waitFor();
    expect(await desk.locator('article.deadline').getByText('Chờ xác nhận').count()).toBe(0);
    expect(await desk.locator('article.target').getByText('Chờ xác nhận').count()).toBeGreaterThan(0);
  });

  it('corrects a figure, asking where it could be read two ways', async () => {
    const item = desk.locator('article.target').first();
    await item.getByText('Sửa', { exact: true }).click();
    await item.getByRole('textbox', { name: 'Con số' }).fill('12.5');
    await item.getByRole('button', { name: 'Lưu và xác nhận' }).click();
    await item
      .getByText(/12,5 hay 125\?/)
      .first()
      .waitFor();
    await item.getByLabel('So với con số').selectOption('>=');
    await item.getByRole('textbox', { name: 'Con số' }).fill('92,5');
    await item.getByRole('button', { name: 'Lưu và xác nhận' }).click();
    await item.getByText(/ít nhất 92,5\s%/).waitFor();
    await desk.reload();
    expect(await desk.locator('article.target').first().innerText()).toMatch(
      /ít nhất 92,5\s%[\s\S]*Đã xác nhận, có sửa/,
    );
  });

  it('adds what was not read, from words selected in the text', async () => {
    await select(desk, 'Phân công rõ người, rõ việc');
    await desk
      .getByRole('form', { name: /Thêm phần chữ đã chọn/ })
      .getByText('Tiêu chí')
      .click();
    const item = desk.locator('article.criterion:target');
    await item.getByText('Cán bộ thêm').waitFor();
    expect(await item.locator('blockquote').innerText()).toBe('“Phân công rõ người, rõ việc”');
    await item.getByLabel('Dành cho ai').fill('cơ quan, đơn vị');
    await item.getByRole('button', { name: 'Lưu và xác nhận' }).click();
    await item.getByText('dành cho cơ quan, đơn vị').waitFor();
    expect(await desk.locator('.mark.criterion').first().innerText()).toContain('Phân công rõ người');
  });

  it('needs no mouse: the keys step, accept, correct, drop and add', async () => {
    await desk.locator('body').press('j');
    const first = await focused(desk);
    expect(first).toMatch(/^item-/);
    await desk.keyboard.press('Enter');
    await waitForFocusOff(desk, first);
    const second = await focused(desk);
    expect(await desk.locator(`#${first}`).innerText()).toContain('Đã xác nhận');
    await desk.keyboard.press('x');
    await waitForFocusOff(desk, second);
    expect(await desk.locator(`#${second}`).innerText()).toContain('Đã bỏ qua');
    const third = await focused(desk);
    await desk.keyboard.press('s');
    await desk.locator(`#${third} form`).waitFor();
    await desk.keyboard.press('Escape');
    expect(await focused(desk)).toBe(third);
    await desk.keyboard.press('k');
    expect(await focused(desk)).toBe(second);
    await desk.keyboard.press('v');
    expect(await desk.evaluate(() => document.activeElement?.closest('#plan-text') !== null)).toBe(true);
    await desk.keyboard.press('Enter');
    await desk.locator(`#${second}:target, article.current`).first().waitFor();
    await desk.keyboard.press('a');
    await desk.keyboard.type('Tìm và bồi dưỡng những điển hình có thật ở khu phố');
    await desk.keyboard.press('Tab');
    await desk.keyboard.type('Nhi');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');
    await desk.locator('article.task:target').getByText('Cán bộ thêm').waitFor();
  });

  it('tells the second of two officers what the first decided, and keeps what he typed', async () => {
    const colleague = await signedIn('le.van.thu');
    await colleague.goto(plan);
    await colleague.getByText('Đồng chí Trần Thị Mẫu cũng đang mở kế hoạch này.').waitFor();
    const theirs = colleague.locator('article.deadline').first();
    await theirs.getByText('Sửa', { exact: true }).click();
    await theirs.getByLabel('Ai thực hiện').fill('Các khu phố');
    const mine = desk.locator('article.deadline').first();
    await mine.getByRole('button', { name: 'Bỏ' }).click();
    await mine.getByText('Đã bỏ qua').waitFor();
    await theirs.getByRole('button', { name: 'Lưu và xác nhận' }).click();
    await theirs.getByText(/Đồng chí Trần Thị Mẫu vừa xem xét mục này lúc/).waitFor();
    expect(await theirs.getByLabel('Ai thực hiện').inputValue()).toBe('Các khu phố');
    await theirs.getByRole('button', { name: 'Lưu và xác nhận' }).click();
    await theirs.getByText(/thực hiện: Các khu phố/).waitFor();
    await colleague.context().close();
  });

  it('works on a phone without JavaScript: one side at a time, and every decision', async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
      storageState: await desk.context().storageState(),
    });
    const phone = await context.newPage();
    await phone.goto(plan);
    expect(await phone.locator('#plan-text').isVisible()).toBe(false);
    await phone.locator('main').getByRole('link', { name: 'Văn bản', exact: true }).click();
    await phone.locator('#plan-text .mark.task > a').first().click();
    expect(await inView(phone, 'article.task:target')).toBe(true);
    const item = phone.locator('article.task:target');
    await item.getByRole('button', { name: 'Xác nhận' }).click();
    expect(await item.innerText()).toContain('Đã xác nhận');
    await item.getByText('Sửa', { exact: true }).click();
    await item.getByLabel('Cơ quan thực hiện').fill('');
    await item.getByRole('button', { name: 'Lưu và xác nhận' }).click();
    expect(await item.innerText()).toContain('Xin ghi cơ quan thực hiện.');
    await item.getByLabel('Cơ quan thực hiện').fill('Công an phường');
    await item.getByRole('button', { name: 'Lưu và xác nhận' }).click();
    expect(await item.innerText()).toContain('Công an phường – chủ trì');
    await item.getByRole('button', { name: 'Bỏ' }).click();
    expect(await item.innerText()).toContain('Đã bỏ qua');
    await phone.getByRole('button', { name: /Xác nhận tất cả/ }).click();
    expect(await phone.locator('#said').innerText()).toMatch(/Đã xác nhận \d+ mục\./);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await context.close();
  });

  it('shows a long plan in parts, and comes back to the part it was at', async () => {
    const text = readFileSync(PLAN, 'utf8');
    const [from, to] = [text.indexOf('II. NỘI DUNG'), text.indexOf('VI. TỔ CHỨC')];
    const long = text.slice(0, from) + text.slice(from, to).repeat(40) + text.slice(to);
    const buffer = Buffer.from(long);
    await receivePlan(desk, server.url, { name: 'dai.txt', mimeType: 'text/plain', buffer });
    await desk.getByRole('link', { name: 'Trang sau' }).click();
    await desk.waitForURL(/part=2/);
    await desk.getByRole('button', { name: /Xác nhận tất cả \d+ mục/ }).click();
    await desk.waitForURL(/accepted=\d+/);
    expect(desk.url()).toMatch(/part=2/);
    const { done, of } = await progress(desk);
    expect(done).toBe(of);
    expect(await desk.locator('article').count()).toBeLessThan(of);
  });

  it('gives the original file back under its own name', async () => {
    const started = desk.waitForEvent('download');
    await desk.getByRole('link', { name: 'Tải tệp gốc' }).click();
    expect(readFileSync(await (await started).path())).toEqual(readFileSync(PLAN));
    const answer = await desk.request.get(`${plan}/file`);
    expect(answer.headers()).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(answer.headers()['content-disposition']).toMatch(/^attachment;.*plan\.txt/);
  });

  it('has nothing that axe would mend, with a form open and everything marked', async () => {
    await desk.locator('article.target').first().getByText('Sửa', { exact: true }).click();
    const { violations } = await axeOn(desk).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

async function newPage(): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

async function setUp(page: Page) {
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Thiết lập', exact: true }).click();
  await page.getByLabel('Tên', { exact: true }).fill('phường Hòa Sim');
  await page.getByLabel('Mã số đơn vị hành chính').fill('12345');
  await page.getByLabel('Tỉnh, thành phố').fill('tỉnh Hoài Khê');
  await page.getByLabel('Họ và tên').fill('Trần Thị Mẫu');
  await page.getByLabel('Tên đăng nhập').fill('tran.thi.mau');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Gõ lại mật khẩu').fill(PASSWORD);
  await page.getByRole('button', { name: 'Thiết lập và đăng nhập' }).click();
  await page.waitForURL(/\/units/);
}

async function addOfficer(page: Page) {
  await page.goto(`${server.url}/people/new`);
  await page.getByText('Cán bộ phụ trách').first().click();
  await page.locator('[name=name]').fill('Lê Văn Thử');
  await page.locator('[name=login]').fill('le.van.thu');
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('main form button[type=submit]').last().click();
  await page.waitForURL(/\/people(\?|$)/);
}

async function signedIn(login: string): Promise<Page> {
  const page = await newPage();
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}

async function progress(page: Page): Promise<{ done: number; of: number }> {
  const said = await page
    .getByText(/Đã xác nhận \d+\/\d+ mục/)
    .first()
    .innerText();
  const [, done, of] = /(\d+)\/(\d+)/.exec(said) ?? [];
  return { done: Number(done), of: Number(of) };
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '');
}

async function waitForFocusOff(page: Page, id: string) {
  await page.waitForFunction((left) => document.activeElement?.id !== left, id);
}

function inView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((node) => {
      const { top, bottom } = node.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
}

/** Selects words inside one run of the text, as a mouse would. */
async function select(page: Page, words: string) {
  await page.evaluate((wanted) => {
    const run = [...document.querySelectorAll('#plan-text [data-at]')].find((node) =>
      node.textContent?.includes(wanted),
    );
    const text = run?.firstChild;
    if (!text) throw new Error(`no run holds ${wanted}`);
    const start = run.textContent?.indexOf(wanted) ?? 0;
    getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
  }, words);
}
