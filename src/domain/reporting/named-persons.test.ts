import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedPersons } from './named-persons.ts';

function found(text: string) {
  return namedPersons(text).map(({ kind, words }) => [kind, words]);
}

describe('what names a person', () => {
  it.each([
    ['số căn cước 001203004567 của', 'identity number', '001203004567'],
    ['số 001 203 004 567', 'identity number', '001 203 004 567'],
    ['gọi 0912345678 nhé', 'telephone', '0912345678'],
    ['ĐT: 0912.345.678.', 'telephone', '0912.345.678'],
    ['+84 912 345 678', 'telephone', '+84 912 345 678'],
    ['máy bàn 0262 385 1234', 'telephone', '0262 385 1234'],
    ['đã mời đối tượng Trần Văn Mẫu lên làm việc', 'name', 'đối tượng Trần Văn Mẫu'],
    ['Đối tượng tên Mẫu đã bỏ đi', 'name', 'Đối tượng tên Mẫu'],
    ['ĐỐI TƯỢNG TRẦN VĂN MẪU', 'name', 'ĐỐI TƯỢNG TRẦN VĂN MẪU'],
    ['nạn nhân là Lê Thị Thử', 'name', 'nạn nhân là Lê Thị Thử'],
    ['cháu Lê Thị Thử bị bạn đánh', 'name', 'cháu Lê Thị Thử'],
    ['đối tượng Y Thử Mlô', 'name', 'đối tượng Y Thử Mlô'],
  ])('in “%s”', (text, kind, words) => {
    expect(found(text.normalize('NFC'))).toEqual([[kind, words]]);
  });

  it.each([
    'Đối tượng thi đua là các tổ dân phố',
    'đối tượng Công an phường quản lý',
    'mời các đối tượng Ban Chỉ đạo phường đã nêu',
    'mở rộng đối tượng Đoàn viên, hội viên',
    'tổng thu 123.456.789.012 đồng',
    'Kế hoạch số 0912/KH-UBND ngày 07/5/2026',
    'từ 01/11/2025 đến 31/10/2026',
    'đạt 1.234.567 lượt',
    'Trần Văn Mẫu, Tổ trưởng, chủ trì cuộc họp',
    'mã số 12345678901234',
    '',
  ])('is nothing in “%s”', (text) => {
    expect(found(text.normalize('NFC'))).toEqual([]);
  });

  it('is found wherever it stands, each once, in the order of the text', () => {
    const [first, second] = ['0912345678', 'đối tượng Trần Văn Mẫu'];
    expect(found(`Gọi ${first}, gặp ${second}.`).map(([, words]) => words)).toEqual([first, second]);
  });

  it('keeps its place in the text, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { span, words } of namedPersons(text)) expect(text.slice(...span)).toBe(words);
      }),
    );
  });
});
