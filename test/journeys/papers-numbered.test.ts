import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedTown, openedTown } from './town.ts';

let town: OpenedTown;
let page: Page;
/** Addresses of what was made on the way. */
let paper: string;
let line: string;

beforeAll(async () => {
  town = await openedTown();
  const context = await town.browser.newContext({
    storageState: await town.desk.context().storageState(),
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
});
afterAll(() => town?.close());

const COMMITTEE = 'Ban Chỉ đạo phong trào Ngõ xanh';
const go = (path: string) => page.goto(new URL(path, town.server.url).href);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const open = (words: string) => page.locator('summary').filter({ hasText: words }).click();
const issuing = () => page.locator('#issuing');
const issueAnyway = async () => {
  await page.getByLabel('Vẫn ban hành').check();
  await press('Ghi số và ban hành');
};
const choose = (name: string) => page.getByRole('link', { name, exact: true }).click();
const panel = (title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

describe('a paper of a steering committee', () => {
  it('has a body to issue it, with who signs', async () => {
    await go('/commune');
    await page.getByLabel('Tên cơ quan').last().fill(COMMITTEE);
    await press('Thêm Ban Chỉ đạo này');
    await page.getByText('Đã thêm Ban Chỉ đạo.').waitFor();
    expect(await panel(COMMITTEE).innerText()).toMatch(
      /Ủy ban nhân dân[\s\S]*BC-BCĐ[\s\S]*TM. BAN CHỈ ĐẠO – TRƯỞNG BAN/,
    );
  });

  it('is not numbered without a signer’s name, and says where to write it', async () => {
    await page.goto(
      `${town.server.url}/papers/new?movement=${town.movement.split('/').pop()}&kind=invitation`,
    );
    await page.getByLabel(COMMITTEE).check();
    await press('Lập văn bản');
    paper = new URL(page.url()).pathname;
    await issuing().getByText('trình ký, rồi mới ghi số').waitFor();
    await press('Ghi số và ban hành');
    await page.getByText('Văn bản còn chỗ chưa điền.').first().waitFor();
    await issuing()
      .getByText(/Còn \d+ chỗ chưa điền/)
      .waitFor();
    await issueAnyway();
    await page.getByText('Văn bản chưa có họ tên người ký.').first().waitFor();
    await go('/commune/posts');
    const own = panel(COMMITTEE);
    await own.getByLabel('Họ và tên').first().fill('Nguyễn Thị Mẫu');
    await own.getByRole('button', { name: 'Ghi tên' }).click();
    await page.getByText('Đã ghi tên.').waitFor();
  });

  it('takes the next number of its own series once it is signed, and changes no more', async () => {
    await go(paper);
    await page.getByLabel('Ghi theo chức vụ trong ngày ký').check();
    await issueAnyway();
    await issuing().getByText('01/GM-BCĐ').waitFor();
    await issuing().getByText('Nguyễn Thị Mẫu').waitFor();
    expect(await page.getByRole('link', { name: 'Sửa văn bản' }).count()).toBe(0);
    await issuing().getByText('Chưa ghi nơi gửi').waitFor();
  });

  it('is noted as sent, with who has not been sent it', async () => {
    await issuing().getByRole('link', { name: 'Ghi nơi đã gửi' }).click();
    line = new URL(page.url()).pathname;
    await page.getByLabel('Tin nhắn (Zalo)').check();
    await press('Ghi đã gửi');
    await page.getByText('Chọn ít nhất một nơi đã gửi.').first().waitFor();
    expect(await page.getByLabel('Tin nhắn (Zalo)').isChecked()).toBe(true);
    const rest = page.getByLabel(/Tất cả \d+ đơn vị chưa được gửi/);
    await rest.check();
    await page.getByLabel('Nơi khác').fill('Trạm Y tế');
    await press('Ghi đã gửi');
    await page.getByText('Đã ghi nơi gửi.').waitFor();
    expect(await rest.count()).toBe(0);
    await page.getByRole('row').filter({ hasText: 'Trạm Y tế' }).getByText('Tin nhắn (Zalo)').waitFor();
    await page.getByRole('button', { name: 'Bỏ lần gửi Trạm Y tế' }).click();
    await page.getByText('Đã bỏ lần gửi ghi nhầm.').waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'Trạm Y tế' }).count()).toBe(0);
  });
});

