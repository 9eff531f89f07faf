import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../launch/root.mjs';
import { openForm } from './movement.ts';
import { newTown, type Town } from './town.ts';

const PLAN = join(root, 'src/domain/plan/cases/ward-movement/plan.txt');
const MOST_TABS = 900;

let town: Town;
let name: string;
let movement: string;
beforeAll(async () => {
  town = await newTown();
});
afterAll(() => town?.close());

/** Presses Tab until a thing has the focus. On the way the focus is always to be seen, and never stuck. */
async function tabTo(page: Page, thing: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const target = await thing.first().elementHandle();
  for (let count = 0; count < MOST_TABS; count += 1) {
    await page.keyboard.press(key);
    const { here, shown, what } = await page.evaluate(focus, target);
    expect(shown, `the focus on ${what} is not to be seen`).toBe(true);
    if (here) return;
  }
  throw new Error(`Tab never reached ${thing}`);
}

/** Runs in the page: whether the focus is on `target`, and drawn on what has it or on what holds that. */
function focus(target: unknown) {
  const node = document.activeElement;
  if (!node || node === document.body) return { here: false, shown: true, what: 'the page' };
  const drawn = (one: Element | null, steps: number): boolean => {
    if (!one || steps === 0) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return (
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || drawn(one.parentElement, steps - 1)
    );
  };
  return { here: node === target, shown: drawn(node, 3), what: node.outerHTML.slice(0, 200) };
}

async function enter(page: Page, thing: Locator, address: RegExp) {
  await tabTo(page, thing);
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
}

async function type(page: Page, thing: Locator, words: string) {
  await tabTo(page, thing);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
}

const link = (page: Page, words: string) => page.getByRole('link', { name: words, exact: true });
const button = (page: Page, words: string | RegExp) => page.getByRole('button', { name: words });
const ready = (page: Page) => page.waitForLoadState('networkidle');

