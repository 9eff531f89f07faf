import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, civilDateOf } from '#calendar';
import { faultsOn } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { type RunningServer, startServer } from '../server.ts';
import { type AssessedWard, playAssessed } from './assessed-ward.ts';

let folder: string;
let ward: AssessedWard;
let server: RunningServer;
let browser: Browser;
let desk: Page;
let phone: Page;
const today = civilDateOf(new Date());

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-assessed-'));
  ward = await playAssessed(folder, new Date());
  server = await startServer({ dataFolder: folder });
  browser = await openBrowser();
  desk = await signedIn('officer', 1280);
  phone = await signedIn('head', 360);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Without a script: nothing of an evaluation needs one. */
async function signedIn(who: keyof AssessedWard['sessions'], width: number, script = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: script });
  await context.addCookies([{ name: 'session', value: ward.sessions[who], url: server.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const said = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const own = () => `${server.url}/unit`;
let address: string;

/** Every problem that a form came back with leads to a field of the page. */
async function everyProblemLeads(page: Page): Promise<void> {
  const hrefs = await page
    .locator('.problems a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(0);
  for (const href of hrefs)
    expect([href, await page.locator(`[id="${href.slice(1)}"]`).count()]).toEqual([href, 1]);
}

describe('an evaluation', () => {
  it('is opened from the movement’s page, with the questions of its criteria proposed', async () => {
    await desk.goto(`${server.url}/movements/${ward.movement}`);
    await desk.getByRole('link', { name: 'Đánh giá, xếp loại' }).click();
    await press(desk, 'Tiếp tục');
    expect(await desk.locator('[name="source.sessions"] option:checked').innerText()).toBe(ward.question);
    await desk.getByLabel('Tên đánh giá').fill('Xếp loại khu phố');
    await desk.getByLabel('Tính số liệu từ ngày').fill(addDays(today, -330));
    await desk.getByLabel('đến hết ngày').fill(addDays(today, -1));
    await desk.getByLabel('Ngày quyết định').fill(today);
    await desk.getByLabel('Hạn đơn vị tự đánh giá').fill(addDays(today, 5));
    await desk.getByLabel('Hạn đơn vị giải trình').fill(addDays(today, 9));
    await desk.getByLabel('Lời của Kế hoạch').fill('Trên 90 % khu phố đạt loại khá');
    await desk.getByLabel('Phần trăm').fill('hai');
    await desk.locator('[name="target.clause"]').fill('Mục Ông Mẫu 0912 345 678');
    await press(desk, 'Mở đánh giá');
    await everyProblemLeads(desk);
    await desk.getByLabel('Phần trăm').fill('90');
    await press(desk, 'Mở đánh giá');
    await said(desk, 'Nội dung có thể nêu đích danh người');
    await desk.locator('[name="target.clause"]').fill('Mục II');
    await desk.getByLabel('Từ mức này trở lên').selectOption('fair');
    await press(desk, 'Mở đánh giá');
    await said(desk, 'Đã mở đánh giá.');
    address = desk.url().replace(/[?#].*/, '');
    await said(desk, 'Nội dung về quan điểm của người dân');
  });

  it('has its days changed, with a reason that its units read', async () => {
    await desk.locator('#ngay summary').click();
    await desk.getByLabel('Hạn đơn vị tự đánh giá').fill(addDays(today, 6));
    await press(desk, 'Lưu ngày mới');
    await said(desk, 'Ghi lý do, một câu là đủ.');
    await everyProblemLeads(desk);
    await desk.locator('#ngay [name=reason]').fill('Nhiều khu phố xin lùi hạn');
    await press(desk, 'Lưu ngày mới');
    await said(desk, 'Đã lưu ngày mới. Đơn vị thấy ngay.');
  });

  it('takes a newer version of its criteria after it said who would differ', async () => {
    await desk.goto(`${server.url}/criteria`);
    await desk.getByRole('link', { name: 'Khu phố', exact: true }).first().click();
    await desk.getByRole('link', { name: 'Sửa', exact: true }).click();
    const row = desk
      .locator('details', { has: desk.locator('summary', { hasText: 'Có sổ ghi chép' }) })
      .last();
    await row.locator('summary').first().click();
    await row.locator('textarea[name$=".title"]').fill('Có sổ ghi chép từng tháng');
    await desk.locator('[name=reason]').fill('Ghi rõ lời');
    await press(desk, 'Lưu bản mới');
    await said(desk, 'Đã lưu bản mới.');
    await desk.goto(address);
    await said(desk, 'Bộ tiêu chí đã có bản 2');
    await desk.getByRole('link', { name: 'Xem đơn vị nào sẽ khác' }).click();
    await said(desk, 'Từ bản 1 sang bản 2 của bộ tiêu chí');
    await desk.locator('[name=reason]').fill('Theo bản sửa');
    await press(desk, 'Dùng bản mới này');
    await said(desk, 'Đánh giá theo bản mới của bộ tiêu chí.');
  });

  it('asks a head on a phone for what reports do not say, one clear step at a time', async () => {
    await phone.goto(own());
    await said(phone, /Tự đánh giá, hạn hết ngày/);
    await phone.getByRole('link', { name: 'Xếp loại khu phố' }).click();
    await said(phone, /Hạn đơn vị tự đánh giá: trước là .*, nay là/);
    await said(phone, 'Lý do: Nhiều khu phố xin lùi hạn');
    await said(phone, 'Còn 2 mục cần đơn vị trả lời');
    await said(phone, 'Đánh giá này không bao gồm: Nội dung về quan điểm của người dân.');
    expect(await phone.getByText('Kết quả dưới đây').count()).toBe(0);
    await phone.locator('#c-sessions summary').click();
    await phone.locator('#c-sessions textarea').fill('Thiếu một buổi của tháng 5');
    await phone.locator('#c-sessions input').fill('nhiều');
    await press(phone, 'Gửi tự đánh giá');
    await everyProblemLeads(phone);
    await phone.locator('#c-sessions input').fill('');
    await press(phone, /^Lưu: Có sổ/);
    await said(phone, 'Ghi thêm: Thiếu một buổi của tháng 5');
    await said(phone, 'Còn 2 mục cần đơn vị trả lời');
    await phone.locator('#c-plan').getByText('Có', { exact: true }).click();
    await phone.getByRole('button', { name: /^Lưu: Có sổ/ }).click();
    await said(phone, 'Còn 1 mục cần đơn vị trả lời');
    expect(phone.url()).toContain('#c-meeting');
    await phone.locator('#c-meeting').getByText('Không', { exact: true }).click();
    await phone.locator('#c-meeting textarea').fill('Gọi cho ông Mẫu 0912 345 678');
    await press(phone, 'Gửi tự đánh giá');
    await said(phone, 'Nội dung có thể nêu đích danh người');
    await phone.locator('#c-meeting textarea').fill('Họp vào tháng sau');
    await press(phone, 'Gửi tự đánh giá');
    await said(phone, /Đã gửi tự đánh giá lúc/);
  });

  it('lets the reviewer change what a unit says, with a reason, and shows it the result', async () => {
    await desk.goto(address);
    await desk.getByRole('link', { name: ward.areas[0] ?? '', exact: true }).click();
    await said(desk, 'Họp vào tháng sau');
    await said(desk, /Thiếu một buổi của tháng 5/);
    const plan = desk.locator('#c-plan');
    await plan.getByText('Xem xét tiêu chí này').click();
    await plan.getByText('Chưa đạt', { exact: true }).click();
    await plan.getByRole('button', { name: 'Ghi kết luận của người xem xét' }).click();
    await everyProblemLeads(desk);
    await plan.getByLabel('Lý do').fill('Sổ chưa có chữ ký');
    await plan.getByRole('button', { name: 'Ghi kết luận của người xem xét' }).click();
    await said(desk, 'Đã ghi kết luận của người xem xét.');
    await said(desk, 'Sổ chưa có chữ ký');
    await plan.getByText('Xem xét tiêu chí này').click();
    await plan.getByLabel('Lý do').fill('Ông Mẫu 0912 345 678 đã ký');
    await plan.getByRole('button', { name: 'Bỏ kết luận của người xem xét' }).click();
    await said(desk, 'Nội dung có thể nêu đích danh người');
    await desk.goto(address);
    await press(desk, 'Công bố cho đơn vị');
    await said(desk, 'Đã công bố.');
    await desk.goto(`${server.url}/desk`);
    expect(await desk.getByText('Xếp loại khu phố').count()).toBe(0);
  });

  it('tells the unit why, and hears its one explanation', async () => {
    await phone.goto(own());
    await said(phone, /có thể giải trình đến hết ngày/);
    await phone.getByRole('link', { name: 'Xếp loại khu phố' }).click();
    await said(phone, 'Kết quả đang công bố để đơn vị xem, chưa chốt.');
    await said(phone, /không bao gồm: Nội dung về quan điểm/);
    await phone.getByLabel('Nội dung', { exact: true }).fill('Sổ đã ký ngày 02/3, xin xem lại.');
    await press(phone, 'Gửi giải trình');
    await said(phone, 'Đang chờ phường, xã trả lời.');
    expect(await phone.getByRole('button', { name: 'Gửi giải trình' }).count()).toBe(0);
  });

  it('is answered from the desk, changed with a reason, and shown anew', async () => {
    await desk.goto(`${server.url}/desk`);
    await said(desk, /Xếp loại khu phố: 1 giải trình chờ trả lời/);
    await desk.getByRole('link', { name: /^Trả lời: Xếp loại/ }).click();
    await press(desk, 'Ghi kết luận');
    await everyProblemLeads(desk);
    await desk.getByText('Có thay đổi kết quả').click();
    await desk.getByLabel('Trả lời đơn vị').fill('Đã xem bản ký.');
    await press(desk, 'Ghi kết luận');
    await said(desk, /Kết quả chưa có gì thay đổi/);
    await desk.getByRole('link', { name: 'Xem trang của đơn vị' }).click();
    const plan = desk.locator('#c-plan');
    await plan.getByText('Xem xét tiêu chí này').click();
    await plan.getByText('Đạt', { exact: true }).last().click();
    await plan.getByLabel('Lý do').fill('Đã xem sổ có chữ ký');
    await plan.getByRole('button', { name: 'Ghi kết luận của người xem xét' }).click();
    await desk.goto(`${address}#explanations`);
    await desk.getByText('Có thay đổi kết quả').click();
    await desk.getByLabel('Trả lời đơn vị').fill('Đã xem bản ký.');
    await press(desk, 'Ghi kết luận');
    await said(desk, 'Đã ghi kết luận.');
    await phone.reload();
    await said(phone, /Có thay đổi kết quả, trả lời lúc/);
    await said(phone, 'Mức: Khá');
  });

  it('is settled with those that stay open named, and nothing changes any more', async () => {
    await said(desk, 'Chưa hết hạn giải trình của đơn vị.');
    await desk.locator('#ngay summary').click();
    await desk.getByLabel('Hạn đơn vị giải trình').fill(addDays(today, -1));
    await desk.locator('#ngay [name=reason]').fill('Mọi đơn vị đã trả lời');
    await press(desk, 'Lưu ngày mới');
    await said(desk, 'Hạn giải trình đã qua. Chọn hôm nay hoặc ngày sau.');
    await desk.getByLabel('Hạn đơn vị giải trình').fill('');
    await press(desk, 'Lưu ngày mới');
    await said(desk, 'Đã lưu ngày mới.');
    await desk.locator('summary', { hasText: 'Chốt kết quả' }).click();
    await said(desk, new RegExp(`Chốt khi còn để ngỏ: .*${ward.areas[1]}`));
    await press(desk, 'Chốt, không sửa nữa');
    await said(desk, 'Đã chốt kết quả. Từ nay không sửa được.');
    expect(await desk.getByRole('button', { name: /Lưu|Công bố|Ghi/ }).count()).toBe(0);
    await phone.goto(own());
    await said(phone, 'Kết quả đã chốt');
  });

  it('is cancelled with a reason that stays in the list and on the unit’s page', async () => {
    await desk.goto(`${server.url}/movements/${ward.movement}/evaluations`);
    await desk.getByLabel('Năm', { exact: true }).fill(String(Number(today.slice(0, 4)) + 1));
    await press(desk, 'Tiếp tục');
    await press(desk, 'Mở đánh giá');
    await said(desk, 'Đã mở đánh giá.');
    await desk.locator('#huy summary').click();
    await desk.locator('#huy [name=why]').fill('Mở nhầm năm');
    await press(desk, 'Hủy, không mở lại');
    await said(desk, 'Lý do: Mở nhầm năm');
    await desk.goto(`${server.url}/movements/${ward.movement}/evaluations`);
    await said(desk, 'Đã hủy');
    await phone.goto(own());
    await phone
      .getByRole('link', { name: /năm \d{4}$/ })
      .first()
      .click();
    await said(phone, 'Lý do: Mở nhầm năm');
  });

  it('reads well once it is settled, to a reader of screens too', async () => {
    const page = await signedIn('head', 360, true);
    await page.goto(`${own()}/evaluations/${address.slice(address.lastIndexOf('/') + 1)}`);
    expect(await faultsOn(page)).toEqual([]);
  });
});
