import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractText } from '#files';
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
  plan = await receivePlan(desk, town.server.url, PLAN);
});
afterAll(() => town?.close());

describe('papers drawn up from a plan', () => {
  it('the table of tasks leaves as Word and as Excel, with the words of the page', async () => {
    await desk.getByRole('link', { name: 'Bảng phân công nhiệm vụ' }).click();
    await desk.waitForURL(/\/tasks$/);
    const [, second] = await desk.getByRole('row').all();
    const task = (await second?.getByRole('cell').first().textContent())?.trim() ?? '';
    const word = await downloaded('Tải tệp Word', 'nhiem-vu.docx');
    expect(word.replace(/\s+/gu, ' ')).toContain(task.replace(/\s+/gu, ' ').slice(0, 60));
    const sheet = desk.waitForEvent('download');
    await desk.getByRole('link', { name: 'Tải tệp Excel' }).click();
    expect(readFileSync(await (await sheet).path()).toString('latin1', 0, 2)).toBe('PK');
  });

  it('points are settled one by one, and those for the issuer stand in a letter', async () => {
    await desk.goto(`${plan}/points`);
    const points = desk.locator('.points > li');
    const all = await points.count();
    expect(all).toBeGreaterThan(2);
    await points.nth(0).getByRole('button', { name: 'Làm theo gợi ý' }).click();
    await points.nth(0).getByText('Làm theo gợi ý', { exact: true }).first().waitFor();
    await points
      .nth(1)
      .getByLabel(/Cách làm rõ/)
      .fill('Đề nghị Ủy ban nhân dân nêu rõ mẫu số.');
    await points.nth(1).getByRole('button', { name: 'Đưa vào công văn' }).click();
    await desk.getByText(`Còn ${all - 2}/${all} điểm chưa có người xem.`).waitFor();
    const letter = await downloaded('Tải công văn (Word)', 'cong-van.docx');
    expect(letter).toContain('Đề nghị Ủy ban nhân dân nêu rõ mẫu số.');
    expect(letter).toContain('V/v đề nghị làm rõ');
  });

  it('a point without words is refused beside its field, and may be opened again', async () => {
    const point = desk.locator('.points > li').nth(1);
    await point.getByLabel(/Cách làm rõ/).fill(' ');
    await point.getByRole('button', { name: 'Ghi là đã làm rõ' }).click();
    await desk.getByText('Xin ghi cách làm rõ, hoặc lời đề nghị.').waitFor();
    await desk.goto(`${plan}/points`);
    await point.getByRole('button', { name: 'Mở lại' }).click();
    await point.getByText('Chưa xem').waitFor();
    expect(await desk.locator('#letter').count()).toBe(0);
  });
});

/** The words of the Word file behind a button or link. */
async function downloaded(name: string, file: string): Promise<string> {
  const started = desk.waitForEvent('download');
  await desk.getByRole('link', { name }).or(desk.getByRole('button', { name })).click();
  const read = await extractText(await (await started).path(), file);
  if (!read.ok) throw new Error(read.problem.message);
  return read.text;
}
