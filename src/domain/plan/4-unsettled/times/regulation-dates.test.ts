import { describe, expect, it } from 'vitest';
import { planText } from '../../testing.ts';
import { pointsIn, pointsOf } from '../testing.ts';
import { REGULATIONS } from './regulations.ts';

const line = (words: string) => pointsOf('regulation-date', 'I. CHẾ ĐỘ BÁO CÁO', `- ${words}`);

describe('what a regulation sets', () => {
  it('is a point where areas send their classes too late', () => {
    const late = 'Các thôn gửi kết quả phân loại phong trào về UBND xã trước ngày 25/11 hằng năm.';
    expect(line(late)).toMatchObject([
      { why: expect.stringContaining('Quyết định 510/QĐ-BCA-V05, Điều 11') },
    ]);
    expect(line(late.replace('25/11', '15/11'))).toEqual([]);
  });

  it('is a point where registration comes after the first quarter', () => {
    const late = 'Các thôn đăng ký đạt tiêu chuẩn “An toàn về an ninh, trật tự” trước ngày 30/6/2026.';
    expect(line(late)).toHaveLength(1);
    expect(line(late.replace('30/6/2026', '31/3/2026'))).toEqual([]);
  });

  it('is a point where every enterprise or school must register, none where those concerned must', () => {
    const all = '100% thôn, doanh nghiệp, trường học đạt tiêu chuẩn “An toàn về an ninh, trật tự”.';
    expect(line(all)).toHaveLength(1);
    expect(line(all.replace('trường học', 'trường học thuộc diện xét'))).toEqual([]);
  });

  it('is a point where areas are counted over other months', () => {
    const year = 'Các thôn xét tiêu chuẩn “An toàn về an ninh, trật tự” từ ngày 01/01 đến ngày 31/12.';
    expect(line(year)).toHaveLength(1);
    expect(line(year.replace('01/01', '01/11').replace('31/12', '31/10'))).toEqual([]);
  });

  it('is a point where a list is posted for fewer days', () => {
    expect(line('Niêm yết danh sách hộ đạt “Gia đình văn hóa” trong 05 ngày.')).toHaveLength(1);
    expect(line('Niêm yết danh sách hộ đạt “Gia đình văn hóa” trong 10 ngày.')).toEqual([]);
  });

  it('binds the force at the grassroots from the year after its guide on', () => {
    const cap = planText(
      'I. XẾP LOẠI',
      '- Tổ bảo vệ an ninh, trật tự xếp loại xuất sắc không quá 30% số tổ xếp loại tốt.',
    );
    expect(pointsIn('regulation-date', cap)).toEqual([]);
    expect(pointsIn('regulation-date', cap.replace('tháng 3 năm 2026', 'tháng 3 năm 2027'))).toHaveLength(1);
  });

  it('has a source and a day in every entry', () => {
    expect(REGULATIONS.every(({ source, from }) => source && /^\d{4}-\d\d-\d\d$/.test(from))).toBe(true);
  });
});
