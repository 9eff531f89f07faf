import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractText } from '#files';
import { download } from './movement.ts';
import { askForPlans, handInPlan, openRegistration, raiseDifficulty } from './rooms.ts';
import { type OpenedTown, openedTown } from './town.ts';

let town: OpenedTown;
let desk: Page;
let url: string;
let movement: string;
let phone: Page;
let other: Page;

beforeAll(async () => {
  town = await openedTown();
  ({ movement } = town);
  desk = town.desk;
  url = town.server.url;
  phone = await town.phone('Tổ dân phố 1');
  other = await town.phone('Tổ dân phố 2');
});
afterAll(() => town?.close());

describe('the first registration of the year', () => {
  it('is done by a unit with one press, and for another on behalf; the list and its Excel file say so', async () => {
    const registration = await openRegistration(desk, movement);
    await phone.goto(`${url}/unit`);
    await phone.getByRole('link', { name: /Đăng ký khu dân cư an toàn/ }).click();
    await phone.getByRole('button', { name: 'Đăng ký', exact: true }).click();
    await phone.getByText(/Đơn vị đã đăng ký ngày/).waitFor();
    await phone.getByLabel('Số hộ đã đăng ký').fill('90');
    await phone.getByLabel('Tổng số hộ').fill('100');
    await phone.getByLabel('Đếm ngày').fill('2026-01-31');
    await phone.getByRole('button', { name: 'Cập nhật số hộ' }).click();
    await phone.getByText('Đã đăng ký. Phường, xã đã nhận được.').waitFor();

    await mark(registration, 'Tổ dân phố 2', 'Đã đăng ký');
    await desk.getByLabel('bản giấy').check();
    await desk.getByRole('button', { name: 'Ghi vào danh sách' }).click();
    await mark(registration, 'Tổ dân phố 3', 'Không thuộc đối tượng');
    await desk.getByLabel(/Không thuộc đối tượng vì/).selectOption('Trường tiểu học');
    await desk.getByRole('button', { name: 'Ghi vào danh sách' }).click();
    await desk.getByText('Đã ghi vào danh sách.').waitFor();
    const said = await desk.locator('main').innerText();
    expect(said).toMatch(/Đã đăng ký 2\/\d+ đơn vị đủ điều kiện; 1 không thuộc đối tượng/);
    expect(said).toContain('Đăng ký 90/100 hộ (1 đơn vị đã đếm)');
    expect(said).toContain('cán bộ ghi thay, nhận qua bản giấy');
    expect(said).toContain('Trường tiểu học (Thông tư số 124/2021/TT-BCA, Điều 1)');

    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('link', { name: 'Tải danh sách Excel' }).click(),
    ]);
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await desk.getByText('Khóa danh sách', { exact: true }).first().click();
    await desk.getByRole('button', { name: 'Khóa danh sách' }).click();
    await desk.getByText(/Đã khóa lúc/).waitFor();
    await phone.reload();
    await phone.getByText('Đợt đăng ký này đã khóa').waitFor();
    await phone.getByLabel('Số hộ đạt').fill('91');
    await phone.getByRole('button', { name: 'Ghi số hộ đạt' }).click();
    await phone
      .getByText(/lớn hơn số hộ đã đăng ký/)
      .first()
      .waitFor();
    await phone.getByLabel('Số hộ đạt').fill('85');
    await phone.getByRole('button', { name: 'Ghi số hộ đạt' }).click();
    await phone.getByText('Đã ghi số hộ đạt.').waitFor();

    await desk.goto(registration);
    await desk.getByText('đạt 85/90 hộ đã đăng ký (1 đơn vị đã ghi)').waitFor();
    const counted = desk.locator('[name=reachedUnit] option', { hasText: 'Tổ dân phố 1' });
    await desk.locator('[name=reachedUnit]').selectOption((await counted.getAttribute('value')) ?? '');
    await desk.getByLabel('Số hộ đạt').fill('86');
    await desk.getByRole('button', { name: 'Ghi vào danh sách' }).click();
    await desk.getByText('đạt 86/90').waitFor();
    await desk.getByText('số hộ đạt do cán bộ ghi thay, nhận qua điện thoại').first().waitFor();
  });
});

async function mark(registration: string, unit: string, outcome: string) {
  await desk.goto(registration);
  const option = desk.locator('[name=unit] option', { hasText: unit });
  await desk.getByLabel('Đơn vị', { exact: true }).selectOption((await option.getAttribute('value')) ?? '');
  await desk.getByLabel(outcome, { exact: true }).check();
}

