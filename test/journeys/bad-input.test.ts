import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractText } from '#files';
import { root } from '../../launch/root.mjs';
import { confirmAll, download, openForm, openMovement, receivePlan } from './movement.ts';
import { newTown, type Town } from './town.ts';

/** As long as a name may be, without a place to break. */
const LONG = `Tổ dân phố ${'Ư'.repeat(189)}`;
const TAGS = '<img src=x onerror=alert(1)><script>alert(2)</script> & <b>Tổ</b> 🎉';

let town: Town;
let name: string;
let movement: string;
const current = 'Năm nay';
const past = 'Kỳ cũ';

beforeAll(async () => {
  town = await newTown([
    { kind: 'Khu dân cư', code: 'DAI', name: LONG },
    { kind: 'Khu dân cư', code: 'MA', name: TAGS },
  ]);
  const { desk, server } = town;
  desk.on('dialog', (dialog) => expect.fail(`A script of the input ran: ${dialog.message()}`));
  const plan = await receivePlan(desk, server.url, join(root, 'src/domain/plan/cases/model-area/plan.txt'));
  await confirmAll(desk);
  const reason = `Cán bộ đặt ${TAGS}`;
  movement = await openMovement(
    desk,
    plan,
    [
      { name: current, from: '2026-01-01', to: '2030-12-31', due: '2030-12-31', reason },
      { name: past, from: '2026-01-01', to: '2026-01-31', due: '2026-01-31', reason, kinds: ['Khu dân cư'] },
    ],
    [
      { kind: 'count', question: `Bao nhiêu ${TAGS}`, maximum: '2.000', decimals: '1' },
      { kind: 'ratio' },
      { kind: 'ratio', exceed: true },
      { kind: 'prose' },
    ],
  );
  name = ((await desk.getByRole('heading', { level: 1 }).textContent()) ?? '').trim();
});
afterAll(() => town?.close());

const send = (page: Page) => page.getByRole('button', { name: 'Gửi báo cáo' }).click();

describe('a figure of a report', () => {
  let phone: Page;
  const question = (index: number) => phone.locator('.question').nth(index);
  const boxes = (index: number) => question(index).locator('[inputmode]');
  const errors = (index: number) => question(index).locator('[id$="-error"]').allInnerTexts();

  beforeAll(async () => {
    phone = await town.phone('Tổ dân phố 1');
    await openForm(phone, name, current);
  });
  afterAll(() => phone.context().close());

  it.each([
    ['1.234', '1.234'],
    ['12,5', '12,5'],
    ['1.234,5', '1.234,5'],
  ])('typed as %s is shown back as %s', async (typed, shown) => {
    await boxes(0).fill(typed);
    await expect.poll(() => question(0).locator('output').innerText()).toMatch(new RegExp(`${shown}$`));
  });

  it.each([
    ['12.5', /12,5 hay 125/],
    ['1e308', /không phải là số/],
    ['−1', /số âm/],
    ['-1', /số âm/],
    ['9'.repeat(400), /quá lớn/],
    ['2.001', /vượt mức tối đa 2\.000/],
    ['12,55', /quá 1 chữ số/],
    ['NaN', /không phải là số/],
    ['<b>1</b>', /không phải là số/],
  ])('typed as %s is refused beside its field, and kept there', async (typed, says) => {
    await boxes(0).fill(typed);
    await send(phone);
    await expect.poll(() => errors(0)).toEqual([expect.stringMatching(says)]);
    expect(await boxes(0).inputValue()).toBe(typed);
  });

  it('or words, where too long, are refused beside their field, and kept there', async () => {
    const words = 'Kết quả 🎉 '.repeat(1000);
    await question(3).locator('textarea').fill(words);
    await send(phone);
    await expect.poll(() => errors(3)).toEqual([expect.stringMatching(/dài quá 10\.000 ký tự/)]);
    expect(await question(3).locator('textarea').inputValue()).toBe(words);
    await question(3).locator('textarea').fill('');
  });

  it('above its whole is refused, also with a reason', async () => {
    await boxes(1).first().fill('121');
    await boxes(1).last().fill('120');
    await send(phone);
    await expect.poll(() => errors(1)).toEqual([expect.stringMatching(/lớn hơn tổng số.*kiểm tra lại/)]);
    await question(1).locator('[name$=".why"]').fill('Có hộ mới đến');
    await send(phone);
    await expect.poll(() => errors(1)).toEqual([expect.stringMatching(/lớn hơn tổng số.*kiểm tra lại/)]);
  });

  it('above its whole is taken with a reason where the officer allowed it', async () => {
    await boxes(2).first().fill('121');
    await boxes(2).last().fill('120');
    await send(phone);
    await expect.poll(() => errors(2)).toEqual([expect.stringMatching(/xin ghi lý do/)]);
    await question(2).locator('[name$=".why"]').selectOption({ index: 1 });
    await send(phone);
    await expect.poll(() => errors(2)).toEqual([]);
    expect(await errors(1)).toHaveLength(1);
  });
});

