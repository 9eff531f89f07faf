import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../launch/root.mjs';
import { confirmAll, download, openMovement, receivePlan, sendReport } from './movement.ts';
import { newTown, type Town } from './town.ts';

const PASSWORD = 'mat-khau-lanh-dao';
const PERIOD = {
  name: 'Năm nay',
  from: '2026-01-01',
  to: '2030-12-31',
  due: '2030-12-31',
  reason: 'Cán bộ đặt',
};

let town: Town;
let name: string;
let merged: string;

beforeAll(async () => {
  town = await newTown();
  const { desk, server } = town;
  const plan = await receivePlan(desk, server.url, join(root, 'src/domain/plan/cases/model-area/plan.txt'));
  await confirmAll(desk);
  const questions = [
    { kind: 'count' as const, question: 'Số buổi tuyên truyền pháp luật' },
    { kind: 'prose' as const, question: 'Kết quả nổi bật' },
  ];
  const movement = await openMovement(desk, plan, [PERIOD], questions);
  name = ((await desk.getByRole('heading', { level: 1 }).textContent()) ?? '').trim();
  await send('Tổ dân phố 1', 1);
  await desk.goto(movement);
  await desk.getByRole('link', { name: 'Báo cáo tổng hợp' }).first().click();
  await desk.waitForURL(/\/merged\//);
  merged = desk.url();
});
afterAll(() => town?.close());

async function send(unit: string, seed: number) {
  const phone = await town.phone(unit);
  await sendReport(phone, name, PERIOD.name, seed);
  await phone.context().close();
}

async function newLeader(): Promise<Page> {
  const { desk, server, browser } = town;
  await desk.goto(`${server.url}/people/new`);
  await desk.locator('[name=role][value=leader]').check();
  await desk.getByLabel('Họ và tên').fill('Lê Thị Lãnh Đạo');
  await desk.getByLabel('Tên đăng nhập').fill('lanh.dao');
  await desk.locator('[name=password]').fill(PASSWORD);
  await desk.locator('main form button').first().click();
  await desk.waitForURL(/done=added/);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel('Tên đăng nhập').fill('lanh.dao');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  return page;
}

/** Takes back what was passed on, writes something else and passes it on again. */
async function rewrite(desk: Page, words: string) {
  await desk.getByText('Trả lại để sửa', { exact: true }).first().click();
  await desk.getByLabel('Lý do trả lại').fill('Viết lại');
  await desk.getByRole('button', { name: 'Trả lại để sửa' }).click();
  await desk.getByLabel('Đánh giá chung').fill(words);
  await desk.getByRole('button', { name: 'Lưu lời văn' }).click();
  await desk.getByText('Đã lưu lời văn.').waitFor();
  await desk.getByRole('button', { name: 'Trình kiểm tra, ký' }).click();
  await desk.getByText('Đã trình.').waitFor();
}

describe('the merged report from draft to signature', () => {
  it('opens behind each figure the units and versions it is made of', async () => {
    const { desk } = town;
    const figure = desk.locator('table tbody tr').first().getByRole('link');
    const said = (await figure.textContent())?.trim() ?? '';
    await figure.click();
    await desk.getByRole('heading', { name: 'Nguồn của số liệu' }).waitFor();
    await desk.getByText(`Cộng các dòng: ${said.split(' ')[0]}`).waitFor();
    await desk.getByRole('rowheader', { name: 'Tổ dân phố 1' }).waitFor();
    await desk.getByRole('link', { name: 'Bản 1', exact: true }).click();
    await desk.getByRole('heading', { name: 'Báo cáo của Tổ dân phố 1' }).waitFor();
  });

  it('is kept, marked where a report came since, and brought up to date by a press', async () => {
    const { desk } = town;
    await desk.goto(merged);
    await desk.getByRole('button', { name: 'Lập dự thảo' }).click();
    await desk.getByText('Số liệu của bản này khớp').waitFor();
    await desk.getByLabel('Đánh giá chung').fill('Kết quả tốt:\n- Đông đủ\n- Đúng hạn');
    await desk.getByRole('button', { name: 'Lưu lời văn' }).click();
    await desk.getByText('Đã lưu lời văn.').waitFor();
    await send('Tổ dân phố 2', 2);
    await desk.reload();
    await desk.getByText('Từ khi lập bản này, có thay đổi').waitFor();
    await desk.getByText(/Tổ dân phố 2: chưa có → \d+/).waitFor();
    await desk.getByText('Tổ dân phố 2 đã gửi báo cáo').waitFor();
    await desk.getByRole('button', { name: 'Cập nhật dự thảo' }).click();
    await desk.getByRole('heading', { name: /bản 2/ }).waitFor();
    expect(await desk.getByLabel('Đánh giá chung').inputValue()).toContain('- Đông đủ');
    expect(statSync(await download(desk, 'Tải tệp Word')).size).toBeGreaterThan(2000);
    expect(statSync(await download(desk, 'Tải tệp PDF')).size).toBeGreaterThan(2000);
  });

  it('is signed by another than who drafted it, without a script, and then stays', async () => {
    const { desk } = town;
    const draft = `${merged}/drafts/2`;
    const leader = await newLeader();
    await desk.goto(draft);
    await desk.getByRole('button', { name: 'Trình kiểm tra, ký' }).click();
    await desk.getByText('Đã trình.').waitFor();
    expect(await desk.getByText('Ký', { exact: true }).count()).toBe(0);
    await leader.goto(draft);
    await leader.getByText('Trả lại để sửa', { exact: true }).first().click();
    await leader.getByLabel('Lý do trả lại').fill('Thiếu phần kiến nghị');
    await leader.getByRole('button', { name: 'Trả lại để sửa' }).click();
    await desk.goto(draft);
    await desk
      .getByText(/trả lại .*Thiếu phần kiến nghị/)
      .first()
      .waitFor();
    await desk.getByLabel('Kiến nghị, đề xuất').fill('- Hỗ trợ loa phát thanh');
    await desk.getByRole('button', { name: 'Lưu lời văn' }).click();
    await desk.getByRole('button', { name: 'Trình kiểm tra, ký' }).click();
    await leader.goto(draft);
    await rewrite(desk, 'Kiểm tra lại: đông đủ');
    await leader.getByText('Ký', { exact: true }).click();
    await leader.getByRole('button', { name: 'Ký bản này' }).click();
    await leader.getByText('Nội dung đã được sửa sau khi trang này mở').waitFor();
    await leader.getByText('Ký', { exact: true }).click();
    await leader.getByRole('button', { name: 'Ký bản này' }).click();
    await leader.getByText('Đã ký. Bản này được giữ nguyên.').waitFor();
    await desk.goto(draft);
    expect(await desk.getByRole('button', { name: 'Lưu lời văn' }).count()).toBe(0);
    await leader.context().close();
  });
});
