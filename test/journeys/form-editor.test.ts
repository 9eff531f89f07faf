import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../launch/root.mjs';
import { confirmAll, openForm, openMovement, receivePlan, results } from './movement.ts';
import { newTown, type Town } from './town.ts';

let town: Town;
let movement: string;
let name: string;
const period = 'Quý đầu';

beforeAll(async () => {
  town = await newTown();
  const { desk, server } = town;
  const plan = await receivePlan(desk, server.url, join(root, 'src/domain/plan/cases/model-area/plan.txt'));
  await confirmAll(desk);
  const fields = {
    name: period,
    from: '2026-01-01',
    to: '2026-02-28',
    due: '2030-12-31',
    reason: 'Cán bộ đặt',
  };
  const counts = { kind: 'count', decimals: '0' } as const;
  movement = await openMovement(
    desk,
    plan,
    [fields],
    [
      { ...counts, question: 'Số buổi họp khu dân cư' },
      { ...counts, question: 'Số buổi có ghi biên bản' },
      { kind: 'prose', question: 'Cách làm hay' },
    ],
  );
  name = ((await desk.getByRole('heading', { level: 1 }).textContent()) ?? '').trim();
});
afterAll(() => town?.close());

const card = (desk: Page, question: string) => desk.locator('main li').filter({ hasText: question }).first();
async function edit(question: string) {
  const { desk } = town;
  await card(desk, question)
    .getByRole('link', { name: /^Sửa câu/ })
    .click();
  await desk.waitForURL(/\/form\/[0-9a-f-]{36}/);
}
async function save() {
  const { desk } = town;
  await desk.getByRole('button', { name: 'Lưu câu hỏi' }).click();
  await desk.getByText('Đã sửa câu hỏi.').waitFor();
}

describe('an officer edits the questions', () => {
  it('by month, with a definition card, from the page of the movement', async () => {
    const { desk } = town;
    await desk.goto(movement);
    await desk.getByRole('link', { name: 'Sửa câu hỏi gửi đơn vị' }).click();
    await edit('Số buổi họp khu dân cư');
    await desk.getByLabel('Hỏi riêng từng tháng').check();
    await desk.locator('[name=counts]').fill('Buổi có trên nửa số hộ dự');
    await desk.locator('[name=source]').fill('Sổ họp khu dân cư');
    await save();
    expect(await card(desk, 'Số buổi họp khu dân cư').getByText('từng tháng').count()).toBe(1);
  });

  it('is told beside the field what cannot be, and loses nothing of what was typed', async () => {
    const { desk } = town;
    await edit('Cách làm hay');
    await desk.locator('[name=kind]').selectOption('table');
    await desk.locator('details').last().locator('summary').click();
    await desk.locator('[name="column.0.title"]').fill('Cách làm');
    await desk.getByRole('button', { name: 'Lưu câu hỏi' }).click();
    await desk.getByRole('link', { name: /Xin ghi tên từng dòng/ }).waitFor();
    expect(await desk.locator('[name="column.0.title"]').inputValue()).toBe('Cách làm');
    await desk.locator('[name=most]').fill('2');
    await save();
  });

  it('sets a check of two questions and a sentence', async () => {
    const { desk } = town;
    await desk.locator('[name=left]').selectOption({ label: 'Số buổi có ghi biên bản' });
    await desk.locator('[name=right]').first().selectOption({ label: 'Số buổi họp khu dân cư' });
    await desk.locator('[name=message]').fill('Biên bản không thể nhiều hơn buổi họp.');
    await desk.getByRole('button', { name: 'Thêm phép kiểm tra' }).click();
    await desk.getByText('Đã thêm phép kiểm tra.').waitFor();
  });

  it('moves a question and stops asking one', async () => {
    const { desk } = town;
    await card(desk, 'Số buổi có ghi biên bản').getByRole('button', { name: /^Lên/ }).click();
    await desk.getByText('Đã đổi thứ tự.').waitFor();
    const texts = await desk.locator('main ol > li').allInnerTexts();
    expect(texts[0]).toContain('Số buổi có ghi biên bản');
  });
});

describe('a unit', () => {
  it('sees the form as it was edited, and is held to the check', async () => {
    const phone = await town.phone('Tổ dân phố 1');
    await openForm(phone, name, period);
    await phone.locator('details').filter({ hasText: 'Buổi có trên' }).locator('summary').click();
    await phone.getByText('Buổi có trên nửa số hộ dự').waitFor();
    const boxes = phone.locator('.question [inputmode]');
    for (const [index, value] of ['9', '3', '4'].entries()) await boxes.nth(index).fill(value);
    await phone.locator('[name$="[0,0]"]').fill('Họp theo tổ');
    await phone.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await phone.getByText('Biên bản không thể nhiều hơn buổi họp.').first().waitFor();
    await boxes.first().fill('5');
    await phone.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await phone.getByText(/Đã gửi lúc .* đã nhận được/).waitFor();
    await phone.context().close();
  });

  it('that has sent keeps what it was asked; the officer sees each month, and the sum', async () => {
    const { desk } = town;
    await desk.goto(`${movement}/form`);
    await edit('Số buổi họp khu dân cư');
    await desk.getByText(/1 báo cáo đã gửi giữ nguyên câu hỏi cũ/).waitFor();
    await desk.locator('[name=text]').fill('Số buổi sinh hoạt khu dân cư');
    await save();
    await desk.goto(`${movement}/board`);
    await desk
      .locator('td a', { hasText: /^(Đúng hạn|Gửi trễ), / })
      .first()
      .click();
    await desk.getByRole('term').filter({ hasText: 'Số buổi họp khu dân cư' }).waitFor();
    const months = desk.getByRole('table').filter({ hasText: 'tháng 01/2026' });
    expect(await months.innerText()).toMatch(/3[\s\S]*4/);
    await desk.goto(`${movement}/cuts?from=2025-11-15&to=2026-01-14`);
    await desk
      .getByText(/phần lớn tháng 01\/2026 nằm ở kỳ khác/)
      .first()
      .waitFor();
    await desk.goto(`${movement}/cuts?from=2025-11-15&to=2026-11-14`);
    expect(await desk.getByRole('row', { name: /^Số buổi sinh hoạt khu dân cư/ }).innerText()).toMatch(
      /\t7\s/,
    );
    const said = await results(desk, movement, period);
    expect(said.get('Số buổi sinh hoạt khu dân cư')?.result).toBe('7');
  });
});
