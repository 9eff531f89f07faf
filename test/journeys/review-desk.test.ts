import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendReport } from './movement.ts';
import { type OpenedTown, openedTown } from './town.ts';

const period = 'Năm nay';
const UNITS = ['Tổ dân phố 1', 'Tổ dân phố 2', 'Tổ dân phố 3'];
let town: OpenedTown;
let movement: string;
let name: string;
let phone: Page;

beforeAll(async () => {
  town = await openedTown();
  ({ movement, name } = town);
  for (const [seed, unit] of UNITS.entries()) {
    phone = await town.phone(unit);
    await sendReport(phone, name, period, seed + 1);
  }
});
afterAll(() => town?.close());

/** The list of what waits, from the movement's page. */
async function list(desk: Page) {
  await desk.goto(movement);
  await desk.getByRole('link', { name: 'Báo cáo chờ xem' }).click();
  await desk.getByRole('heading', { level: 1, name: 'Báo cáo chờ xem' }).waitFor();
}
const tick = (page: Page) => page.getByLabel(/^Đề nghị bổ sung mục này/).first();
const giveBack = (page: Page) => page.getByRole('button', { name: 'Trả lại các mục đã đánh dấu' }).click();

describe('an officer at the desk', () => {
  it('returns one item with a reason, and a colleague with the same report is told and loses nothing', async () => {
    const { desk } = town;
    await list(desk);
    await desk.getByRole('link', { name: `Xem báo cáo: ${UNITS[2]}` }).click();
    await desk.getByText(/Đang chờ cán bộ phụ trách xem, từ/).waitFor();
    const colleague = await desk.context().newPage();
    await colleague.goto(desk.url());
    await tick(colleague).check();
    await colleague.locator('textarea:visible').fill('Số này khác sổ');
    await tick(desk).check();
    await giveBack(desk);
    await desk.getByText('Ghi cần bổ sung, sửa gì, để đơn vị biết.').first().waitFor();
    await desk.locator('textarea:visible').fill('Xin ghi đủ số buổi');
    await giveBack(desk);
    await desk.getByText('Đã trả lại. Đơn vị thấy các mục').waitFor();
    await desk.getByText(/Đang chờ đơn vị bổ sung theo đề nghị của cán bộ phụ trách/).waitFor();
    await giveBack(colleague);
    await colleague.getByText(/Trần Thị Mẫu đã trả lại lúc .*, xem lại/).waitFor();
    expect(await colleague.getByText('Số này khác sổ').count()).toBe(1);
    await colleague.close();
  });

  it('accepts in one press what is not unusual, and looks again at what was answered', async () => {
    const { desk, server } = town;
    await phone.goto(`${server.url}/unit`);
    await phone
      .getByRole('link', { name: /Bổ sung/ })
      .first()
      .click();
    await phone.getByText('Xin ghi đủ số buổi').first().waitFor();
    await phone.getByRole('button', { name: 'Gửi phần bổ sung' }).click();
    await phone.getByText(/Đơn vị đã bổ sung, đang chờ/).waitFor();
    await list(desk);
    await desk.getByRole('button', { name: 'Tiếp nhận 2 báo cáo này' }).click();
    await desk.getByText('Đã tiếp nhận 2 báo cáo.').waitFor();
    await desk.getByText('Đơn vị đã bổ sung', { exact: true }).waitFor();
    await desk.getByRole('link', { name: `Xem báo cáo: ${UNITS[2]}` }).click();
    await desk.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await desk.getByText(/^Đã tiếp nhận, /).waitFor();
    await list(desk);
    await desk.getByText('Không có báo cáo nào chờ anh/chị xem').waitFor();
  });

  it('gives a unit more time, closes the books after reading what waits, and opens them with a reason', async () => {
    const { desk } = town;
    await desk.goto(`${movement}/closing`);
    await desk.getByRole('link', { name: 'Gia hạn, không áp dụng' }).click();
    await desk.getByRole('checkbox', { name: 'Phòng 1' }).check();
    await desk.getByLabel('Hạn mới, đến hết ngày').fill('2031-01-10');
    await desk.getByLabel('Lý do gia hạn').fill('Mưa lũ');
    await desk.getByRole('button', { name: 'Gia hạn cho các đơn vị đã chọn' }).click();
    await desk.getByText(/Gia hạn từ 31.12.2030 đến 10.0?1.2031/).waitFor();
    await desk.getByRole('link', { name: 'Các kỳ' }).click();
    await desk
      .getByText(/đơn vị chưa gửi/)
      .first()
      .waitFor();
    await desk.getByText('Khóa sổ kỳ này').click();
    await desk.getByRole('button', { name: 'Vẫn khóa sổ' }).click();
    await desk.getByText('Đã khóa sổ.').waitFor();
    await desk.getByText('Mở khóa', { exact: true }).first().click();
    await desk.getByRole('button', { name: 'Mở khóa' }).click();
    await desk.getByText('Xin ghi lý do.').first().waitFor();
    await desk.getByLabel('Lý do mở khóa').fill('Một đơn vị báo nhầm số');
    await desk.getByRole('button', { name: 'Mở khóa' }).click();
    await desk.getByText('Đã mở khóa.').waitFor();
  });

  it('sets who looks in which order, and reads by default that it is one step', async () => {
    const { desk } = town;
    await desk.goto(movement);
    await desk.getByRole('link', { name: 'Các bước xem và ký' }).click();
    await desk.getByText('Một bước: cán bộ phụ trách xem').waitFor();
    await desk.locator('[name="step.0.name"]').fill('Công an phường');
    await desk.locator('[name="step.1.name"]').fill('Công an phường');
    await desk.getByRole('button', { name: 'Lưu các bước' }).click();
    await desk
      .getByText(/trùng tên/)
      .first()
      .waitFor();
    await desk.locator('[name="step.1.name"]').fill('Văn hóa – Xã hội');
    await desk.getByRole('button', { name: 'Lưu các bước' }).click();
    await desk.getByText(/Gộp 2 bước/).waitFor();
  });
});
