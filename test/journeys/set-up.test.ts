import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type RunningServer, startServer } from '../server.ts';

const folder = mkdtempSync(join(tmpdir(), 'thidua-lists-'));
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Every form works without JavaScript; the import page is also walked with it. */
async function visit(javaScriptEnabled = false): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled });
  return context.newPage();
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

async function signIn(page: Page, login: string, password: string) {
  await page.goto('/sign-in');
  await field(page, 'Tên đăng nhập').fill(login);
  await field(page, 'Mật khẩu').fill(password);
  await press(page, 'Đăng nhập');
}

async function importList(page: Page, text: string) {
  const path = join(folder, 'danh-sach.csv');
  writeFileSync(path, text);
  await page.getByLabel('Tệp danh sách đơn vị').setInputFiles(path);
  await press(page, 'Kiểm tra tệp');
}

const banner = (page: Page) => page.getByRole('complementary', { name: 'DỮ LIỆU THỬ' });

interface Slip {
  login: string;
  password: string;
}

const heading = 'Loại;Mã;Tên đơn vị;Thuộc đơn vị (mã)\n';

describe('from the first visit to a unit that signs in', () => {
  let page: Page;
  let slip: Slip;
  let schools: Slip;

  beforeAll(async () => {
    page = await visit();
  });

  it('sets a commune up, keeping what was typed while something is wrong', async () => {
    await page.goto('/');
    expect(page.url()).toBe(`${server.url}/start`);
    await page.getByRole('link', { name: 'Thiết lập', exact: true }).click();
    await field(page, 'Tên').fill('Hòa Bình');
    await field(page, 'Mã số đơn vị hành chính').fill('12345');
    await field(page, 'Tỉnh, thành phố').fill('tỉnh Bình Minh');
    await field(page, 'Họ và tên').fill('Nguyễn Văn An');
    await field(page, 'Tên đăng nhập').fill('an.nguyen');
    const passwords = async () => {
      await field(page, 'Mật khẩu').fill('mat-khau-an');
      await field(page, 'Gõ lại mật khẩu').fill('mat-khau-an');
      await press(page, 'Thiết lập và đăng nhập');
    };
    await passwords();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('Hãy ghi đủ loại và tên');
    expect(await field(page, 'Họ và tên').inputValue()).toBe('Nguyễn Văn An');
    await field(page, 'Tên').fill('Phường Hòa Bình');
    await passwords();
    expect(await page.getByRole('status').first().innerText()).toContain('Bước tiếp theo: thêm đơn vị');
  });

  it('offers set-up to nobody else', async () => {
    const stranger = await visit();
    expect((await stranger.goto('/start'))?.status()).toBe(404);
    expect((await stranger.goto('/start/commune'))?.status()).toBe(404);
    await stranger.goto('/');
    expect(stranger.url()).toBe(`${server.url}/sign-in`);
  });

  it('refuses a list by row, column and reason, and takes nothing of it', async () => {
    await page.getByRole('link', { name: 'Nhập từ Excel, CSV' }).first().click();
    await importList(
      page,
      `${heading}Tổ dân phố;T1;Tổ 1;\nTổ dân phố;t1;Tổ 2;\ncâu lạc bộ;T3;=HYPERLINK("x");T9\n`,
    );
    const problems = await page
      .getByRole('list', { name: 'Những chỗ cần sửa' })
      .getByRole('listitem')
      .allInnerTexts();
    expect(problems).toEqual([
      expect.stringMatching(/Dòng 3, cột Mã.*dòng 2/s),
      expect.stringMatching(/Dòng 4, cột Tên đơn vị.*công thức/s),
      expect.stringMatching(/Dòng 4, cột Loại.*câu lạc bộ/s),
      expect.stringMatching(/Dòng 4, cột Thuộc đơn vị \(mã\).*T9/s),
    ]);
    await page.goto('/units');
    expect(await page.getByText('Chưa có đơn vị nào').count()).toBe(1);
  });

  it('shows what a right list would do, then takes it', async () => {
    await page.goto('/units/import');
    await importList(page, `${heading}Tổ dân phố;T1;Tổ dân phố 1;\nTổ bảo vệ ANTT;B1;Tổ bảo vệ số 1;T1\n`);
    expect(await page.getByRole('row').allInnerTexts()).toHaveLength(3);
    await press(page, 'Nhập 2 đơn vị');
    expect(await page.getByRole('status').first().innerText()).toContain('Đã nhập 2 đơn vị');
  });

  it('takes an Excel template filled in with JavaScript on, changing a known unit', async () => {
    const modern = await visit(true);
    await signIn(modern, 'an.nguyen', 'mat-khau-an');
    await modern.waitForURL('**/desk');
    await modern.goto('/units/import');
    const [template] = await Promise.all([
      modern.waitForEvent('download'),
      modern.getByRole('link', { name: 'Tải tệp mẫu' }).click(),
    ]);
    const path = join(folder, 'mau.xlsx');
    await template.saveAs(path);
    await modern.getByLabel('Tệp danh sách đơn vị').setInputFiles(path);
    await press(modern, 'Kiểm tra tệp');
    await press(modern, /^Nhập 8 đơn vị/);
    await modern.waitForURL(/done=imported/);
    await modern.goto('/units/import');
    await importList(modern, `${heading}Tổ dân phố;t1;Tổ dân phố Một;\n`);
    expect(await modern.getByText('Sẽ đổi (1)').count()).toBeGreaterThan(0);
    await press(modern, /^Nhập 1 đơn vị/);
    await modern.waitForURL(/done=imported/);
    expect(await modern.getByRole('link', { name: 'Tổ dân phố Một' }).count()).toBe(1);
  });

  it('adds a unit by hand, refusing an equal code beside its field', async () => {
    await page.goto('/units/new');
    await page.getByLabel('Trường học').check();
    await field(page, 'Tên đơn vị').fill('Trường Tiểu học Hoa Mai');
    await field(page, 'Mã').fill('b1');
    await press(page, 'Lưu đơn vị');
    expect(await page.locator('#f-code-error').innerText()).toContain('đã có đơn vị khác dùng');
    await field(page, 'Mã').fill('HM');
    await press(page, 'Lưu đơn vị');
    expect(await page.getByRole('link', { name: 'Trường Tiểu học Hoa Mai' }).count()).toBe(1);
  });

  it('makes accounts for all units, shown once', async () => {
    await page.goto('/people');
    await press(page, /^Tạo tài khoản cho 11 đơn vị/);
    const slips = page.getByRole('listitem').filter({ hasText: 'Mật khẩu ban đầu' });
    expect(await slips.count()).toBe(11);
    const slipOf = async (unit: string): Promise<Slip> => {
      const facts = slips.filter({ hasText: unit }).getByRole('definition');
      const [, login = '', password = ''] = await facts.allInnerTexts();
      return { login, password };
    };
    slip = await slipOf('Tổ dân phố Một');
    schools = await slipOf('Trường Tiểu học Hoa Mai');
    await page.goto('/people');
    expect(await page.content()).not.toContain(slip.password);
    expect(await page.getByRole('button', { name: /^Tạo tài khoản/ }).count()).toBe(0);
  });

  it('lets the unit sign in to its own page alone, and change its password', async () => {
    const head = await visit();
    await head.goto('/unit?x=1');
    expect(head.url()).toContain('/sign-in?next=%2Funit');
    await signIn(head, slip.login, 'sai');
    expect(await head.locator('#f-login-error').innerText()).toContain('chưa đúng');
    expect(await field(head, 'Tên đăng nhập').inputValue()).toBe(slip.login);
    await field(head, 'Mật khẩu').fill(slip.password);
    await press(head, 'Đăng nhập');
    expect(new URL(head.url()).pathname).toBe('/unit');
    expect((await head.goto('/units'))?.status()).toBe(404);
    await head.goto('/account');
    await field(head, 'Mật khẩu hiện nay').fill(slip.password);
    await field(head, 'Mật khẩu mới').fill('mat-khau-moi');
    await press(head, 'Đổi mật khẩu');
    expect(await head.getByRole('status').innerText()).toContain('Đã đổi mật khẩu');
    await press(head, 'Đăng xuất');
    await signIn(head, slip.login, 'mat-khau-moi');
    expect(new URL(head.url()).pathname).toBe('/unit');
  });

  it('lets one person report for two units, one place open at a time', async () => {
    await page.goto('/people');
    await page.getByRole('link', { name: 'Trường Tiểu học Hoa Mai' }).click();
    await page.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'Tổ bảo vệ số 1 (B1)' });
    await press(page, 'Giao thêm đơn vị');
    expect(await page.getByRole('status').innerText()).toContain('Đã giao thêm đơn vị');
    const head = await visit();
    await signIn(head, schools.login, schools.password);
    expect(new URL(head.url()).pathname).toBe('/account');
    await press(head, 'Mở nơi này');
    const first = await head.locator('main').innerText();
    await head.goto('/account');
    await press(head, 'Mở nơi này');
    const second = await head.locator('main').innerText();
    expect([first, second].filter((text) => text.includes('Tổ bảo vệ số 1'))).toHaveLength(1);
    expect([first, second].filter((text) => text.includes('Trường Tiểu học Hoa Mai'))).toHaveLength(1);
  });

  it('ends an access at once, and tells it in the log', async () => {
    const head = await visit();
    await signIn(head, slip.login, 'mat-khau-moi');
    await page.goto('/people');
    await page.getByRole('link', { name: 'Tổ dân phố Một' }).click();
    await page.getByText('Ngừng quyền truy cập').click();
    await press(page, 'Ngừng ngay');
    await head.goto('/unit');
    expect(head.url()).toContain('/sign-in');
    await page.goto('/log');
    expect(
      await page.getByRole('listitem').filter({ hasText: 'Nguyễn Văn An' }).first().innerText(),
    ).toContain('Ngừng quyền truy cập');
  });
});

