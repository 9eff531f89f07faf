import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOn } from '../axe.ts';
import { confirmAll, openMovement, receivePlan } from './movement.ts';
import { newTown, type Town } from './town.ts';

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'PHƯỜNG HÒA SIM',
  'Số: 12/KH-UBND',
  'Hòa Sim, ngày 10 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Phong trào thi đua “Ngõ sạch, nhà xanh” năm 2026',
];
const BODY = [
  'I. CHỈ TIÊU',
  '1. Phấn đấu 80% hộ gia đình phân loại rác tại nguồn.',
  '2. Mỗi tổ dân phố có ít nhất 02 tuyến đường hoa do Nhân dân tự quản.',
  '3. 100% trường học ký cam kết không xả rác thải nhựa.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Kinh tế phường chủ trì tổng hợp kết quả, báo cáo Ủy ban nhân dân phường trước ngày 15/6/2026.',
];
const NEXT = BODY.map((line) => line.replace('80%', '85%').replace('15/6', '30/6')).toSpliced(
  4,
  0,
  '4. 90% cơ sở sản xuất có hợp đồng thu gom rác.',
);
const file = (name: string, lines: string[]) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(lines.join('\n\n')),
});

let town: Town;
let desk: Page;

beforeAll(async () => {
  town = await newTown();
  desk = town.desk;
});
afterAll(() => town?.close());

const change = (words: string) => desk.locator('article').filter({ hasText: words });

