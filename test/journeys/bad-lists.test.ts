import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badPlans } from './bad-files.ts';
import { newTown, type Town, units } from './town.ts';

const folder = mkdtempSync(join(tmpdir(), 'thidua-lists-'));
let town: Town;

beforeAll(async () => {
  town = await newTown();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await town?.close();
});

describe('a list of units', () => {
  const heading = 'Loại;Mã;Tên đơn vị;Thuộc đơn vị (mã)\n';
  const csv = (text: string) => ({ name: 'ds.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const xlsx = async (rows: string[][], cells?: Map<string, { formula: string; formulaResult: string }>) => ({
    name: 'ds.xlsx',
    mimeType: '',
    buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'DS', rows, ...(cells ? { cells } : {}) }] })),
  });
  const count = async () => {
    await town.desk.goto(`${town.server.url}/units`);
    return /(\d+) đơn vị/.exec(await town.desk.locator('main').innerText())?.[1];
  };
  const check = async (file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) => {
    await town.desk.goto(`${town.server.url}/units/import`);
    await town.desk.getByText('Kéo tệp vào đây').waitFor();
    await town.desk.getByLabel('Tệp danh sách đơn vị').setInputFiles(file);
    await town.desk.getByRole('button', { name: 'Kiểm tra tệp' }).click();
  };

  it.each([
    [
      'two equal codes',
      () => csv(`${heading}Tổ dân phố;X1;A;\nTổ dân phố;x1;B;\n`),
      /Dòng 3, cột Mã.*đã có ở dòng 2/,
    ],
    [
      'equal codes of which one is decomposed',
      () => csv(`${heading}Tổ dân phố;TỔ-1;A;\nTổ dân phố;${'TỔ-1'.normalize('NFD')};B;\n`),
      /Dòng 3, cột Mã.*đã có ở dòng 2/,
    ],
    [
      'a loop of parents',
      () => csv(`${heading}Tổ dân phố;X1;A;X2\nTổ dân phố;X2;B;X1\n`),
      /Dòng 2.*vòng quanh nhau: X1 → X2/,
    ],
    ['its own parent', () => csv(`${heading}Tổ dân phố;X1;A;X1\n`), /Dòng 2.*vòng quanh/],
    [
      'a formula in CSV',
      () => csv(`${heading}Tổ dân phố;X1;=HYPERLINK("http://a.b");\n`),
      /Dòng 2, cột Tên đơn vị.*công thức/,
    ],
    [
      'a formula in Excel',
      () =>
        xlsx(
          [
            ['Loại', 'Mã', 'Tên đơn vị'],
            ['Tổ dân phố', 'X1', ''],
          ],
          new Map([['1,2', { formula: 'HYPERLINK("http://a.b","Tổ 1")', formulaResult: 'Tổ 1' }]]),
        ),
      /Dòng 2, cột Tên đơn vị.*công thức/,
    ],
    ['an unknown kind', () => csv(`${heading}Câu lạc bộ;X1;A;\n`), /Dòng 2, cột Loại.*Câu lạc bộ/],
    ['a missing column', () => csv('Loại;Tên đơn vị\nTổ dân phố;A\n'), /Dòng 1.*Thiếu cột Mã/],
    [
      'an unknown parent',
      () => csv(`${heading}Tổ dân phố;X1;A;KHONG\n`),
      /Dòng 2, cột Thuộc đơn vị \(mã\).*KHONG/,
    ],
    [
      'a name too long',
      () => csv(`${heading}Tổ dân phố;X1;${'A'.repeat(201)};\n`),
      /Dòng 2, cột Tên đơn vị.*Dài quá 200/,
    ],
  ] as const)('with %s is refused by row, column and reason; nothing is taken', async (_, file, says) => {
    const before = await count();
    await check(await file());
    const problems = town.desk.getByRole('list', { name: 'Những chỗ cần sửa' });
    expect((await problems.innerText()).replace(/\s+/g, ' ')).toMatch(says);
    await town.desk.getByRole('button', { name: 'Kiểm tra tệp' }).waitFor();
    expect(await count()).toBe(before);
  });

  it('in decomposed letters comes out composed', async () => {
    await check(csv(`${heading}Tổ dân phố;X1;Tổ dân phố Đồng Ruộng;\n`.normalize('NFD')));
    await town.desk.getByRole('button', { name: 'Nhập 1 đơn vị' }).waitFor();
    expect(await town.desk.locator('main').innerText()).toContain('Tổ dân phố Đồng Ruộng'.normalize('NFC'));
  });

  it('that is a photo, a locked file or an old Excel file is refused with a sentence', async () => {
    for (const { name: file, content } of badPlans.filter(({ name }) => /anh|khoa\.docx|trong/.test(name))) {
      await check({ name: file.replace('docx', 'xlsx'), mimeType: '', buffer: content() });
      await town.desk.locator('#f-file-error').waitFor();
      expect(await town.desk.locator('#f-file-error').innerText()).toMatch(
        /không phải bảng danh sách|mật khẩu|trống/,
      );
    }
  });

  it('of 60 MB is refused on the same page', async () => {
    const big = join(folder, 'ds.csv');
    writeFileSync(big, heading);
    truncateSync(big, 60 * 1024 * 1024);
    await check(big);
    await town.desk.getByText(/Tệp này nặng 60 MB, quá mức 25 MB/).waitFor();
    await town.desk.locator('form[enctype]').evaluate((node) => node.setAttribute('novalidate', ''));
    await town.desk.getByRole('button', { name: 'Kiểm tra tệp' }).click();
    await town.desk.getByText(/lớn quá 25 MB/).waitFor();
    expect(await count()).toBe(String(units.length));
  });
});
