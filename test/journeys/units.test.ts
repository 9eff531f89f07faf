import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../launch/root.mjs';
import { axeOn } from '../axe.ts';
import { confirmAll, openForm, openMovement, receivePlan } from './movement.ts';
import { newTown, type Town } from './town.ts';

const PERIOD = 'Năm nay';
const DRAFT = '1.500';
const areas = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    kind: 'Khu dân cư',
    code: `TDP-${from + index}`,
    name: `Tổ dân phố ${from + index}`,
  }));
/** Twelve into seven, by the numbers of the old ones. */
const WAYS = [[1, 2], [3, 4], [5, 6], [7, 8], [9, 10], [11], [12]];

let town: Town;
let movement: string;
let name: string;
let drafting: Page;
let away: Page;

beforeAll(async () => {
  town = await newTown(areas(4, 12));
  const { desk, server } = town;
  const plan = await receivePlan(desk, server.url, join(root, 'src/domain/plan/cases/model-area/plan.txt'));
  await confirmAll(desk);
  const period = {
    name: PERIOD,
    from: '2026-01-01',
    to: '2030-12-31',
    due: '2030-12-31',
    reason: 'Cán bộ đặt',
  };
  movement = await openMovement(
    desk,
    plan,
    [{ ...period, kinds: ['Khu dân cư'] }],
    [{ kind: 'count' }, { kind: 'prose' }],
  );
  name = ((await desk.getByRole('heading', { level: 1 }).textContent()) ?? '').trim();
  await sends('Tổ dân phố 1', '7');
  await sends('Tổ dân phố 12', '5');
  drafting = await opens('Tổ dân phố 3');
  await figure(drafting).fill(DRAFT);
  await drafting.locator('.question textarea').fill('Đã ký cam kết.');
  await drafting.getByText(/Đã lưu ở xã, phường lúc/).waitFor();
  away = await opens('Tổ dân phố 5');
  await away.waitForLoadState('networkidle');
  await away.context().setOffline(true);
  await figure(away).fill('20');
  await away.locator('.question textarea').fill('Việc ghi khi không có mạng.');
  await away.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await away.getByText('Chờ có mạng để gửi – sẽ tự gửi').first().waitFor();
});
afterAll(() => town?.close());

const figure = (phone: Page) => phone.locator('.question [inputmode]').first();

async function opens(unit: string): Promise<Page> {
  const phone = await town.phone(unit);
  await openForm(phone, name, PERIOD);
  return phone;
}

async function sends(unit: string, value: string) {
  const phone = await opens(unit);
  await figure(phone).fill(value);
  await phone.locator('.question textarea').fill(`Việc của ${unit}.`);
  await phone.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await phone.getByText(/Đã gửi lúc .* đã nhận được/).waitFor();
  await phone.context().close();
}

/** What axe finds, and whether the page scrolls sideways. */
async function faultsOf(page: Page) {
  const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa']).analyze();
  const wide = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
  return [
    ...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    ...(wide > (page.viewportSize()?.width ?? 0) ? [`${wide} wide`] : []),
  ];
}

