import { describe, expect, it } from 'vitest';
import { bodyInText, bodyLines } from './body-name.ts';

describe('the name of a body', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH THỬ', ['ỦY BAN NHÂN DÂN', 'PHƯỜNG AN BÌNH THỬ']],
    ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ A', ['ỦY BAN MẶT TRẬN TỔ QUỐC', 'VIỆT NAM XÃ A']],
    ['CÔNG AN PHƯỜNG AN BÌNH THỬ', ['CÔNG AN PHƯỜNG AN BÌNH THỬ']],
    ['PHÒNG VĂN HÓA - XÃ HỘI', ['PHÒNG VĂN HÓA - XÃ HỘI']],
    ['', ['']],
  ])('%s stands in a header on its own lines', (name, lines) => {
    expect(bodyLines(name)).toEqual(lines);
  });

  it.each([
    ['ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH THỬ', 'Ủy ban nhân dân phường An Bình Thử'],
    ['CÔNG AN XÃ ĐÔNG THỬ', 'Công an xã Đông Thử'],
    ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM PHƯỜNG A THỬ', 'Ủy ban Mặt trận Tổ quốc Việt Nam phường A Thử'],
    ['PHÒNG VĂN HÓA - XÃ HỘI', 'Phòng Văn hóa - Xã hội'],
    [
      'BAN CHỈ ĐẠO PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC PHƯỜNG AN BÌNH THỬ',
      'Ban Chỉ đạo phong trào Toàn dân bảo vệ an ninh Tổ quốc phường An Bình Thử',
    ],
    ['CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐÔNG THỬ', 'Chủ tịch Ủy ban nhân dân xã Đông Thử'],
    ['Ủy ban nhân dân phường An Bình Thử', 'Ủy ban nhân dân phường An Bình Thử'],
    ['UBND phường An Bình Thử', 'UBND phường An Bình Thử'],
  ])('%s reads in a sentence as %s', (name, text) => {
    expect(bodyInText(name)).toBe(text);
  });
});
