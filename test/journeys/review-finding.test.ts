import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../launch/root.mjs';
import { receivePlan } from './movement.ts';
import { newTown, type Town } from './town.ts';

const PLAN = join(root, 'src/domain/plan/cases/ward-movement/plan.txt');

let town: Town;
let desk: Page;
let plan: string;

beforeAll(async () => {
  town = await newTown();
  desk = town.desk;
});
afterAll(() => town?.close());
beforeEach(async () => {
  await desk.setViewportSize({ width: 1280, height: 900 });
  plan = await receivePlan(desk, town.server.url, PLAN);
  await desk.waitForLoadState('networkidle');
});

describe('finding and taking back on the review screen', () => {
  it('filters by links, keeps the filter while deciding, and accepts what it shows', async () => {
    const tasks = await countOf(desk, 'Nhiệm vụ');
    await filterBy(desk, 'Nhiệm vụ');
    await desk.waitForURL(/kind=task/);
    expect(await desk.locator('article').count()).toBe(tasks);
    await filterBy(desk, 'Chờ xác nhận');
    await desk.waitForURL(/standing=waiting/);
    const first = desk.locator('article').first();
    await first.getByRole('button', { name: 'Bỏ' }).click();
    await first.getByText('Đã bỏ qua').waitFor();
    expect(await countOf(desk, 'Chờ xác nhận')).toBe(tasks - 1);
    await desk.getByRole('button', { name: `Xác nhận ${tasks - 1} mục chờ đang lọc` }).click();
    await desk.getByText(`Đã xác nhận ${tasks - 1} mục.`).waitFor();
    expect(desk.url()).toMatch(/kind=task&standing=waiting/);
    await desk.getByText('Không có mục nào như vậy').waitFor();
    await desk.getByRole('link', { name: 'xem lại tất cả các mục' }).click();
    await desk.locator('article.target').first().getByText('Chờ xác nhận').waitFor();
    expect(await desk.locator('article.task').getByText('Chờ xác nhận').count()).toBe(0);
  });

  it('takes back with one key what was done last, and then what was done before it', async () => {
    await desk.locator('body').press('j');
    await desk.keyboard.press('Enter');
    const first = desk.locator('article').first();
    await first.getByText('Đã xác nhận').waitFor();
    await desk.getByRole('button', { name: /Xác nhận tất cả \d+ mục còn chờ/ }).click();
    await desk.getByText(/Đã xác nhận \d+ mục\./).waitFor();
    expect(await waiting(desk)).toBe(0);
    await desk.keyboard.press('z');
    await desk
      .getByText(/Đã hoàn tác \d+ mục\./)
      .first()
      .waitFor();
    expect(await waiting(desk)).toBeGreaterThan(10);
    await first.getByText('Đã xác nhận').waitFor();
    await desk.keyboard.press('z');
    await first.getByText('Chờ xác nhận').waitFor();
    expect(await desk.locator('[data-press=undo]').count()).toBe(0);
  });

  it('takes back a correction and an addition', async () => {
    const item = desk.locator('article.target').first();
    const before = await item.locator('.understood').innerText();
    await item.getByText('Sửa', { exact: true }).click();
    await item.getByRole('textbox', { name: 'Con số' }).fill('77');
    await item.getByRole('button', { name: 'Lưu và xác nhận' }).click();
    await item.getByText(/77/).first().waitFor();
    await item.getByRole('button', { name: 'Hoàn tác' }).click();
    await item.getByText('Chờ xác nhận').waitFor();
    expect(await item.locator('.understood').innerText()).toBe(before);
    const items = await countOf(desk, 'Tất cả');
    await desk.getByText('Thêm mục phần mềm chưa đọc được').click();
    await desk.getByLabel('Nguyên văn trong Kế hoạch').fill('Phân công rõ người, rõ việc');
    await desk.getByLabel('Loại mục').selectOption('criterion');
    await desk.getByRole('button', { name: 'Thêm mục này' }).click();
    await desk.getByText('Đã thêm mục.').waitFor();
    expect(await countOf(desk, 'Tất cả')).toBe(items + 1);
    await desk.locator('[data-press=undo]').click();
    await expect.poll(() => countOf(desk, 'Tất cả')).toBe(items);
  });

  it('does not take back what was decided on again meanwhile, and says who did', async () => {
    const mine = desk.locator('article.target').first();
    await mine.getByRole('button', { name: 'Xác nhận' }).click();
    await mine.getByText('Đã xác nhận').waitFor();
    const other = await desk.context().newPage();
    await other.goto(plan);
    await other.locator('article.target').first().getByRole('button', { name: 'Bỏ' }).click();
    await other.locator('article.target').first().getByText('Đã bỏ qua').waitFor();
    await other.close();
    await mine.getByRole('button', { name: 'Hoàn tác' }).click();
    await mine.getByText(/Đồng chí Trần Thị Mẫu vừa xem xét mục này lúc/).waitFor();
    expect(await mine.innerText()).toMatch(/Đã bỏ qua[\s\S]*Việc trước của đồng chí không hoàn tác nữa/);
  });

  it('filters, decides and takes back on a phone without JavaScript', async () => {
    const context = await town.browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
      storageState: await desk.context().storageState(),
    });
    const phone = await context.newPage();
    await phone.goto(plan);
    const all = await waiting(phone);
    await filterBy(phone, 'Chờ xác nhận');
    const item = phone.locator('article').first();
    await item.getByRole('button', { name: 'Bỏ' }).click();
    expect(await phone.locator('article:target').innerText()).toContain('Đã bỏ qua');
    expect(await waiting(phone)).toBe(all - 1);
    await phone.getByRole('button', { name: 'Hoàn tác' }).first().click();
    expect(phone.url()).toMatch(/standing=waiting/);
    expect(await phone.locator('#said').innerText()).toContain('Đã hoàn tác.');
    expect(await phone.locator('article:target').innerText()).toContain('Chờ xác nhận');
    expect(await waiting(phone)).toBe(all);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await context.close();
  });

  it('is read aloud in the order in which a person must hear it', async () => {
    const heard = await readAloud(desk);
    expect(heard.filter((said) => ORDER.includes(said))).toEqual(ORDER);
    const at = heard.indexOf('heading Chỉ tiêu 1');
    const item = heard.slice(at, at + 14).join(' | ');
    expect(item).toMatch(
      /^heading Chỉ tiêu 1 .*StaticText “.*StaticText II\.3 .*StaticText Chờ xác nhận .*button Xác nhận .*link Sửa .*button Bỏ .*link Xem trong văn bản/,
    );
    const words = await desk.locator('article.target blockquote').first().innerText();
    expect(heard).toContain(`link Chỉ tiêu 1 ${words.replace(/[“”]/g, '')}`);
  });
});

