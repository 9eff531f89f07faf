import { describe, expect, it } from 'vitest';
import { readingOf } from '../testing.ts';

function tree(...body: string[]): string[] {
  return readingOf(...body).sections.map(
    (section) => `${section.level} ${section.number ?? '-'} ${section.heading}`,
  );
}

describe('headings', () => {
  it('form a tree that survives jumps and repeats', () => {
    expect(
      tree(
        'I. MỤC ĐÍCH',
        '1. Mục đích',
        '2. Yêu cầu',
        'IV. TỔ CHỨC THỰC HIỆN',
        '1. Công an xã',
        '- Việc.',
        '1. Các thôn',
        '- Việc.',
      ),
    ).toEqual([
      '1 I MỤC ĐÍCH',
      '2 1 Mục đích',
      '2 2 Yêu cầu',
      '1 IV TỔ CHỨC THỰC HIỆN',
      '2 1 Công an xã',
      '2 1 Các thôn',
    ]);
  });

  it('take a digit for a roman number where the capitals say so', () => {
    expect(tree('1. MỤC ĐÍCH', '1. Ý nghĩa', 'II. NỘI DUNG', '1. Vệ sinh', 'III. KINH PHÍ')).toEqual([
      '1 1 MỤC ĐÍCH',
      '2 1 Ý nghĩa',
      '1 II NỘI DUNG',
      '2 1 Vệ sinh',
      '1 III KINH PHÍ',
    ]);
  });

  it('nest decimal numbers and letters', () => {
    expect(
      tree('1. NỘI DUNG', '1.1. Tuyên truyền', 'a) Trên loa', '- Việc.', '1.2. Ra quân', '2. KINH PHÍ'),
    ).toEqual(['1 1 NỘI DUNG', '2 1.1 Tuyên truyền', '3 a Trên loa', '2 1.2 Ra quân', '1 2 KINH PHÍ']);
  });

  it('put capital letters below roman numbers where they come later, above them where they come first', () => {
    expect(
      tree('I. NHIỆM VỤ', 'A. VIỆC CHUNG', '1. Họp', '- Việc.', 'B. VIỆC RIÊNG', '- Việc.', 'II. KINH PHÍ'),
    ).toEqual(['1 I NHIỆM VỤ', '2 A VIỆC CHUNG', '3 1 Họp', '2 B VIỆC RIÊNG', '1 II KINH PHÍ']);
    expect(tree('A. NHIỆM VỤ', 'I. VIỆC CHUNG', '- Việc.', 'B. KINH PHÍ')).toEqual([
      '1 A NHIỆM VỤ',
      '2 I VIỆC CHUNG',
      '1 B KINH PHÍ',
    ]);
  });

  it('end at the colon when the text runs on', () => {
    expect(tree('I. NỘI DUNG', '1. Thời gian: Từ ngày 01/4/2026.')).toContain('2 1 Thời gian');
  });

  it('give a numbered sentence its first words', () => {
    const sentence = `1. Các thôn tổ chức ${'dọn vệ sinh, '.repeat(8)}trồng cây. Việc làm xong thì báo xã.`;
    expect(tree('I. NỘI DUNG', sentence)[1]?.split(' ').length).toBeLessThanOrEqual(18);
  });

  it('of a part stand on the line below its number', () => {
    expect(tree('Phần thứ nhất', 'TÌNH HÌNH CHUNG', 'I. Thuận lợi', '- Có.')).toEqual([
      '1 Phần thứ nhất TÌNH HÌNH CHUNG',
      '2 I Thuận lợi',
    ]);
  });

  it('may be parts, chapters and articles', () => {
    expect(
      tree(
        'PHẦN I',
        'VIỆC CHUNG',
        'Mục 1. Mục đích',
        'Điều 1. Ý nghĩa',
        '1. Làng xanh.',
        'PHẦN II',
        'KINH PHÍ',
        'Điều 2. Nguồn',
      ),
    ).toEqual([
      '1 PHẦN I VIỆC CHUNG',
      '2 Mục 1 Mục đích',
      '3 Điều 1 Ý nghĩa',
      '4 1 Làng xanh',
      '1 PHẦN II KINH PHÍ',
      '2 Điều 2 Nguồn',
    ]);
  });

  it('may have no number in capitals', () => {
    expect(tree('MỤC ĐÍCH, YÊU CẦU', '- Làm sạch.', 'TỔ CHỨC THỰC HIỆN', '- Công an xã chủ trì.')).toEqual([
      '1 - MỤC ĐÍCH, YÊU CẦU',
      '1 - TỔ CHỨC THỰC HIỆN',
    ]);
  });
});

describe('headings without numbers', () => {
  it('are short lines above bullets or sentences', () => {
    expect(
      tree(
        'MỤC ĐÍCH',
        '- Làm sạch đường làng.',
        'TỔ CHỨC THỰC HIỆN',
        'Công an xã',
        '- Chủ trì hướng dẫn các thôn.',
        'Các đoàn thể chính trị - xã hội của xã',
        'Vận động hội viên cùng làm.',
      ),
    ).toEqual([
      '1 - MỤC ĐÍCH',
      '1 - TỔ CHỨC THỰC HIỆN',
      '2 - Công an xã',
      '2 - Các đoàn thể chính trị - xã hội của xã',
    ]);
  });

  it('end at the colon; a label below a task is none', () => {
    expect(
      tree(
        'ĐỐI TƯỢNG, THỜI GIAN',
        'Đối tượng: Các thôn.',
        'Thời gian: Từ ngày 01/4/2026.',
        'NHIỆM VỤ',
        '- Mở lớp tập huấn.',
        'Thời gian thực hiện: Quý II/2026.',
        'Công an xã: Tuần tra ban đêm.',
      ),
    ).toEqual([
      '1 - ĐỐI TƯỢNG, THỜI GIAN',
      '2 - Đối tượng',
      '2 - Thời gian',
      '1 - NHIỆM VỤ',
      '2 - Công an xã',
    ]);
  });

  it('are bold words that end in a dot before plain ones', () => {
    expect(tree('NỘI DUNG', '**Trong sản xuất.** Trồng rau sạch.', '**Trong đời sống.** Giúp nhau.')).toEqual(
      ['1 - NỘI DUNG', '2 - Trong sản xuất', '2 - Trong đời sống'],
    );
  });

  it('are no labels of a task', () => {
    expect(
      tree(
        'MỤC ĐÍCH',
        '- Làng xanh.',
        'NHIỆM VỤ',
        'Trồng cây ven đường',
        'Nội dung: Trồng hai hàng cây.',
        'Chủ trì: Đoàn xã.',
        'Thời gian: Quý II.',
      ),
    ).toEqual(['1 - MỤC ĐÍCH', '1 - NHIỆM VỤ', '2 - Trồng cây ven đường']);
  });

  it('may stand one below the other', () => {
    expect(
      tree(
        'TIÊU CHÍ',
        'Đối tượng',
        'Tập thể',
        'Các thôn, các trường.',
        'Cá nhân',
        'Người dân.',
        'Nội dung',
        '- Việc.',
      ),
    ).toEqual(['1 - TIÊU CHÍ', '2 - Đối tượng', '3 - Tập thể', '3 - Cá nhân', '2 - Nội dung']);
  });

  it('are no lines of a list', () => {
    expect(
      tree('THÀNH PHẦN', 'Các thôn', 'Các trường', 'Trạm y tế', 'KINH PHÍ', '- Từ ngân sách xã.'),
    ).toEqual(['1 - THÀNH PHẦN', '1 - KINH PHÍ']);
  });
});
