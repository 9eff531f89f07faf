import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newTown, type Town } from './town.ts';

let town: Town;
let page: Page;
beforeAll(async () => {
  town = await newTown();
  const context = await town.browser.newContext({
    storageState: await town.desk.context().storageState(),
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
});
afterAll(() => town?.close());

const go = (path: string) => page.goto(new URL(path, town.server.url).href);
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const field = (name: string) => page.locator(`[name="${name}"]`);
const rowOf = (title: string) => page.locator('#tree > details, #tree details').filter({ hasText: title });
const line = (title: string) => page.locator('#tree li').filter({ hasText: title });

describe('sets of criteria, on a phone without script', () => {
  it('begin with a starter, read as a paper, with what must be looked up', async () => {
    await go('/units');
    await page.getByRole('link', { name: 'Tiêu chí', exact: true }).click();
    await page.getByText('Chưa có bộ tiêu chí nào').waitFor();
    await page.getByRole('link', { name: 'Xếp loại Tổ bảo vệ an ninh, trật tự' }).click();
    await line('so với mức “hoàn thành xuất sắc”').getByText('trên 95 %').waitFor();
    await page.locator('#check').getByText('chưa có giá trị').first().waitFor();
    await press('Dùng bộ này');
    await page.getByText('Đã dùng bộ gợi ý.').waitFor();
    await page.getByText('Không quá 20 % số đơn vị loại “Hoàn thành tốt nhiệm vụ”').waitFor();
  });

  it('are changed without code: a threshold of the commune’s own, a new criterion, and what that changes', async () => {
    await page.getByRole('link', { name: 'Sửa' }).click();
    const row = rowOf('so với mức “hoàn thành tốt”');
    await row.locator('summary').click();
    await row.locator('[name$=".rule"]').selectOption('');
    await row.locator('[name$=".amount"]').fill('82,5');
    await page.getByRole('button', { name: 'Thêm tiêu chí', exact: true }).click();
    await page.locator('details[open] textarea[name$=".title"]').fill('Có sổ ghi việc');
    await page.locator('#save').getByRole('button', { name: 'Xem thay đổi' }).click();
    const check = page.locator('#check');
    await check.getByText('từ 82,5 % trở lên').waitFor();
    await check.getByText('Có sổ ghi việc').waitFor();
  });

  it('refuse a criterion that is out of bounds, with what to do and all that was typed kept', async () => {
    await page.getByRole('button', { name: 'Thêm tiêu chí', exact: true }).click();
    await page.locator('details[open] textarea[name$=".title"]').fill('Không có người có tư tưởng ly khai');
    await field('reason').fill('Theo hướng dẫn của tỉnh');
    await press('Lưu bản mới');
    await page.getByRole('alert').getByText('Không cập nhật trên phần mềm').first().waitFor();
    expect(await field('reason').inputValue()).toBe('Theo hướng dẫn của tỉnh');
    const row = rowOf('ly khai');
    await row.locator('summary').click();
    await row.locator('[name$=".bounds"]').selectOption('out');
    await field('reason').fill('Ông Mẫu 0912 345 678 đề nghị');
    await press('Lưu bản mới');
    await page.getByText('Nội dung có thể nêu đích danh người').waitFor();
    await field('reason').fill('Theo hướng dẫn của tỉnh');
    await press('Lưu bản mới');
    await page.getByText('Đã lưu bản mới.').waitFor();
    await line('ly khai').getByText('Không cập nhật trên phần mềm').waitFor();
    await page.locator('#changed').getByText('từ 82,5 % trở lên').waitFor();
    await page.locator('#versions').getByText('Lý do: Theo hướng dẫn của tỉnh').waitFor();
  });

  it('keep every version, and say which is the newest', async () => {
    await page.locator('#versions').getByRole('link', { name: 'bản 1' }).click();
    await page.getByText('Đây là bản 1. Đã có bản mới hơn.').waitFor();
    expect(await line('ly khai').count()).toBe(0);
    await page.getByRole('link', { name: 'Mở bản mới nhất' }).click();
    await line('ly khai').waitFor();
  });
});

describe('a set as a file', () => {
  it('goes out, is mended, and comes in as the next version; what is broken is refused with its place', async () => {
    const response = await page.request.get(`${page.url().replace(/\?.*/, '')}/file`);
    const set = await response.json();
    await go('/criteria/import');
    const send = async (content: object) => {
      const buffer = Buffer.from(JSON.stringify(content));
      await field('file').setInputFiles({ name: 'bo.json', mimeType: 'application/json', buffer });
      await press('Xem trước');
    };
    await send({
      ...set,
      nodes: [{ ...set.nodes[0], asks: { kind: 'result', set: set.key, least: 'good' } }],
    });
    await page.getByRole('alert').getByText('vòng tròn').waitFor();
    await send({ ...set, title: 'Xếp loại Tổ của phường' });
    await page.getByText('Thành bản 3 của bộ cùng mã đang có.').waitFor();
    await field('reason').fill('Ông Mẫu 0912 345 678 gửi');
    await press('Lưu bộ này');
    await page.getByText('Nội dung có thể nêu đích danh người').waitFor();
    expect(await field('reason').inputValue()).toBe('Ông Mẫu 0912 345 678 gửi');
    await field('reason').fill('');
    await press('Lưu bộ này');
    await page.getByText('Chưa ghi lý do sửa.').waitFor();
    expect(await field('reason').inputValue()).toBe('');
    await field('reason').fill('Theo tệp của tỉnh');
    await press('Lưu bộ này');
    await page.getByText('Đã nhập bộ tiêu chí.').waitFor();
    await page.getByRole('heading', { name: 'Xếp loại Tổ của phường' }).waitFor();
    await page.locator('#versions summary').click();
    await field('reason').fill('Ông Mẫu 0912 345 678 đề nghị');
    await page.locator('#versions form').getByRole('button').click();
    await page.getByText('Nội dung có thể nêu đích danh người').waitFor();
    expect(await field('reason').inputValue()).toContain('Ông Mẫu');
    await page.locator('#versions form').getByRole('button').click();
    await page.waitForURL(/done=retired/);
  });
});