const ORDER = [
  'heading Thông tin văn bản',
  'heading Việc còn lại',
  'heading Điểm cần làm rõ trong Kế hoạch',
  'region Các mục đọc được',
  'navigation Lọc các mục',
  'heading Chỉ tiêu 1',
  'region Văn bản Kế hoạch',
];

/** What Chromium tells a screen reader, in its order: role and name of all that is not passed over. */
async function readAloud(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: string[] = [];
  const hear = (id: string) => {
    const node = byId.get(id);
    const [role, name] = [String(node?.role?.value ?? ''), String(node?.name?.value ?? '').trim()];
    if (node && !node.ignored && name && role !== 'InlineTextBox') heard.push(`${role} ${name}`);
    for (const child of node?.childIds ?? []) hear(child);
  };
  hear(nodes[0]?.nodeId ?? '');
  await session.detach();
  return heard;
}

function filterBy(page: Page, label: string) {
  return page.getByRole('navigation', { name: 'Lọc các mục' }).getByRole('link', { name: label }).click();
}

async function countOf(page: Page, label: string): Promise<number> {
  const link = page.getByRole('navigation', { name: 'Lọc các mục' }).getByRole('link', { name: label });
  return Number(/\d+$/.exec(await link.innerText())?.[0]);
}

/** Items that wait, as the page says it. */
async function waiting(page: Page): Promise<number> {
  const said = await page
    .getByText(/Còn \d+ mục chờ\.|Không còn mục nào chờ\./)
    .last()
    .innerText();
  return Number(/\d+/.exec(said)?.[0] ?? 0);
}
