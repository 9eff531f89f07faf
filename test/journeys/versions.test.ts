import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOn } from '../axe.ts';
import { newPhones, type Phone, type Phones } from './phones.ts';

/** A unit takes a report back, adds what was asked for, with and without a network or JavaScript, and holds its receipts. */
const QUESTIONS = 3;
const SOON = { timeout: 60_000 };
let phones: Phones;

beforeAll(async () => {
  phones = await newPhones({ units: 4, movements: 1, periods: 2, values: QUESTIONS });
});
afterAll(() => phones?.close());

const address = () => `/unit/${phones.periods[0]}`;
const boxes = (page: Page) => page.locator('.question [inputmode]');

async function sendReport({ page }: Phone, first = 5) {
  await page.goto('/unit');
  await page.evaluate(() => localStorage.setItem('thi-dua.view', 'all'));
  await page.goto(address());
  for (let at = 0; at < QUESTIONS; at += 1)
    await boxes(page)
      .nth(at)
      .fill(String(first + at));
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await page.getByText(/Đã gửi lúc .* đã nhận được/).waitFor();
}

/** The officer asks again for the second question: as the review writes it. */
async function giveBack(unit: number) {
  const { ward, ask, periods } = phones;
  const values = [ward.commune, periods[0], ward.reporters[unit]?.unit];
  await ask(
    `with me as (select set_config('thidua.commune', $1::text, false)), returned as (
        insert into report_return (commune_id, report_id, returned_at)
        select commune_id, report_id, now() from duty where (commune_id, period_id, unit_id) = ($1::uuid, $2::uuid, $3::uuid)
        returning commune_id, id)
      insert into report_return_item select commune_id, id, $4, 'Số này thiếu tháng 10' from returned, me`,
    [...values, ward.movements[0]?.indicators[1]],
  );
  await ask(
    `with me as (select set_config('thidua.commune', $1::text, false)) select recount_duty($2, $3) from me`,
    values,
  );
}

function told(unit: number) {
  return phones.ask<{ version: number; value: string; stands: boolean }>(
    `select version, string_agg(trim_scale(value)::text, ' ' order by position) as value, bool_or(duty.report_id is not null) as stands
     from report join figure on report_id = report.id join indicator on indicator.id = indicator_id
     left join duty on duty.report_id = report.id
     where report.unit_id = $1 and report.period_id = $2 group by report.commune_id, report.id, version order by version`,
    [phones.ward.reporters[unit]?.unit, phones.periods[0]],
  );
}

