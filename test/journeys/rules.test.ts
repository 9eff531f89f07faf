import { readFileSync } from 'node:fs';
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
const field = (name: string) => page.locator(`#set [name=${name}]`);
const save = () => page.getByRole('button', { name: 'Ghi giá trị' }).click();
const unset = () => page.locator('#unset');
const line = (pack: string, title: string) => page.locator(`#${pack} li`).filter({ hasText: title });

/** A file as an officer sends it. */
const json = (name: string, content: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content),
});
const send = async (name: string, content: string) => {
  await page.locator('[name=file]').setInputFiles(json(name, content));
  await page.getByRole('button', { name: 'Xem trước' }).click();
};

describe('the rules in force, on a phone without script', () => {
  it('stand by paper as they are on the day, and what nobody looked up stands first', async () => {
    await go('/units');
    await page.getByRole('link', { name: 'Quy định', exact: true }).click();
    const tasks = line('hd-01-2026', 'Tổ hoàn thành xuất sắc: tỷ lệ nhiệm vụ hoàn thành');
    await tasks.getByText('trên 95 %').waitFor();
    await tasks.getByText('Mục IV.1').waitFor();
    const share = unset().getByRole('listitem').filter({ hasText: 'Tỷ lệ khu dân cư đạt tiêu chuẩn' });
    await share.getByText('Thông tư số 124/2021/TT-BCA, Điều 5').waitFor();
    await page.getByLabel('Xem ngày').fill('2020-06-01');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await unset().getByText('Nơi khác ghi từ 70 %; chưa đối chiếu bản gốc nên chưa dùng.').waitFor();
    await tasks.getByText('Không quy định cho ngày này').waitFor();
  });

  it('are entered by the paper that says them, with the input kept where something is amiss', async () => {
    await go('/rules');
    await page.getByRole('link', { name: 'Ghi giá trị: Tổ hoàn thành tốt' }).click();
    expect(await field('document').inputValue()).toBe('Hướng dẫn số 01/HD-BCA-V05 năm 2026');
    await field('value').fill('0,8');
    await field('from').fill('2026-01-01');
    await field('article').fill('Mục IV.2');
    await field('reason').fill('Đã đối chiếu bản gốc');
    await save();
    await page.getByRole('alert').getByText('chín mươi phần trăm là 90').waitFor();
    expect(await field('article').inputValue()).toBe('Mục IV.2');
    await field('value').fill('80');
    await save();
    await page.getByText('Đã ghi. Kết quả cần đến quy định này').waitFor();
    await page.locator('#through').getByText('từ 80 %').waitFor();
  });

  it('are taken back with a reason; the history keeps both', async () => {
    await page.getByText('Rút lại', { exact: true }).click();
    const reason = page.getByLabel('Lý do').first();
    const withdraw = () => page.getByRole('button', { name: 'Rút lại giá trị này' }).click();
    await reason.fill('Ghi nhầm, Ông Mẫu 0912 345 678 báo');
    await withdraw();
    await page.getByRole('alert').getByText('Lời này có thể nêu tên').waitFor();
    expect(await page.locator('.problems a').getAttribute('href')).toBe(
      `#${await reason.getAttribute('id')}`,
    );
    expect(await reason.inputValue()).toContain('Ông Mẫu');
    await withdraw();
    await page.getByText('Đã rút lại giá trị.').waitFor();
    await page.locator('#through').getByText('Lý do: Ghi nhầm, Ông Mẫu 0912 345 678 báo').waitFor();
    await field('value').fill('80');
    await field('from').fill('2026-01-01');
    await field('document').fill('Hướng dẫn số 01/HD-BCA-V05 năm 2026');
    await field('reason').fill('Đã đối chiếu bản gốc');
    await save();
    await page.getByText('Rút lại', { exact: true }).click();
    await reason.fill('Ghi nhầm điều khoản');
    await withdraw();
    await page.getByText('Đã rút lại giá trị.').waitFor();
    await page.locator('#through').getByText('Lý do: Ghi nhầm điều khoản').waitFor();
    await go('/rules');
    await unset().getByText('Tổ hoàn thành tốt: tỷ lệ nhiệm vụ hoàn thành').waitFor();
  });
});