describe('a plan lives', () => {
  it('keeps its decisions in a new version, and asks again about what changed', async () => {
    const first = await receivePlan(desk, town.server.url, file('ban-1.txt', [...HEAD, ...BODY]));
    await confirmAll(desk);
    const second = await receivePlan(desk, town.server.url, file('ban-2.txt', [...HEAD, ...NEXT]));
    await desk.getByText(/có thể là bản mới hoặc bản sửa đổi của Số 12\/KH-UBND/).waitFor();
    await desk.getByRole('link', { name: 'Nối với kế hoạch trước' }).click();
    await desk.waitForURL(/\/changes$/);
    await desk.reload();
    await desk.getByText('cùng số, cùng cơ quan, cùng năm').waitFor();
    expect(await desk.locator('script').count()).toBe(0);
    await desk.getByLabel('Kế hoạch trước', { exact: true }).selectOption({ index: 1 });
    await desk.getByLabel(/Bản mới, thay cho kế hoạch đó/).check();
    await desk.getByRole('button', { name: 'Nối và so sánh' }).click();
    await desk.getByText(/Đã giữ \d+ quyết định từ bản trước/).waitFor();

    const changed = change('Con số: 80 → 85');
    expect(await changed.locator('del').allInnerTexts()).toEqual([expect.stringContaining('80%')]);
    expect(await changed.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('85%')]);
    expect(await changed.innerText()).toMatch(/Ở bản trước: đã xác nhận \(Trần Thị Mẫu/);
    expect(await change('Ngày: 15/6/2026 → 30/6/2026').count()).toBe(1);
    expect(await change('90% cơ sở sản xuất').innerText()).toContain('Thêm mới');
    const { violations } = await axeOn(desk).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    await changed.getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await change('Con số: 80 → 85').getByText('Đã xác nhận', { exact: true }).waitFor();
    await desk.getByRole('link', { name: /Không đổi \(\d+\)/ }).click();
    await change('02 tuyến đường hoa').getByText('Giữ từ bản trước').waitFor();

    await desk.goto(second);
    await desk.locator('article').getByText('Giữ từ bản trước').first().waitFor();
    await desk.getByRole('navigation', { name: 'Lọc các mục' }).getByRole('link', { name: 'Mới' }).click();
    await desk.waitForURL(/remark=new/);
    expect(await desk.locator('article').allInnerTexts()).toEqual([
      expect.stringContaining('90% cơ sở sản xuất'),
    ]);
    await desk.getByRole('link', { name: 'Mới so với bản trước' }).click();
    await change('90% cơ sở sản xuất').waitFor();
    await desk.goto(first);
    await desk.getByText('Đã có bản mới thay thế kế hoạch này').waitFor();
    expect(await desk.getByRole('button', { name: 'Bỏ' }).count()).toBe(0);
  });

  it('is amended by another plan: what that names is changed in it, the rest stands', async () => {
    const parent = await receivePlan(
      desk,
      town.server.url,
      file('goc.txt', [...HEAD.map((line) => line.replace('12/KH', '20/KH')), ...BODY]),
    );
    await confirmAll(desk);
    const title =
      'Sửa đổi, bổ sung một số nội dung của Kế hoạch số 20/KH-UBND ngày 10/3/2026 của UBND phường Hòa Sim';
    const amending = [
      ...HEAD.slice(0, 5).map((line) => line.replace('12/KH', '31/KH').replace('tháng 3', 'tháng 5')),
      title,
      'Căn cứ Kế hoạch số 20/KH-UBND ngày 10/3/2026 của UBND phường Hòa Sim, UBND phường ban hành Kế hoạch như sau:',
      'I. CHỈ TIÊU',
      '1. Phấn đấu 85% hộ gia đình phân loại rác tại nguồn.',
      'II. NỘI DUNG BÃI BỎ',
      '1. Bãi bỏ khoản 3 Mục I.',
    ];
    const plan = await receivePlan(desk, town.server.url, file('sua-doi.txt', amending));
    await desk.getByRole('heading', { name: 'Căn cứ có trong hệ thống' }).waitFor();
    await desk.goto(`${plan}/changes`);
    await desk.getByText('văn bản này ghi là sửa đổi, bổ sung kế hoạch đó').waitFor();
    await desk.getByLabel('Kế hoạch trước', { exact: true }).selectOption(parent.split('/').at(-1) ?? '');
    await desk.getByLabel(/Sửa đổi, bổ sung kế hoạch đó/).check();
    await desk.getByRole('button', { name: 'Nối và so sánh' }).click();
    await change('Con số: 80 → 85').getByRole('button', { name: 'Xác nhận, sửa cả kế hoạch gốc' }).click();
    await change('100% trường học').getByRole('button', { name: 'Bỏ mục này ở kế hoạch gốc' }).click();
    await desk.goto(parent);
    await desk.getByText(/Được sửa đổi, bổ sung bởi Số 31\/KH-UBND/).waitFor();
    const target = desk.locator('article.target').first();
    expect(await target.innerText()).toMatch(/85\s%[\s\S]*Đã xác nhận, có sửa/);
    expect(await change('100% trường học').first().innerText()).toContain('Đã bỏ qua');
  });

  it('tells what of a running movement rests on what changed, and carries a due date over', async () => {
    const again = (lines: string[]) => [...HEAD.map((line) => line.replace('12/KH', '50/KH')), ...lines];
    const dated = (day: string) =>
      BODY.map((line) =>
        line.replace('Phòng Kinh tế phường chủ trì', 'Các tổ dân phố').replace('15/6/2026', day),
      );
    const first = await receivePlan(desk, town.server.url, file('a.txt', again(dated('15/12/2030'))));
    await confirmAll(desk);
    await openMovement(desk, first, [{ name: 'Cuối năm', from: '2026-01-01', to: '2030-12-31' }]);
    const second = await receivePlan(desk, town.server.url, file('b.txt', again(dated('25/12/2030'))));
    await desk.goto(`${second}/changes`);
    await desk.getByLabel('Kế hoạch trước', { exact: true }).selectOption(first.split('/').at(-1) ?? '');
    await desk.getByLabel(/Bản mới, thay cho kế hoạch đó/).check();
    await desk.getByRole('button', { name: 'Nối và so sánh' }).click();
    const row = desk.getByRole('row').filter({ hasText: 'Kỳ báo cáo Cuối năm' });
    expect(await row.innerText()).toContain('Xác nhận mục đã thay đổi ở dưới trước');
    await change('Ngày: 15/12/2030 → 25/12/2030').getByRole('button', { name: 'Xác nhận' }).click();
    const due = row.getByLabel('Hạn mới của kỳ Cuối năm');
    const proposed = await due.inputValue();
    expect(proposed).toMatch(/^2030-12-/);
    const { violations } = await axeOn(desk).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await row.getByRole('button', { name: 'Dời hạn' }).click();
    await desk.getByText('Đã chuyển vào phong trào.').waitFor();
    expect(await row.innerText()).toContain(`hạn ${Number(proposed.slice(8))}/12/2030`);
    expect(await row.innerText()).toContain('Đã chuyển theo bản này.');
  });

  it('is read again without losing anything', async () => {
    const plan = await receivePlan(
      desk,
      town.server.url,
      file('doc-lai.txt', [...HEAD.map((line) => line.replace('12/KH', '44/KH')), ...BODY]),
    );
    await confirmAll(desk);
    await desk.getByRole('button', { name: 'Đọc lại' }).click();
    await desk.getByText('Đã đọc lại: bộ đọc mới cho cùng kết quả').waitFor();
    expect(desk.url()).toContain(new URL(plan).pathname);
  });
});