describe('the register of its numbers', () => {
  const show = async () => {
    await go('/papers');
    await choose('Sổ đăng ký văn bản');
    await page.getByLabel('Cơ quan ban hành').selectOption({ label: COMMITTEE });
    await press('Xem sổ');
  };
  const reserve = async (number: string) => {
    await page.locator('#reserve [name=series]').selectOption('GM');
    await page.getByLabel('Trích yếu').fill('họp giao ban');
    await page.locator('[name=number]').fill(number);
    await press('Giữ số này');
  };

  it('says what bears a number that is asked for again, and what is left out', async () => {
    await show();
    await page.getByRole('row').filter({ hasText: '01/GM-BCĐ' }).getByText('Đã ban hành').waitFor();
    await reserve('1');
    await page.getByText('Số 01/GM-BCĐ đã có').first().waitFor();
    await page.locator('[name=number]').fill('5');
    await press('Giữ số này');
    await page.getByText('Số 2–4.').waitFor();
  });

  it('goes out as Excel and comes back the same', async () => {
    const download = page.waitForEvent('download');
    await choose('Tải sổ (Excel)');
    const name = 'so.xlsx';
    const buffer = readFileSync(await (await download).path());
    await choose('Nhập sổ từ Excel');
    const sheet = {
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer,
    };
    await page.getByLabel('Tệp sổ').setInputFiles(sheet);
    await press('Kiểm tra');
    await page.getByText('0 số mới; 2 số đã có trong sổ').waitFor();
  });

  it('is brought in from a table, all of it or nothing', async () => {
    await show();
    await choose('Nhập sổ từ Excel');
    const bring = async (day: string) => {
      const rows = `Số ký hiệu;Ngày tháng;Trích yếu;Ghi chú\n02/GM-BCĐ;${day};Giấy mời họp;\n03/GM-BCĐ;;Giấy mời nhầm;Hủy số: Ghi nhầm sổ`;
      await page
        .getByLabel('Tệp sổ')
        .setInputFiles({ name: 'so.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
      await press('Kiểm tra');
    };
    await bring('31/02/2026');
    await page.getByText('Dòng 2, cột Ngày tháng văn bản').waitFor();
    const today = await page.evaluate(() => new Date().getFullYear());
    await bring(`05/01/${today}`);
    await press('Nhập 2 số');
    await page.getByRole('row').filter({ hasText: '03/GM-BCĐ' }).getByText('Ghi nhầm sổ').waitFor();
  });

  it('keeps a void number with its reason, and its paper is drawn up anew', async () => {
    await go(line);
    await open('Hủy số');
    await page.getByLabel('Lý do hủy').fill(' ');
    await press('Hủy số này');
    await page.getByText('Ghi lý do hủy số.').first().waitFor();
    await page.getByLabel('Lý do hủy').fill('Sai ngày họp');
    await press('Hủy số này');
    await page.getByText('Đã hủy số.').waitFor();
    await choose('Mở văn bản');
    await issuing()
      .getByText(/Số 01\/GM-BCĐ đã hủy/)
      .waitFor();
    await open('Lập văn bản thay thế');
    await press('Lập bản thay thế');
    await issuing().getByRole('combobox').getByText('Số tiếp theo: 06/GM-BCĐ').waitFor({ state: 'attached' });
    expect(new URL(page.url()).pathname).not.toBe(paper);
  });

  it('is chosen of the year that the paper is dated in, with those reserved for it', async () => {
    paper = new URL(page.url()).pathname;
    const last = (await page.evaluate(() => new Date().getFullYear())) - 1;
    await show();
    const { searchParams } = new URL(page.url());
    await go(`/papers/register?issuer=${searchParams.get('issuer')}&year=${last}`);
    await reserve('9');
    await page.getByText('Đã giữ số.').waitFor();
    await go(paper);
    const dated = page.getByLabel('Ngày ký, ban hành');
    await dated.fill(`${last}-12-30`);
    await press('Ghi số và ban hành');
    await page.getByText('Ngày này thuộc năm khác').first().waitFor();
    expect(await dated.inputValue()).toBe(`${last}-12-30`);
    const numbers = issuing().getByRole('combobox');
    await numbers.getByText('Số tiếp theo: 10/GM-BCĐ').waitFor({ state: 'attached' });
    await numbers.selectOption({ label: 'Số đã giữ 09/GM-BCĐ: họp giao ban' });
    await issueAnyway();
    await issuing().getByText('09/GM-BCĐ').waitFor();
  });
});
