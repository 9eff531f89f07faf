import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secrecyMark } from './secrecy.ts';

const HEAD = 'ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\n\nSố: 12/KH-UBND\n\n';

describe('a secrecy mark in the head of a text', () => {
  it.each([
    ['MẬT', 'MẬT'],
    ['Mật', 'MẬT'],
    ['TỐI MẬT', 'TỐI MẬT'],
    ['Tuyệt mật', 'TUYỆT MẬT'],
    ['[ MẬT ]', 'MẬT'],
    ['**TUYỆT MẬT**', 'TUYỆT MẬT'],
    ['— MẬT —', 'MẬT'],
    ['Độ mật: Mật', 'MẬT'],
    ['ĐỘ MẬT: TỐI MẬT', 'TỐI MẬT'],
    ['Mức độ mật: tuyệt mật', 'TUYỆT MẬT'],
    ['TỐI  MẬT.', 'TỐI MẬT'],
  ])('is seen where “%s” stands on a line of its own', (line, mark) => {
    expect(secrecyMark(`${HEAD}${line}\n\nKẾ HOẠCH\n\nNội dung`)).toBe(mark);
    expect(secrecyMark(line)).toBe(mark);
  });

  it.each([
    'MẬT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'ỦY BAN NHÂN DÂN\tMẬT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số: 12/KH-UBND      MẬT',
    'Số: 12/KH-UBND MẬT',
    'CÔNG AN XÃ AN BÌNH MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'CÔNG AN XÃ AN BÌNH MẬT CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  ])('is seen beside the header: “%s”', (line) => {
    expect(secrecyMark(`${line}\nKẾ HOẠCH`)).toBe('MẬT');
  });

  it('is seen in decomposed letters', () => {
    expect(secrecyMark('TỐI MẬT'.normalize('NFD'))).toBe('TỐI MẬT');
  });
});

describe('no secrecy mark is seen', () => {
  it.each([
    'Thực hiện Luật Bảo vệ bí mật nhà nước, Ủy ban nhân dân xã ban hành kế hoạch.',
    'KẾ HOẠCH\nBảo vệ bí mật Nhà nước năm 2026',
    'BAN CHỈ ĐẠO BẢO VỆ BÍ MẬT NHÀ NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'PHÒNG AN NINH VÀ BẢO MẬT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'PHÒNG BẢO MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Mật độ dân số của xã là 1.200 người/km²',
    'MẬT ĐỘ DÂN CƯ',
    'Tuyệt mật là độ mật cao nhất.',
    'TUYÊN TRUYỀN BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC',
    'về việc giữ gìn bí\nmật\ncủa cơ quan',
    'tài liệu thuộc độ mật\nmật',
    'Số: 12/KH-UBND',
    'Độ mật:',
    'Độ mật: Không',
    'TT\tTên tài liệu\tĐộ mật\tMật\tGhi chú',
    'Nguyễn Văn Mật',
    'Mật ong rừng',
    '',
  ])('in “%s”', (text) => {
    expect(secrecyMark(text)).toBe(null);
  });

  it('far below the head, where only a list or a definition can stand', () => {
    expect(secrecyMark(`${'Một dòng của kế hoạch.\n'.repeat(30)}MẬT\n`)).toBe(null);
  });

  it('in any text without the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/mật/i.test(text.normalize('NFC')));
        expect(secrecyMark(text)).toBe(null);
      }),
    );
  });
});

it('finds a mark that a layout joined with the line below it, and no honey', () => {
  expect(secrecyMark('MẬT BIÊN BẢN')).toBe('MẬT');
  expect(secrecyMark('TỐI MẬT Số: 12/BB-TDP')).toBe('TỐI MẬT');
  expect(secrecyMark('MẬT ONG RỪNG')).toBeNull();
});
