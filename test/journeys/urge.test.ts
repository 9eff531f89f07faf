import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decoded, mailServer, type TestMailServer } from '../../src/server/mail/testing-server.ts';
import { type OpenedTown, openedTown } from './town.ts';

let post: TestMailServer;
let town: OpenedTown;
let movement: string;

beforeAll(async () => {
  post = await mailServer();
  process.env.THIDUA_SMTP = post.url;
  process.env.THIDUA_MAIL_FROM = 'Phường Hòa Sim <thidua@hoa-sim.example.vn>';
  town = await openedTown();
  ({ movement } = town);
});
afterAll(async () => {
  await town?.close();
  await post?.stop();
  delete process.env.THIDUA_SMTP;
  delete process.env.THIDUA_MAIL_FROM;
});

async function list(desk: Page) {
  await desk.goto(movement);
  await desk.getByRole('link', { name: 'Đôn đốc đơn vị chưa gửi' }).first().click();
  await desk.getByRole('heading', { name: /Đơn vị chưa gửi hoặc chưa bổ sung/ }).waitFor();
}

/** Leaves just these ticked. */
async function tickOnly(desk: Page, ...units: string[]) {
  for (const box of await desk.locator('input[name=unit]').all())
    await box.setChecked(
      units.includes(((await box.getAttribute('aria-label')) ?? '').replace('Đánh dấu ', '')),
    );
}

describe('urging who has not sent', () => {
  it('begins with whom to reach', async () => {
    const { desk } = town;
    await list(desk);
    await desk.getByRole('link', { name: 'Ghi liên hệ Tổ dân phố 1' }).click();
    await desk.getByText('Ghi hoặc sửa liên hệ').click();
    await desk.getByLabel('Họ và tên').fill('Nguyễn Thị Mẫu');
    await desk.getByLabel('Thư điện tử').fill('không phải thư');
    await desk.getByRole('button', { name: 'Lưu liên hệ' }).click();
    await desk.getByText('Địa chỉ này không phải địa chỉ thư').first().waitFor();
    await desk.getByLabel('Thư điện tử').fill('to1@hoa-sim.example.vn');
    await desk.getByRole('button', { name: 'Lưu liên hệ' }).click();
    await desk.getByText('Đã lưu liên hệ').waitFor();
  });

  it('gives a message with a link of its own to each unit ticked, with one press', async () => {
    const { desk } = town;
    await list(desk);
    await tickOnly(desk, 'Tổ dân phố 1', 'Tổ dân phố 2');
    await desk.getByText('Tin nhắn riêng: kèm liên kết').click();
    await desk.getByRole('button', { name: 'Tin nhắn cho từng đơn vị' }).click();
    const message = await desk.getByLabel('Tin nhắn cho Tổ dân phố 2').inputValue();
    expect(message).toMatch(/Kính gửi Tổ dân phố 2\.\nĐến nay chưa nhận được báo cáo Năm nay/);
    const address = /https?:\S+\/l\/[0-9a-z]{26}/.exec(message)?.[0] ?? '';
    const phone = await (await town.browser.newContext()).newPage();
    await phone.goto(address);
    await phone.getByRole('button', { name: 'Mở báo cáo' }).waitFor();
    await phone.context().close();
  });

  it('gives one message to the group that names nobody', async () => {
    const { desk } = town;
    await list(desk);
    await desk.getByRole('button', { name: 'Một tin nhắn cho cả nhóm' }).click();
    expect(await desk.getByLabel('Tin nhắn cho cả nhóm').inputValue()).not.toMatch(/Tổ dân phố \d/);
  });

  it('sends an e-mail to who has an address, and says who has none', async () => {
    const { desk } = town;
    await list(desk);
    await tickOnly(desk, 'Tổ dân phố 1', 'Tổ dân phố 2');
    await desk.getByRole('button', { name: 'Gửi thư điện tử' }).click();
    await desk.getByText(/Đã xếp 1 thư[\s\S]* chưa gửi: Tổ dân phố 2/).waitFor();
    await expect.poll(() => post.mails.length, { timeout: 60_000 }).toBe(1);
    const { subject, text } = decoded(post.mails[0]?.raw ?? '');
    expect(subject).toBe('Nhắc gửi báo cáo Năm nay – Tổ dân phố 1');
    expect(text).toContain('Kính gửi Tổ dân phố 1,');
  });

  it('writes a letter, and remembers all of it', async () => {
    const { desk } = town;
    await list(desk);
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: 'Công văn (Word)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('cong-van-don-doc.docx');
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await list(desk);
    const told = desk.locator('section', {
      has: desk.getByRole('heading', { name: 'Đã nhắc', exact: true }),
    });
    for (const press of [/công văn · .* · do .* 11 đơn vị/, /tin nhắn nhóm/, /^tin nhắn · .* 2 đơn vị/])
      await told.locator('summary').filter({ hasText: press }).waitFor();
    await told.locator('summary').filter({ hasText: 'thư điện tử' }).click();
    await told.getByText('thư đã gửi').waitFor();
    expect(await told.innerText()).not.toMatch(/\/l\/[0-9a-z]{26}/);
  });

  it('lays out reminders by themselves, tries them out, and tries the mail server', async () => {
    const { desk } = town;
    await list(desk);
    await desk.getByRole('link', { name: 'Nhắc tự động' }).click();
    await desk.getByText('Không có bậc nào rơi vào những ngày này').waitFor();
    await desk.getByLabel('Thư điện tử của cán bộ phụ trách').fill('can.bo@hoa-sim.example.vn');
    await desk.getByRole('button', { name: 'Lưu các bậc nhắc' }).click();
    await desk.getByText('Đã lưu.').waitFor();
    await desk.getByRole('button', { name: 'Bật nhắc tự động' }).click();
    await desk.getByText(/Đang bật, từ ngày/).waitFor();
    await desk.getByRole('button', { name: 'Gửi thư thử' }).click();
    await desk.getByText('Máy chủ thư đã nhận thư thử').waitFor();
    expect(post.mails.at(-1)?.to).toEqual(['can.bo@hoa-sim.example.vn']);
  });
});

describe('a calendar of one’s own', () => {
  it('is made, read by a calendar program without signing in, changed, and revoked', async () => {
    const phone = await town.phone('Tổ dân phố 1');
    await phone.goto(`${town.server.url}/account`);
    await phone.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
    const address = (await phone.locator('.address').innerText()).trim();
    const answer = await fetch(address);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent');
    const deadlines = events
      .map((one) => new ICAL.Event(one))
      .filter(({ summary }) => /Hạn gửi báo cáo/.test(summary));
    expect(deadlines.map(({ startDate }) => startDate.toString())).toEqual(['2030-12-31']);
    await phone.getByRole('button', { name: 'Đổi địa chỉ lịch' }).click();
    const next = (await phone.locator('.address').innerText()).trim();
    expect((await fetch(address)).status).toBe(404);
    expect((await fetch(next)).status).toBe(200);
    await phone.getByRole('button', { name: 'Thu hồi địa chỉ lịch' }).click();
    await phone.getByText('Đã thu hồi địa chỉ lịch').waitFor();
    expect((await fetch(next)).status).toBe(404);
    await phone.context().close();
  });

  it('is not found by trying', async () => {
    const tried: number[] = [];
    for (let number = 0; number < 12; number += 1)
      tried.push((await fetch(`${town.server.url}/ics/${String(number).padStart(26, '0')}`)).status);
    expect(tried.at(-1)).toBe(429);
  });
});