describe('a unit’s own plan', () => {
  it('is refused where it is secret, handed in, returned with a reason, and handed in again', async () => {
    await askForPlans(desk, movement);
    await handInPlan(phone, url, { name: 'mat.txt', words: 'TUYỆT MẬT\nKế hoạch' });
    await phone
      .getByText(/không nhận tài liệu bí mật nhà nước/)
      .first()
      .waitFor();
    expect(await phone.locator('[name=signerPost]').inputValue()).toBe('Tổ trưởng');
    await handInPlan(phone, url, { name: 'ke-hoach.txt', words: 'KẾ HOẠCH\nThực hiện phong trào năm 2026' });
    await phone.getByText('Đã gửi. Phường, xã đã nhận được kế hoạch.').waitFor();

    await desk.goto(`${movement}/own-plans`);
    expect(await desk.locator('main').innerText()).toMatch(/Đã nhận 1\/\d+ kế hoạch/);
    const theirs = desk.locator('details').filter({ hasText: 'Tổ dân phố 1' }).first();
    await theirs.locator('summary').click();
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      theirs.getByRole('link', { name: 'Mở tệp ke-hoach.txt' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('Thực hiện phong trào');
    await theirs.getByLabel('Cần bổ sung gì').fill('Thêm chỉ tiêu cho quý III');
    await theirs.getByRole('button', { name: 'Trả lại đơn vị' }).click();
    await desk.getByText('Đã trả lại. Đơn vị đã thấy lý do').waitFor();

    await phone.goto(`${url}/unit`);
    await phone.getByText('Phường, xã trả lại, cần gửi bản mới').waitFor();
    await handInPlan(phone, url, { name: 'ke-hoach-2.txt', words: 'KẾ HOẠCH\nĐã thêm quý III' });
    await phone.getByText('Bản 2').waitFor();
    const theirFile = await phone.getByRole('link', { name: 'Mở tệp ke-hoach-2.txt' }).getAttribute('href');
    expect((await other.request.get(url + theirFile)).status()).toBe(404);
  });
});

describe('a difficulty', () => {
  it('warns of a name, waits for its body, is answered, and read by the others once shared', async () => {
    await raiseDifficulty(phone, url, 'Gọi 0912345678 để hỏi mẫu số');
    await phone.getByText('Nội dung có thể nêu đích danh người').waitFor();
    await phone.getByLabel(/Vướng mắc gì/).fill('Mẫu số tính theo hộ hay theo người?');
    await phone.getByRole('button', { name: 'Vẫn gửi như vậy' }).click();
    await phone.getByText(/Đang chờ .* trả lời, từ \d/).waitFor();

    await desk.goto(`${movement}/difficulties`);
    await desk.getByText('Trả lời vướng mắc này').click();
    await desk.getByLabel('Nội dung trả lời').fill('Tính theo hộ.');
    await desk.getByRole('button', { name: 'Ghi trả lời' }).click();
    await desk.getByText('Đã ghi trả lời.').waitFor();
    await phone.reload();
    await phone.getByText('Tính theo hộ.').waitFor();
    await other.goto(`${url}/unit/difficulties`);
    expect(await other.locator('main').innerText()).not.toContain('Tính theo hộ.');

    await desk.getByText('Chia sẻ cho mọi đơn vị tham gia').click();
    await desk.getByRole('button', { name: 'Chia sẻ', exact: true }).click();
    await desk.getByText('Đã chia sẻ cho mọi đơn vị tham gia.').waitFor();
    await other.reload();
    const read = await other.locator('main').innerText();
    expect(read).toContain('Mẫu số tính theo hộ hay theo người?');
    expect(read).toContain('Tính theo hộ.');
    expect(read).not.toContain('Tổ dân phố 1');
  });
});

describe('a delegation', () => {
  it('changes who signs a merged report', async () => {
    await desk.goto(`${url}/commune`);
    await desk.getByRole('link', { name: 'Chức vụ và giao quyền ký' }).click();
    const committee = desk
      .locator('section')
      .filter({ has: desk.getByRole('heading', { name: /^Ủy ban nhân dân/ }) });
    await committee.getByLabel('Họ và tên', { exact: true }).first().fill('Trần Văn Chủ Tịch');
    await committee.getByRole('button', { name: 'Ghi tên' }).click();
    await desk.getByText('Đã ghi tên.').waitFor();
    await committee.getByText('Thêm chức vụ', { exact: true }).first().click();
    await committee.getByLabel('Tên chức vụ').fill('Phó Chủ tịch');
    await committee.getByLabel('Họ và tên').last().fill('Lê Thị Phó');
    await committee.getByRole('button', { name: 'Thêm chức vụ' }).click();
    await desk.getByText('Đã thêm chức vụ.').waitFor();
    await committee.locator('summary', { hasText: 'Giao quyền ký' }).click();
    await committee.getByRole('button', { name: 'Giao quyền ký' }).click();
    await desk.getByText('Đã giao quyền ký.').waitFor();
    expect(await committee.innerText()).toMatch(
      /TM. ỦY BAN NHÂN DÂN\s+KT. CHỦ TỊCH\s+PHÓ CHỦ TỊCH\s+Lê Thị Phó/,
    );

    await desk.goto(movement);
    await desk.getByRole('link', { name: 'Báo cáo tổng hợp' }).first().click();
    await desk.waitForURL(/\/merged\//);
    const pdf = await download(desk, 'Tải tệp PDF');
    expect(readFileSync(pdf).subarray(0, 4).toString()).toBe('%PDF');
    expect(await wordsOf(pdf)).toMatch(/KT\. CHỦ TỊCH\s+PHÓ CHỦ TỊCH[\s\S]*Lê Thị Phó/);
  });
});

async function wordsOf(pdf: string): Promise<string> {
  const read = await extractText(pdf, 'bao-cao.pdf');
  return read.ok ? read.text : read.problem.message;
}
