import type { Page } from 'playwright-core';

/** Opens a registration on the first ground of a movement's plan, for every kind that takes part; returns its address. */
export async function openRegistration(desk: Page, movement: string): Promise<string> {
  await desk.goto(`${movement}/registrations`);
  await desk.getByLabel('Nội dung đăng ký').fill('Đăng ký khu dân cư an toàn');
  await askAll(desk);
  await desk.getByLabel(/Đây là đăng ký tiêu chuẩn/).check();
  await desk.getByLabel(/Hỏi thêm số hộ/).check();
  await desk.getByRole('button', { name: 'Mở đợt đăng ký' }).click();
  await desk.waitForURL(/done=opened/);
  return desk.url().replace(/\?.*/, '');
}

/** Asks every kind that takes part for its own plan of this year. */
export async function askForPlans(desk: Page, movement: string) {
  await desk.goto(`${movement}/own-plans`);
  await askAll(desk);
  await desk.getByRole('button', { name: 'Yêu cầu', exact: true }).click();
  await desk.waitForURL(/done=called/);
}

async function askAll(desk: Page) {
  await desk.locator('[name=planItem]').selectOption({ index: 0 });
  for (const box of await desk.locator('[name^=kind-]').all()) await box.check();
  await desk.locator('[name=due]').fill('2030-03-31');
}

/** Hands in a plan of its own from the unit's first page. */
export async function handInPlan(phone: Page, url: string, file: { name: string; words: string }) {
  await phone.goto(`${url}/unit`);
  await phone.getByRole('link', { name: /Kế hoạch của đơn vị năm/ }).click();
  await phone.getByLabel('Tệp kế hoạch đã ký').setInputFiles({
    name: file.name,
    mimeType: 'text/plain',
    buffer: Buffer.from(file.words),
  });
  await phone.getByLabel('Ngày ký').fill('2026-01-15');
  await phone.getByLabel('Chức vụ người ký').fill('Tổ trưởng');
  await phone.getByLabel('Chỉ tiêu 1').fill('Họp mỗi quý');
  await phone.locator('[name="target.0.value"]').fill('4');
  await phone.getByRole('button', { name: 'Gửi kế hoạch' }).click();
}

/** Raises a difficulty from the unit's first page. */
export async function raiseDifficulty(phone: Page, url: string, words: string) {
  await phone.goto(`${url}/unit`);
  await phone.getByRole('link', { name: 'Nêu vướng mắc, xem trả lời' }).click();
  await phone.getByLabel(/Vướng mắc gì/).fill(words);
  await phone.getByRole('button', { name: 'Gửi vướng mắc' }).click();
}
