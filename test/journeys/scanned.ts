import type { Page } from 'playwright-core';
import { photoOf } from '../../src/server/jobs/testing-photo.ts';

/** A made-up plan on two pages, as it is printed. */
export const SCANNED_PLAN = [
  [
    'ỦY BAN NHÂN DÂN',
    'PHƯỜNG HÒA SIM',
    'Số: 15/KH-UBND',
    '',
    'KẾ HOẠCH',
    'Phong trào thi đua bảo vệ an ninh Tổ quốc năm 2026',
    '',
    'I. CHỈ TIÊU',
    '1. 100% khu dân cư đăng ký thi đua.',
    '2. Xây dựng ít nhất 02 mô hình mới.',
  ],
  [
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Công an phường chủ trì, hướng dẫn các khu dân cư thực hiện.',
    '2. Các khu dân cư báo cáo kết quả trước ngày 15/11/2026.',
  ],
];

/** Drops photos of the pages of one plan; they come out of order and are put in order by their names. */
export async function dropScan(desk: Page, url: string, pages: string[][] = SCANNED_PLAN) {
  const photos = pages.map((lines, index) => ({
    name: `ke-hoach-${index + 1}.png`,
    mimeType: 'image/png',
    buffer: photoOf(...lines),
  }));
  await desk.goto(`${url}/plans`);
  await desk.getByLabel('Tệp kế hoạch').setInputFiles(photos.toReversed());
  await desk.getByRole('button', { name: 'Đọc kế hoạch' }).click();
  await desk.waitForURL(/\/plans\/scans\/[0-9a-f-]{36}/);
}