describe('a pack of rules as a file', () => {
  let file = '';

  it('goes out whole', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /Tải tệp của bộ quy định: Tiêu chí đánh giá/ }).click();
    const taken = await download;
    expect(taken.suggestedFilename()).toBe('qd-510-2022.json');
    file = readFileSync(await taken.path(), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ schemaVersion: 1, key: 'qd-510-2022' });
  });

  it('is refused with every place to mend, and nothing changes', async () => {
    await page.getByRole('link', { name: 'Nhập bộ quy định từ tệp' }).click();
    const pack = JSON.parse(file);
    pack.rules[0].unit = 'kg';
    pack.rules[1].values[0].from = '2026-02-30';
    await send('sai.json', JSON.stringify(pack));
    await page.getByRole('alert').getByText('Chưa nhập được “sai.json”: 2 chỗ cần sửa').waitFor();
    await page.getByText('quy định thứ 1, mục “unit”: ghi “kg”').waitFor();
    await page.getByText('quy định thứ 2, giá trị thứ 1, mục “from”: ghi “2026-02-30”').waitFor();
    await send('lon.json', `"${'a'.repeat(1024 * 1024)}"`);
    await page.getByText('Tệp quá lớn: tối đa 256 nghìn ký tự').waitFor();
  });

  it('is looked at before it is taken, and asked about where it seems to write shares of 1', async () => {
    const filled = JSON.parse(file);
    const source = { document: 'Quyết định số 514/QĐ-UBND', article: 'Điều 5', status: 'C' };
    const fair = filled.rules.find(({ key }: { key: string }) => key === 'movement.fair');
    fair.values[0] = { ...fair.values[0], value: '80', source };
    const part = filled.rules.find(({ key }: { key: string }) => key === 'movement.agency.taking-part');
    part.values[0].value = '1.2';
    await send('day-du.json', JSON.stringify(filled));
    await page.getByText('Sẽ thay đổi 2 quy định').waitFor();
    await page.getByRole('button', { name: 'Nhập bộ quy định này' }).click();
    await page.getByRole('alert').getByText('ghi 1,2 %: là 1,2 phần trăm, hay 120 %?').waitFor();
    await page.getByLabel('Tôi đã xem lại văn bản').check();
    await page.getByRole('button', { name: 'Nhập bộ quy định này' }).click();
    await page.getByText('Đã nhập bộ quy định.').waitFor();
    await line('qd-510-2022', 'Điểm xếp loại khá').getByText('từ 80 điểm').waitFor();
  });

  it('leaves values of its own unused where it goes, which is said and may be taken back', async () => {
    const source = { document: 'Quyết định số 15/2026/QĐ-UBND', article: 'Điều 3', status: 'C' };
    const value = { from: '2026-01-01', until: null, value: '2', source, note: null };
    const title = 'Số lần kiểm tra mỗi khu dân cư trong năm';
    const rule = { key: 'province.visits', title, unit: 'count', bar: '>=', values: [value] };
    const head = { key: 'qd-15-2026', title: 'Quy định của tỉnh Mẫu', document: source.document };
    await go('/rules/packs');
    await send('tinh.json', JSON.stringify({ schemaVersion: 1, ...head, rules: [rule] }));
    await page.getByRole('button', { name: 'Nhập bộ quy định này' }).click();
    await go('/rules/values/province.visits');
    await field('value').fill('3');
    await field('from').fill('2026-01-01');
    await field('document').fill('Quyết định số 07/QĐ-UBND của phường');
    await field('reason').fill('Phường quy định cao hơn');
    await save();
    await go('/rules');
    expect(await page.locator('#unused').count()).toBe(0);
    const province = page.locator('#qd-15-2026');
    await province.getByText('Thôi dùng bộ này').first().click();
    await province.getByText('1 giá trị địa phương đã ghi cho bộ này sẽ không còn được dùng').waitFor();
    await province.getByLabel('Lý do').fill('Quyết định hết hiệu lực');
    await province.getByRole('button', { name: 'Thôi dùng bộ này' }).click();
    const own = page.locator('#unused').getByRole('listitem').filter({ hasText: title });
    await own.getByText('ít nhất 3').waitFor();
    await own.getByText('Quyết định số 07/QĐ-UBND của phường').waitFor();
    await own.getByText(/Bộ quy định “Quy định của tỉnh Mẫu” .* đã thôi dùng ngày/).waitFor();
    await own.getByText('Rút lại giá trị này').first().click();
    await own.getByLabel('Lý do').fill('Không còn quy định');
    await own.getByRole('button', { name: 'Rút lại giá trị này' }).click();
    await page.getByText('Đã rút lại giá trị.').waitFor();
    expect(await page.locator('#unused').count()).toBe(0);
  });

  it('is withdrawn, and what came with the software holds again', async () => {
    await page.getByText('Thôi dùng bộ này').first().click();
    const reason = page.locator('#qd-510-2022').getByLabel('Lý do');
    await reason.fill('Ông Mẫu 0912 345 678 báo sai');
    await page.locator('#qd-510-2022').getByRole('button', { name: 'Thôi dùng bộ này' }).click();
    await page.getByRole('alert').getByText('Lời này có thể nêu tên').waitFor();
    expect(await reason.inputValue()).toContain('Ông Mẫu');
    await reason.fill('Tệp ghi sai tỷ lệ');
    await page.locator('#qd-510-2022').getByRole('button', { name: 'Thôi dùng bộ này' }).click();
    await page.getByText('Đã thôi dùng bộ quy định.').waitFor();
    await line('qd-510-2022', 'tỷ lệ người tham gia').getByText('từ 90 %').waitFor();
    await unset().getByText('Điểm xếp loại khá').waitFor();
  });
});