describe('a report for a period that closed meanwhile', () => {
  it('is refused with a sentence, and what was typed is still there', async () => {
    const phone = await town.phone('Tổ dân phố 2');
    await openForm(phone, name, past);
    await phone.locator('.question [inputmode]').first().fill('77');
    await phone.getByText(/Đã lưu ở xã, phường lúc/).waitFor();
    const { desk } = town;
    await desk.goto(movement);
    const card = desk
      .locator('article')
      .filter({ has: desk.getByRole('heading', { name: past, exact: true }) });
    await card.getByText('Đổi ngày ngừng nhận báo cáo trễ').click();
    await card.getByLabel('Nhận trễ đến hết ngày').fill('2026-02-01');
    await card.getByLabel('Lý do').fill('Hết hạn nhận');
    await card.getByRole('button', { name: 'Đặt ngày ngừng nhận' }).click();
    await card.getByText('01/02/2026').first().waitFor();
    await phone.locator('.question textarea').first().fill('Câu chưa kịp lưu');
    await send(phone);
    await phone.getByText('Kỳ này đã ngừng nhận từ sau ngày 01/02/2026').waitFor();
    for (const kept of ['77', 'Câu chưa kịp lưu']) await phone.getByText(kept, { exact: true }).waitFor();
    await phone.reload();
    await phone.getByText('77', { exact: true }).waitFor();
    await phone.context().close();
  });
});

describe('words of any kind', () => {
  const RTL = '\u202Eđảo\u202C';
  const said = `${TAGS}\n${RTL} ${'Kết quả '.normalize('NFD')}${'rất dài '.repeat(900)}`;

  it('typed by units of long and wild names are shown as words on every page and in both papers', async () => {
    for (const unit of [LONG, TAGS]) await report(unit);
    const { desk } = town;
    const period = await mergedOf(current);
    for (const path of [
      `${movement}/board`,
      period,
      `${town.server.url}/units`,
      `${town.server.url}/people`,
    ]) {
      await desk.goto(path);
      await desk.setViewportSize({ width: 360, height: 740 });
      const words = await desk.locator('main').textContent();
      expect(words, path).toContain(TAGS);
      expect(words, path).toContain(LONG);
      expect(
        await desk.locator('main img[src=x], main script[src], main b:text-is("Tổ")').count(),
        path,
      ).toBe(0);
      expect(await desk.evaluate(() => document.scrollingElement?.scrollWidth), path).toBe(360);
    }
    await desk.setViewportSize({ width: 1280, height: 900 });
    await desk.goto(period);
    expect(await desk.locator('main').textContent()).toContain('Kết quả rất dài');
    for (const words of ['Tải tệp Word', 'Tải tệp PDF'] as const) {
      const paper = await extractText(
        await download(desk, words),
        words === 'Tải tệp Word' ? 'a.docx' : 'a.pdf',
      );
      if (!paper.ok) throw new Error(paper.problem.message);
      expect(paper.text.replace(/\s+/g, ' '), words).toContain('<script>alert(2)</script>');
      expect(paper.text.replace(/\s+/g, ''), words).toContain(LONG.replace(/\s+/g, ''));
    }
  });

  async function report(unit: string) {
    const phone = await town.phone(unit);
    phone.on('dialog', (dialog) => expect.fail(`A script of the input ran: ${dialog.message()}`));
    await openForm(phone, name, current);
    for (const box of await phone.locator('.question [inputmode]').all()) await box.fill('1');
    for (const box of await phone.locator('.question textarea').all()) await box.fill(said);
    await send(phone);
    await phone.getByText(/Đã gửi lúc .* đã nhận được/).waitFor();
    expect(await phone.locator('main').textContent()).toContain(TAGS);
    expect(await phone.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(360);
    await phone.context().close();
  }

  async function mergedOf(period: string): Promise<string> {
    const { desk } = town;
    await desk.goto(movement);
    const card = desk
      .locator('article')
      .filter({ has: desk.getByRole('heading', { name: period, exact: true }) });
    return new URL(
      (await card.getByRole('link', { name: 'Báo cáo tổng hợp' }).getAttribute('href')) ?? '',
      desk.url(),
    ).href;
  }
});