describe('twelve areas become seven in the middle of a period', () => {
  it('by a form without script at 360 px, which says what will follow before it is done', async () => {
    const { desk, server } = town;
    await desk.setViewportSize({ width: 360, height: 800 });
    await desk.goto(`${server.url}/units`);
    await desk.getByRole('link', { name: 'Sáp nhập, chia tách, đổi tên' }).click();
    await desk.getByRole('link', { name: 'Ghi nhận một thay đổi' }).click();
    await desk.locator('[name=kind][value=rearrange]').check();
    for (const group of await desk.locator('form details').all())
      await group.evaluate((node) => node.setAttribute('open', ''));
    for (const { name, code } of areas(1, 12))
      await desk.getByLabel(`${name} (${code})`, { exact: true }).check();
    expect(await faultsOf(desk)).toEqual([]);
    await desk.getByLabel('Số đơn vị sau thay đổi').fill('7');
    await desk.getByRole('button', { name: 'Tiếp tục' }).click();
    await desk.getByText('12 đơn vị đã chọn').waitFor();
    await desk.getByLabel('Số', { exact: true }).fill('12/NQ-HĐND');
    await desk.getByLabel('Ngày ký').fill('2026-01-05');
    for (const [place, old] of WAYS.entries()) {
      await desk.locator(`[name="to.${place}.name"]`).fill(`Tổ dân phố số ${place + 1}`);
      await desk.locator(`[name="to.${place}.code"]`).fill(`TDP-${place + 1}`);
      const row = desk.locator('fieldset', { has: desk.locator(`[name="to.${place}.name"]`) });
      for (const number of old) await row.getByLabel(`Tổ dân phố ${number}`, { exact: true }).check();
    }
    expect(await faultsOf(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Xem trước kết quả' }).click();
    await desk.getByText('12 đơn vị kết thúc, 7 đơn vị mới.').waitFor();
    await desk.getByText('2 báo cáo đã gửi giữ nguyên và vẫn được tính.').waitFor();
    await desk.getByText(/^1 bản nháp được giữ/).waitFor();
    await desk.getByText(/^10 báo cáo chưa gửi không còn tính là thiếu/).waitFor();
    await desk.getByRole('button', { name: 'Xác nhận thay đổi' }).click();
    await desk.getByText('Đã ghi nhận thay đổi.').waitFor();
    expect(await faultsOf(desk)).toEqual([]);
  });

  it('keeps what was sent, and waits for the new ones', async () => {
    const { desk } = town;
    await desk.setViewportSize({ width: 1280, height: 900 });
    await desk.goto(`${movement}/board`);
    // Two of the old ones have sent, seven new ones owe; what the other ten owed is passed on.
    await desk.getByText('Đã nhận 2 trên 9 báo cáo phải gửi.').waitFor();
    expect(await desk.locator('tbody').getByText('Đã chuyển cho đơn vị mới').count()).toBe(10);
    await desk.getByText('Có thay đổi đơn vị trong kỳ').waitFor();
  });

  it('lets the head of an old one go on in the new one, with his draft', async () => {
    await drafting.goto(`${town.server.url}/unit`);
    await drafting.getByText('Đã chuyển cho đơn vị mới').waitFor();
    await drafting.goto(`${town.server.url}/account`);
    await drafting.locator('form', { hasText: 'Tổ dân phố số 2' }).getByRole('button').click();
    await drafting.waitForURL(/\/unit$/);
    await openForm(drafting, name, PERIOD);
    await drafting.getByText('Đơn vị thay đổi trong kỳ này').waitFor();
    await drafting.getByText('Tổ dân phố 4 chưa gửi: xin ghi cả phần của đơn vị này.').waitFor();
    await figure(drafting).fill('300');
    await drafting.getByText(/Đã lưu ở xã, phường lúc/).waitFor();
    await drafting.getByRole('button', { name: 'Nhập bản nháp của Tổ dân phố 3 vào báo cáo này' }).click();
    await drafting.getByText('Đã nhập bản nháp. Xin xem lại từng mục trước khi gửi.').waitFor();
    expect(await figure(drafting).inputValue()).toBe('1.800');
    expect(await drafting.locator('.question textarea').inputValue()).toBe('Tổ dân phố 3: Đã ký cam kết.');
    await drafting.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await drafting.getByText(/Đã gửi lúc .* đã nhận được/).waitFor();
  });

  it('adds up over the break, and says so with the decision', async () => {
    const { desk } = town;
    await desk.goto(movement);
    await desk.getByRole('link', { name: 'Báo cáo tổng hợp' }).first().click();
    await desk.getByText('1.812').waitFor();
    await desk
      .getByText(/\(\*\) Từ ngày .* 12 đơn vị .* sắp xếp thành 7 đơn vị/)
      .first()
      .waitFor();
    await desk.getByText('Tổ dân phố 12:').waitFor();
  });

  it('takes what an old one had written without a network, once, as its own part', async () => {
    const { desk } = town;
    await away.context().setOffline(false);
    await away.getByText(/Đã gửi lúc .* đã nhận được/).waitFor();
    await desk.reload();
    await desk.getByText('1.832').waitFor();
    await desk.goto(`${movement}/board`);
    await desk.getByText('Đã nhận 4 trên 10 báo cáo phải gửi.').waitFor();
  });

  it('is drawn and told on the page of an old unit, which says what it is now', async () => {
    const { desk, server } = town;
    await desk.goto(`${server.url}/units?ended`);
    await desk.getByRole('link', { name: 'Tổ dân phố 12', exact: true }).click();
    await desk.getByText(/Đơn vị này đã kết thúc từ ngày/).waitFor();
    await desk.getByRole('link', { name: 'Tổ dân phố số 7', exact: true }).waitFor();
    expect(await desk.locator('svg text', { hasText: 'Tổ dân phố số 7' }).count()).toBe(1);
    await desk.setViewportSize({ width: 360, height: 800 });
    expect(await faultsOf(desk)).toEqual([]);
  });
});