describe('the trial beside a real commune', () => {
  it('is started by the administrator, given 5,000 units more, walked in several roles, and wiped', async () => {
    const page = await visit();
    page.setDefaultTimeout(120_000); // a whole ward lives its months in one press
    await signIn(page, 'an.nguyen', 'mat-khau-an');
    await page.goto('/commune');
    await press(page, 'Mở dữ liệu thử');
    expect(await banner(page).count()).toBe(1);
    const many = Array.from(
      { length: 5000 },
      (_, index) => `Tổ dân phố;Z${index};Tổ dân phố đường số ${index};`,
    );
    await page.goto('/units/import');
    await importList(page, heading + many.join('\n'));
    await press(page, 'Nhập 5000 đơn vị');
    expect(await page.getByRole('status').first().innerText()).toContain('Đã nhập 5000 đơn vị');
    await page.getByRole('link', { name: 'Đổi vai' }).click();
    await press(page, /^Khu phố 3 /);
    expect(new URL(page.url()).pathname).toBe('/unit');
    expect(await banner(page).count()).toBe(1);
    await page.getByRole('link', { name: 'Xóa dữ liệu thử' }).click();
    await press(page, 'Xóa hẳn dữ liệu thử');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await signIn(page, 'an.nguyen', 'mat-khau-an');
    await page.goto('/units');
    expect(await page.getByRole('link', { name: 'Tổ dân phố Một' }).count()).toBe(1);
    expect(await banner(page).count()).toBe(0);
  });
});

describe('a visitor', () => {
  it('is never led elsewhere after signing in', async () => {
    const page = await visit();
    await page.goto('/sign-in?next=//evil.example/x');
    await field(page, 'Tên đăng nhập').fill('an.nguyen');
    await field(page, 'Mật khẩu').fill('mat-khau-an');
    await press(page, 'Đăng nhập');
    expect(page.url()).toBe(`${server.url}/desk`);
  });
});