async function serious(page: Page) {
  const { violations } = await axeOn(page).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

describe('a report that was sent', () => {
  let phone: Phone;

  it('has a receipt with a number, and says whose turn it is', async () => {
    phone = await phones.phone(0);
    await sendReport(phone);
    const { page } = phone;
    await page.getByText(/Đang chờ cán bộ phụ trách xem/).waitFor();
    await page.getByRole('link', { name: 'Xem, in giấy báo đã nhận' }).click();
    await page.getByText(/\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/).waitFor();
    await page.getByText(/Nội dung đang lưu vẫn khớp/).waitFor();
    expect(await page.locator('.hash').innerText()).toMatch(/^[0-9a-f]{64}$/);
    expect(await serious(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('is taken back with what it means for being on time, changed and sent anew', async () => {
    const { page } = phone;
    await page.goto(address());
    await page.getByText('Thu hồi để sửa').click();
    await page.getByText(/Nếu gửi lại sau ngày .* báo cáo tính là gửi trễ/).waitFor();
    await page.getByLabel(/Vì sao thu hồi/).fill('Ghi nhầm');
    await page.getByRole('button', { name: 'Thu hồi', exact: true }).click();
    await page.getByText('Đã thu hồi.').waitFor();
    await expect.poll(() => boxes(page).first().inputValue(), SOON).toBe('5');
    await boxes(page).first().fill('9');
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await page.getByText(/Đã gửi lúc .* đã nhận được/).waitFor();
    expect(await told(0)).toMatchObject([
      { version: 1, value: '5 6 7', stands: false },
      { version: 2, value: '9 6 7', stands: true },
    ]);
  });

  it('shows every version and what it changed', async () => {
    const { page } = phone;
    await page.goto(address());
    await page.getByRole('link', { name: 'Xem các lần gửi và chỗ khác nhau' }).click();
    await page.getByRole('heading', { name: 'Lần gửi 2' }).waitFor();
    await page.getByText(/Lý do: Ghi nhầm/).waitFor();
    const row = page.getByRole('row').last();
    expect(await row.innerText()).toMatch(/5[\s\S]*9/);
    expect(await serious(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

describe('a report of which more is asked', () => {
  it('is answered without a network, one question a screen, and nothing else is changed', async () => {
    const phone = await phones.phone(1);
    await sendReport(phone);
    await giveBack(1);
    const { page, context } = phone;
    await page.evaluate(() => localStorage.setItem('thi-dua.view', 'one'));
    await phone.visit();
    await page.goto(address());
    await page
      .getByText(/đề nghị bổ sung/)
      .first()
      .waitFor();
    expect(await page.getByText('Số này thiếu tháng 10').count()).toBeGreaterThan(0);
    expect(await boxes(page).count()).toBe(1);
    expect(await serious(page)).toEqual([]);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await boxes(page).fill('60');
    await page.getByText(/Đã lưu trên máy lúc/).waitFor();
    await page.reload();
    await expect.poll(() => boxes(page).inputValue(), SOON).toBe('60');
    await page.getByRole('button', { name: 'Gửi phần bổ sung' }).click();
    await page.getByText('Chờ có mạng để gửi – sẽ tự gửi').waitFor();
    await context.setOffline(false);
    await page.getByText(/Đơn vị đã bổ sung, đang chờ/).waitFor();
    expect(await told(1)).toMatchObject([
      { version: 1, value: '5 6 7', stands: false },
      { version: 2, value: '5 60 7', stands: true },
    ]);
    await context.close();
  });

  it('is answered from two devices once; the second is told, and keeps what it typed', async () => {
    const one = await phones.phone(2);
    await sendReport(one);
    await giveBack(2);
    const other = await phones.phone(2);
    for (const { page } of [one, other]) {
      await page.goto(address());
      await page
        .getByText(/đề nghị bổ sung/)
        .first()
        .waitFor();
    }
    await other.context.setOffline(true);
    await boxes(other.page).fill('70');
    await boxes(one.page).fill('61');
    await one.page.getByRole('button', { name: 'Gửi phần bổ sung' }).click();
    await one.page.getByText(/Đơn vị đã bổ sung, đang chờ/).waitFor();
    await other.context.setOffline(false);
    await other.page.getByRole('heading', { name: 'Nhập trên máy này' }).waitFor();
    expect(await told(2)).toMatchObject([{ version: 1 }, { version: 2, value: '5 61 7', stands: true }]);
    for (const { context } of [one, other]) await context.close();
  });

  it('is answered without JavaScript, the same press twice once', async () => {
    const phone = await phones.phone(3);
    await sendReport(phone);
    await giveBack(3);
    const browser = phone.context.browser();
    const context = await browser?.newContext({ javaScriptEnabled: false, baseURL: phones.url });
    if (!context) throw new Error('no browser');
    await context.addCookies(await phone.context.cookies());
    const page = await context.newPage();
    await page.goto(address());
    await boxes(page).fill('62');
    const fields = await page
      .locator('form[name=report] input')
      .evaluateAll((all) =>
        all.map((node) => (node instanceof HTMLInputElement ? [node.name, node.value] : ['', ''])),
      );
    await page.getByRole('button', { name: 'Gửi phần bổ sung' }).click();
    await page.getByText(/Đơn vị đã bổ sung, đang chờ/).waitFor();
    const again = await context.request.post(`${address()}?/send`, {
      form: Object.fromEntries([
        ...fields,
        ['return', fields.find(([name]) => name === 'return')?.[1] ?? ''],
      ]),
      headers: { origin: phones.url, accept: 'text/html' },
    });
    expect(again.ok()).toBe(true);
    expect(await told(3)).toHaveLength(2);
    await context.close();
    await phone.context.close();
  });
});
