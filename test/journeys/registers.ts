import type { Page } from 'playwright-core';

/** Brings a paper that was issued elsewhere into the committee's register of this year; the id of its line. */
export async function bringNumber(desk: Page, url: string): Promise<string> {
  await desk.goto(`${url}/papers/register/import`);
  const rows = `Số ký hiệu;Ngày tháng;Trích yếu\n03/KH-UBND;05/01/${new Date().getFullYear()};Kế hoạch của năm`;
  const file = { name: 'so.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) };
  await desk.getByLabel('Tệp sổ').setInputFiles(file);
  await desk.getByRole('button', { name: 'Kiểm tra' }).click();
  await desk.getByRole('button', { name: 'Nhập 1 số' }).click();
  await desk.getByRole('link', { name: '03/KH-UBND' }).click();
  await desk.waitForURL(/register\/[0-9a-f-]{36}/);
  return /[0-9a-f-]{36}/.exec(new URL(desk.url()).pathname)?.[0] ?? '';
}
