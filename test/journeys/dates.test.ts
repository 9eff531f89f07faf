import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths, type CivilDate, civilDateOf, inWords } from '#calendar';
import { root } from '../../launch/root.mjs';
import { confirmAll, openMovement, receivePlan } from './movement.ts';
import { newTown, type Town } from './town.ts';

let town: Town;
const today = civilDateOf(new Date());
const period = {
  name: 'Năm nay',
  from: '2026-01-01',
  to: '2030-12-31',
  due: '2030-12-31',
  reason: 'Cán bộ đặt',
};

beforeAll(async () => {
  town = await newTown();
});
afterAll(() => town?.close());

/** Puts a sample plan in force and goes to its dates by the link that an officer finds. */
async function datesOf(sample: string): Promise<Page> {
  const { desk, server } = town;
  const plan = await receivePlan(desk, server.url, join(root, `src/domain/plan/cases/${sample}/plan.txt`));
  await confirmAll(desk);
  await openMovement(desk, plan, [period]);
  await desk.getByRole('link', { name: 'Mốc và thời hạn' }).click();
  await desk.waitForURL(/\/dates$/);
  return desk;
}

/** Fills in the form behind a summary of an article and sends it. */
async function say(desk: Page, article: string, summary: string, fields: Record<string, string>) {
  const place = desk.locator('article', { hasText: article }).first();
  const form = place.locator('details', { has: desk.locator('summary', { hasText: summary }) });
  await form.evaluate((node) => node.setAttribute('open', ''));
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`);
    if ((await field.evaluate((node) => node.tagName)) === 'SELECT')
      await field.selectOption({ label: value });
    else await field.fill(value);
  }
  await form.getByRole('button').first().click();
  await desk.waitForLoadState();
}

const launch = (desk: Page) =>
  desk.locator('article', { has: desk.getByRole('heading', { name: 'Lễ ra mắt' }) });
const dueOf = (event: CivilDate) => `hạn ${inWords(addMonths(event, 2))}`;

describe('A: the day of one event', () => {
  const event = addDays(today, -10);
  const later = addDays(today, -3);

  it('sets the launch of every area, but for the one whose own day was confirmed', async () => {
    const desk = await datesOf('model-area');
    await launch(desk)
      .getByText(/Chưa tính hạn – chờ ngày công bố kết quả sắp xếp/)
      .first()
      .waitFor();
    await say(desk, 'Công bố kết quả sắp xếp', 'Ghi ngày của cả xã, phường', {
      on: event,
      document: 'Nghị quyết số 12/NQ-HĐND',
    });
    await launch(desk).getByText(dueOf(event)).first().waitFor();
    expect(await launch(desk).getByText('× 3').count()).toBe(1);
    await say(desk, 'Công bố kết quả sắp xếp', 'Xác nhận ngày riêng của một đơn vị', {
      unit: 'Tổ dân phố 2',
      on: later,
      reason: 'Công bố sau theo Quyết định 30',
    });
    await launch(desk).getByText(dueOf(later)).first().waitFor();
    expect(await launch(desk).getByText('× 2').count()).toBe(1);
  });

  it('is told to the area on its own list, which says in one press that it has launched', async () => {
    const phone = await town.phone('Tổ dân phố 1');
    const card = phone.locator('#milestones article').filter({ hasText: 'Lễ ra mắt' });
    await card.getByText(dueOf(event)).waitFor();
    await card.getByRole('button', { name: /Đã làm hôm nay/ }).click();
    await phone.waitForURL(/\/unit#milestones$/);
    expect(await card.count()).toBe(0);
    await town.desk.reload();
    await launch(town.desk).getByText('1/3 đã làm').waitFor();
    await phone.context().close();
  });
});

describe('B: the chain of reports', () => {
  it('is tried out before it is kept, and gives the units their day', async () => {
    const desk = await datesOf('ward-movement');
    const chain = desk.locator('#chain');
    await chain.getByText('Bản tính thử từ Kế hoạch').waitFor();
    const days = () => chain.locator('tbody tr').allInnerTexts();
    expect(await days()).toHaveLength(4);
    expect((await days())[0]).toContain('Kế hoạch không nêu ngày');
    const top = (await chain.locator('[name=top]').inputValue()) as CivilDate;
    const tryOut = async (fields: Record<string, string>, step?: string) => {
      await chain.locator('details').evaluate((node) => node.setAttribute('open', ''));
      for (const [name, value] of Object.entries(fields)) await chain.locator(`[name="${name}"]`).fill(value);
      if (step) await chain.locator('[name=move]').selectOption({ label: step });
      await chain.getByRole('button', { name: 'Tính thử' }).click();
      await chain.getByText('Tính thử, chưa lưu.').waitFor();
    };
    await tryOut({ to: top }, 'Công an phường');
    await chain.getByText('Hạn trên cùng không giữ được.').waitFor();
    expect((await days()).filter((row) => /chậm \d+ ngày làm việc/.test(row))).toHaveLength(3);
    await tryOut({ top: addDays(top, -7), to: '' });
    expect((await days()).every((row) => row.includes('←'))).toBe(true);
    await chain.getByRole('button', { name: 'Lưu chuỗi này' }).click();
    await chain.getByText(/lưu lúc/).waitFor();
    expect(await chain.locator('[name=top]').inputValue()).toBe(addDays(top, -7));
  });
});

describe('periods of a running movement', () => {
  it('are added as a whole series, and its next year on one press', async () => {
    const { desk } = town;
    const periods = desk.locator('#periods');
    const form = periods.locator('details', { has: desk.locator('summary', { hasText: 'Thêm cả loạt kỳ' }) });
    await form.evaluate((node) => node.setAttribute('open', ''));
    const year = Number(today.slice(0, 4)) + 1;
    const fields = {
      due: '5',
      accepted: '10',
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      reason: 'Chủ tịch giao',
    };
    for (const [name, value] of Object.entries(fields))
      await form.locator(`[name="more.${name}"]`).fill(value);
    await form.getByRole('button', { name: 'Mở các kỳ này' }).click();
    await periods.getByRole('heading', { name: `Quý IV/${year}` }).waitFor();
    await periods.getByRole('button', { name: `Mở các kỳ năm ${year + 1}` }).click();
    await periods.getByRole('heading', { name: `Quý I/${year + 1}` }).waitFor();
    expect(await periods.getByRole('heading', { name: /^Quý/ }).count()).toBe(8);
  });
});