describe('without a mouse', () => {
  it('a visitor skips to the content and signs in', async () => {
    const { desk, server } = town;
    await desk.context().clearCookies();
    await desk.goto(`${server.url}/sign-in`);
    await tabTo(desk, link(desk, 'Tới nội dung chính'));
    expect(await link(desk, 'Tới nội dung chính').boundingBox()).toMatchObject({ width: expect.any(Number) });
    await desk.keyboard.press('Enter');
    expect(await desk.evaluate(() => document.activeElement?.id)).toBe('main');
    await type(desk, desk.getByLabel('Tên đăng nhập'), 'tran.thi.mau');
    await type(desk, desk.getByLabel('Mật khẩu', { exact: true }), 'mot hai ba bon nam');
    await desk.keyboard.press('Enter');
    await desk.waitForURL(/\/desk(#main)?$/);
  });

  it('an officer gives a plan’s file', async () => {
    const { desk } = town;
    await enter(desk, link(desk, 'Kế hoạch'), /\/plans$/);
    await ready(desk);
    const asked = desk.waitForEvent('filechooser');
    await tabTo(desk, desk.getByLabel('Tệp kế hoạch'));
    await desk.keyboard.press('Enter');
    await (await asked).setFiles({
      name: 'ke-hoach.txt',
      mimeType: 'text/plain',
      buffer: readFileSync(PLAN),
    });
    await enter(desk, button(desk, 'Đọc kế hoạch'), /\/plans\/[0-9a-f-]{36}/);
  });

  it('he reviews it by letters and by Tab', async () => {
    const { desk } = town;
    await ready(desk);
    const accepted = () => desk.locator('article').getByText('Đã xác nhận', { exact: true }).count();
    for (let count = 1; count <= 3; count += 1) {
      await desk.keyboard.press('j');
      await desk.keyboard.press('Enter');
      await expect.poll(accepted).toBe(count);
    }
    await desk.keyboard.press('j');
    await desk.keyboard.press('x');
    await desk.locator('article').getByText('Đã bỏ qua').first().waitFor();
    await tabTo(desk, button(desk, /Xác nhận tất cả \d+ mục còn chờ/));
    await desk.keyboard.press('Enter');
    await desk
      .getByText(/Đã xác nhận \d+ mục/)
      .first()
      .waitFor();
  });

  it('he opens the movement', async () => {
    const { desk } = town;
    await enter(desk, desk.getByRole('link', { name: /Mở phong trào/ }), /\/open$/);
    await ready(desk);
    const count = Number(await desk.locator('[name=indicators]').inputValue());
    for (let index = 0; index < count; index += 1) {
      if ((await desk.locator(`[name="indicator.${index}.kinds"]:checked`).count()) > 0) continue;
      await tabTo(desk, desk.locator(`[name="indicator.${index}.wanted"]`));
      await desk.keyboard.press('Space');
    }
    await type(desk, desk.locator('[name="period.0.name"]'), 'Năm nay');
    await enter(desk, button(desk, 'Mở phong trào'), /\/movements\/[0-9a-f-]{36}$/);
    movement = desk.url();
    name = ((await desk.getByRole('heading', { level: 1 }).textContent()) ?? '').trim();
  });

  it('a unit fills in its form and sends it', async () => {
    const phone = await town.phone('Tổ dân phố 1');
    const card = phone.locator('article').filter({ hasText: name });
    await enter(phone, card.getByRole('link', { name: /Nhập/ }), /\/unit\//);
    await ready(phone);
    for (const asked of await phone.locator('.question').all()) await answer(phone, asked);
    await tabTo(phone, button(phone, 'Gửi báo cáo'));
    await phone.keyboard.press('Enter');
    await phone.getByText(/Đã gửi lúc .* đã nhận được/).waitFor();
    await phone.context().close();
  });

  it('a unit whose form is refused is led from the list of problems to the field', async () => {
    const phone = await town.phone('Tổ dân phố 2');
    await openForm(phone, name, 'Năm nay');
    await ready(phone);
    await tabTo(phone, button(phone, 'Gửi báo cáo'));
    await phone.keyboard.press('Enter');
    await phone.getByRole('alert').waitFor();
    await expect.poll(() => phone.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await tabTo(phone, phone.getByRole('alert').getByRole('link'));
    await phone.keyboard.press('Enter');
    await expect
      .poll(() => phone.evaluate(() => document.activeElement?.matches('.question :is(input, textarea)')))
      .toBe(true);
    await phone.context().close();
  });

  it('an officer goes from his desk to the report, and asks for more of one item', async () => {
    const { desk, server } = town;
    await desk.goto(`${server.url}/desk`);
    await enter(desk, desk.getByRole('link', { name: /^Xem báo cáo: 1 báo cáo chờ/ }), /waiting=me/);
    await enter(desk, desk.getByRole('link', { name: /^Xem báo cáo/ }), /\/reports\/[0-9a-f-]{36}/);
    await tabTo(desk, desk.getByLabel(/^Đề nghị bổ sung mục này/));
    await desk.keyboard.press('Space');
    await tabTo(desk, desk.locator('textarea:visible'));
    await desk.keyboard.type('Xin ghi đủ số buổi');
    await tabTo(desk, button(desk, 'Trả lại các mục đã đánh dấu'));
    await desk.keyboard.press('Enter');
    await desk.getByText('Đã trả lại. Đơn vị thấy các mục').waitFor();
  });

  it('the unit answers on its phone', async () => {
    const phone = await town.phone('Tổ dân phố 1');
    await enter(phone, phone.getByRole('link', { name: /Bổ sung/ }), /\/unit\//);
    await ready(phone);
    await tabTo(phone, button(phone, 'Gửi phần bổ sung'));
    await phone.keyboard.press('Enter');
    await phone.getByText(/Đơn vị đã bổ sung, đang chờ/).waitFor();
    await phone.context().close();
  });

  it('he looks again, and takes it', async () => {
    const { desk, server } = town;
    await desk.goto(`${server.url}/desk`);
    await enter(desk, desk.getByRole('link', { name: /^Xem lại: 1 đơn vị đã bổ sung/ }), /waiting=me/);
    await enter(desk, desk.getByRole('link', { name: /^Xem báo cáo/ }), /\/reports\/[0-9a-f-]{36}/);
    await tabTo(desk, button(desk, /^Tiếp nhận/));
    await desk.keyboard.press('Enter');
    await desk
      .getByText(/Đã tiếp nhận/)
      .first()
      .waitFor();
  });

  it('he keeps a draft, looks where a figure comes from, and has a message for who has not sent', async () => {
    const { desk } = town;
    await desk.goto(movement);
    await enter(desk, link(desk, 'Báo cáo tổng hợp'), /\/merged\//);
    const merged = desk.url();
    await enter(desk, button(desk, 'Lập dự thảo'), /\/drafts\/1/);
    await desk.goto(merged);
    await enter(desk, desk.locator('td a[href*="/sources/"]'), /\/sources\//);
    await desk.getByText('Tổ dân phố 1').first().waitFor();
    await desk.goto(movement);
    await enter(desk, link(desk, 'Đôn đốc đơn vị chưa gửi'), /\/urge/);
    await tabTo(desk, desk.locator('input[name=unit]'));
    await desk.keyboard.press('Space');
    expect(await desk.locator('input[name=unit]').first().isChecked()).toBe(false);
    await tabTo(desk, button(desk, 'Tin nhắn cho từng đơn vị'));
    await desk.keyboard.press('Enter');
    await desk.locator('textarea').first().waitFor();
  });

  it('he reads the board, and takes the merged report', async () => {
    const { desk } = town;
    await desk.goto(movement);
    await enter(desk, desk.locator('main').getByRole('link', { name: /Bảng theo dõi/ }), /\/board/);
    await desk
      .getByText(/Đúng hạn/)
      .first()
      .waitFor();
    await tabTo(desk, desk.locator('[role=region][tabindex="0"], section[tabindex="0"]'));
    await desk.goto(movement);
    await enter(desk, link(desk, 'Báo cáo tổng hợp'), /\/merged\//);
    const file = desk.waitForEvent('download');
    await tabTo(desk, link(desk, 'Tải tệp Word'));
    await desk.keyboard.press('Enter');
    const bytes = readFileSync(await (await file).path());
    expect(bytes.toString('latin1', 0, 2)).toBe('PK');
  });

  it('he signs out', async () => {
    await enter(town.desk, button(town.desk, 'Đăng xuất'), /\/sign-in/);
  });
});

async function answer(phone: Page, asked: Locator) {
  if ((await asked.locator('[type=radio]').count()) > 0) {
    await tabTo(phone, asked.locator('[type=radio]'));
    await phone.keyboard.press('Space');
    expect(await asked.locator('[type=radio]').first().isChecked()).toBe(true);
    return;
  }
  const boxes = asked.locator(':is([inputmode], textarea)');
  for (let index = 0; index < (await boxes.count()); index += 1) {
    await tabTo(phone, boxes.nth(index));
    await phone.keyboard.type((await boxes.nth(index).getAttribute('inputmode')) ? '5' : 'Đã làm xong.');
  }
}
