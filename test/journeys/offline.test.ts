import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../launch/root.mjs';
import { axeOn } from '../axe.ts';
import { confirmAll, openMovement, type PeriodFields, receivePlan } from './movement.ts';
import { newTown, type Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await newTown();
});
afterAll(() => town?.close());

/** A plan in force, whose first report a unit writes on its phone while the network is gone. */
interface Journey {
  plan: string;
  periods: PeriodFields[];
  sender: string;
}

const year = {
  name: 'Năm nay',
  from: '2026-01-01',
  to: '2030-12-31',
  due: '2030-12-31',
  reason: 'Kế hoạch không nêu ngày, cán bộ đặt',
};
const teams = ['Tổ bảo vệ an ninh, trật tự'];
const round = { kinds: teams, reason: 'Ủy ban nhân dân phường giao các tổ báo cáo trước' };

const A: Journey = { plan: 'A', periods: [year], sender: 'Tổ dân phố 1' };
const B: Journey = { plan: 'B', periods: [{ name: 'Năm nay' }], sender: 'Tổ dân phố 2' };
const D: Journey = {
  plan: 'D',
  periods: [
    { ...round, name: 'Đợt 1', from: '2024-11-01' },
    { ...round, name: 'Đợt 2' },
  ],
  sender: 'Tổ bảo vệ 1',
};

/** By keys alone, one question a screen; half-way the network goes, and comes back after the report was handed in. */
function walk({ periods, sender }: Journey, file: () => string) {
  return async () => {
    const { desk, server } = town;
    const plan = await receivePlan(desk, server.url, file());
    await confirmAll(desk);
    const movement = await openMovement(desk, plan, periods);
    const name = ((await desk.getByRole('heading', { level: 1 }).textContent()) ?? '').trim();
    const phone = await town.phone(sender);
    await phone.evaluate(() => localStorage.setItem('thi-dua.view', 'one'));
    expect(await seriousOn(phone)).toEqual([]);
    await openByKeys(phone, `Báo cáo ${periods[0]?.name} – ${name}`);
    const [, count = '0'] = /Câu 1\/(\d+)/.exec(await phone.locator('main').innerText()) ?? [];
    expect(Number(count)).toBeGreaterThan(0);
    for (let number = 1; number <= Number(count); number += 1) {
      await phone.getByText(`Câu ${number}/${count}`).waitFor();
      if (number === Math.ceil(Number(count) / 2)) await phone.context().setOffline(true);
      await answerByKeys(phone);
      if (number === 1) expect(await seriousOn(phone)).toEqual([]);
      await pressButton(phone, 'Tiếp');
    }
    await phone.getByRole('heading', { name: 'Kiểm tra lại trước khi gửi' }).waitFor();
    expect(await seriousOn(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await pressButton(phone, 'Gửi báo cáo');
    await phone.getByText('Chờ có mạng để gửi – sẽ tự gửi').first().waitFor();
    await phone.context().setOffline(false);
    await phone.getByText(/Đã gửi lúc .* đã nhận được/).waitFor();
    await phone.context().close();
    await desk.goto(`${movement}/board`);
    const row = desk.getByRole('row').filter({ hasText: sender });
    expect(await row.getByText(/Đúng hạn|Gửi trễ/).count()).toBeGreaterThan(0);
  };
}

/** Goes to a report on the unit's list by Tab and opens it by Enter. */
async function openByKeys(phone: Page, title: string) {
  const link = phone.locator('article').filter({ hasText: title }).getByRole('link', { name: /Nhập/ });
  await tabTo(phone, (await link.getAttribute('href')) ?? '');
  await phone.keyboard.press('Enter');
  await phone.waitForURL(/\/unit\/[0-9a-f-]{36}/);
  await phone.waitForLoadState('networkidle');
}

async function tabTo(phone: Page, href: string) {
  for (let press = 0; press < 40; press += 1) {
    await phone.keyboard.press('Tab');
    if ((await phone.evaluate(() => document.activeElement?.getAttribute('href'))) === href) return;
  }
  throw new Error(`Tab does not come to ${href}`);
}

/** Answers the question on the screen without a pointer: figures, yes, or words. */
async function answerByKeys(phone: Page) {
  for (let press = 0; press < 40; press += 1) {
    const kind = await phone.evaluate(focused);
    if (kind === 'next') return;
    if (kind === 'radio') await phone.keyboard.press('Space');
    if (kind === 'figure') await phone.keyboard.type('12');
    if (kind === 'words') await phone.keyboard.type('Đã họp dân, phổ biến kế hoạch.');
    await phone.keyboard.press('Tab');
  }
  throw new Error('Tab does not come to the next question');
}

/** Runs in the page: what has the focus, as far as an answer goes. */
function focused(): 'radio' | 'figure' | 'words' | 'next' | 'other' {
  const element = document.activeElement;
  if (element instanceof HTMLButtonElement && element.textContent?.trim() === 'Tiếp') return 'next';
  if (!element?.closest('.question') || element.closest('details')) return 'other';
  if (element instanceof HTMLTextAreaElement) return element.value ? 'other' : 'words';
  if (!(element instanceof HTMLInputElement) || (element.type !== 'radio' && element.value)) return 'other';
  return element.type === 'radio' ? 'radio' : 'figure';
}

async function pressButton(phone: Page, name: string) {
  for (let press = 0; press < 60; press += 1) {
    const there = await phone.evaluate(
      (wanted) =>
        document.activeElement instanceof HTMLButtonElement &&
        document.activeElement.textContent?.trim() === wanted,
      name,
    );
    if (there) return phone.keyboard.press('Enter');
    await phone.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}`);
}

async function seriousOn(page: Page) {
  const { violations } = await axeOn(page).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

const made = (name: string) => () => join(root, 'src/domain/plan/cases', name, 'plan.txt');

describe('a first report by keys alone, the network gone half-way', () => {
  it('arrives where areas start when they are re-arranged', walk(A, made('model-area')));
});

const folder = process.env.THIDUA_PLANS ?? join(root, '../shared/plans');
const real = (letter: string) => () =>
  join(folder, readdirSync(folder).find((name) => name.startsWith(`${letter}-`)) ?? letter);
const there = existsSync(folder);
if (!there)
  console.log(
    `Bỏ qua 3 báo cáo ngoài mạng của kế hoạch thật: không có thư mục ${folder} (đặt THIDUA_PLANS).`,
  );

describe.skipIf(!there)('the same for the real plans', () => {
  for (const journey of [A, B, D]) it(`${journey.plan} arrives`, walk(journey, real(journey.plan)));
});
