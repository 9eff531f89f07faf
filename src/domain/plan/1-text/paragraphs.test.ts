import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';
import { layoutOf, paragraphsOf } from './paragraphs.ts';

function paragraphs(text: string): string[] {
  const lines = linesOf(text);
  return paragraphsOf(lines, layoutOf(lines)).map((paragraph) => paragraph.text);
}

describe('lines', () => {
  it('drops page numbers, rules and signature stamps', () => {
    const text = 'Một\n\n  3\n-----\nTrang 2/5\nNgười ký: Ủy ban nhân dân xã\nHai';
    expect(linesOf(text).map((line) => line.text)).toEqual(['Một', 'Hai']);
  });

  it('reads a number alone on its line with the words after it', () => {
    expect(linesOf('**2.**\nMục đích').map((line) => line.text)).toEqual(['2. Mục đích']);
  });
});

describe('paragraphs', () => {
  it('joins what a page break cut apart', () => {
    const long = `- Các thôn tổ chức ${'sinh hoạt, '.repeat(14)}ra quân`;
    expect(paragraphs(`${long}\n\n4\n\nlàm sạch đường làng.\n\n- Việc khác.`)).toEqual([
      `${long} làm sạch đường làng.`,
      '- Việc khác.',
    ]);
  });

  it('joins what a page number cut apart, also before a capital', () => {
    expect(
      paragraphs('- Mỗi thôn có ít nhất hai tuyến đường hoa do\n\n7\n\nNhân dân tự quản.\n- Việc khác.'),
    ).toEqual(['- Mỗi thôn có ít nhất hai tuyến đường hoa do Nhân dân tự quản.', '- Việc khác.']);
  });

  it('joins lines broken at a margin with an empty line between all of them', () => {
    const text = [
      '- Các thôn tổ chức sinh hoạt, ra quân làm sạch',
      'đường làng, ngõ xóm vào sáng thứ bảy của mỗi',
      'tuần.',
      '- Hội Phụ nữ hướng dẫn các hộ phân loại rác tại',
      'nguồn.',
    ];
    expect(paragraphs(text.join('\n\n'))).toEqual([text.slice(0, 3).join(' '), text.slice(3).join(' ')]);
  });

  it('keeps a short heading apart from the sentence under it', () => {
    const text = [
      'xem xét, quyết định và tổ chức thực hiện các việc',
      'nêu trên theo đúng kế hoạch của xã trong năm nay.',
      '2. Công an xã',
      'Chủ trì hướng dẫn các thôn ra mắt tổ tự quản và',
      'giữ nếp sinh hoạt hằng tháng.',
    ];
    expect(paragraphs(text.join('\n'))).toContain('2. Công an xã');
  });

  it('opens a paragraph with a label', () => {
    expect(
      paragraphs('- Mở lớp tập huấn.\nThời gian: Quý IV/2026.\nĐơn vị chủ trì: Công an xã.'),
    ).toHaveLength(3);
  });
});

describe('headings without numbers among broken lines', () => {
  const lines = [
    '- Các thôn tổ chức sinh hoạt, ra quân làm sạch',
    'đường làng, ngõ xóm vào sáng thứ bảy mỗi tuần.',
  ];

  it('in capitals stand apart from a full line before', () => {
    expect(paragraphs([...lines, 'TỔ CHỨC THỰC HIỆN', ...lines].join('\n'))).toContain('TỔ CHỨC THỰC HIỆN');
  });

  it('stand apart between a finished full line and a bullet', () => {
    expect(paragraphs([...lines, 'Phòng Kinh tế', ...lines].join('\n'))).toContain('Phòng Kinh tế');
  });

  it('in capitals stand apart from a number that opens the text below', () => {
    expect(paragraphs('CHỈ TIÊU\n100% thôn ra quân.')).toEqual(['CHỈ TIÊU', '100% thôn ra quân.']);
  });
});
