import { describe, expect, it } from 'vitest';
import { readingOf } from '../testing.ts';

const due = (...body: string[]) =>
  readingOf(...body).deadlines.map(({ rule, who, toWhom, quote }) => ({ rule, who, toWhom, quote }));

describe('deadlines', () => {
  it('say who owes what to whom by when', () => {
    expect(
      due(
        'I. CHẾ ĐỘ BÁO CÁO',
        '- Các thôn báo cáo kết quả về UBND xã (qua Công an xã) trước ngày 10/11 hằng năm để tổng hợp.',
      ),
    ).toEqual([
      {
        rule: { type: 'yearly', before: '11-10' },
        who: 'Các thôn',
        toWhom: 'UBND xã (qua Công an xã)',
        quote: 'Các thôn báo cáo kết quả về UBND xã (qua Công an xã) trước ngày 10/11 hằng năm để tổng hợp.',
      },
    ]);
  });

  it('share a sentence, each with its words', () => {
    const found = due(
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Các thôn',
      '- Báo cáo đợt 1 trước ngày 20/6/2026 và đợt 2 trước ngày 20/12/2026 về UBND xã.',
    );
    expect(found.map(({ quote }) => quote)).toEqual([
      'Báo cáo đợt 1 trước ngày 20/6/2026',
      'đợt 2 trước ngày 20/12/2026 về UBND xã.',
    ]);
    expect(found.map(({ who }) => who)).toEqual(['Các thôn', 'Các thôn']);
  });

  it('stand in labels, for the task they belong to', () => {
    const [found] = due(
      'I. NỘI DUNG',
      '1. Mở lớp tập huấn',
      '- Chủ trì: Công an xã.',
      '- Thời gian thực hiện: Tháng 5/2026.',
    );
    expect(found).toMatchObject({
      rule: { type: 'during', period: '2026-05' },
      who: 'Công an xã',
      quote: 'Thời gian thực hiện: Tháng 5/2026.',
    });
  });

  it('take the year of the plan where they have none', () => {
    expect(
      due('I. TỔ CHỨC THỰC HIỆN', '1. Các thôn', '- Ra mắt tổ tự quản trước ngày 30/4.')[0]?.rule,
    ).toEqual({ type: 'before', date: '2026-04-30' });
  });

  it.each([
    ['I. MỤC ĐÍCH', '- Hoàn thành trước ngày 30/4/2026.'],
    ['I. NỘI DUNG', '- Thi đua lập thành tích chào mừng kỷ niệm ngày 19/8/2026.'],
    ['I. KINH PHÍ', '- Bố trí trong dự toán hằng năm.'],
    ['I. TỔ CHỨC THỰC HIỆN', '- Cân đối ngân sách được giao hằng năm để thực hiện.'],
  ])('are no dates that only describe (%s %s)', (heading, clause) => {
    expect(due(heading, clause)).toEqual([]);
  });
});

describe('phases', () => {
  const phases = (...body: string[]) =>
    readingOf(...body).phases.map(({ kind, start, end }) => [kind, start, end]);

  it.each([
    ['Từ khi Kế hoạch được ban hành đến ngày 19/8/2026.', ['effect', 'issue', '2026-08-19']],
    ['Thực hiện thường xuyên từ năm 2026.', ['effect', '2026', null]],
    ['Bắt đầu ngay sau khi sắp xếp xong các thôn.', ['effect', 'event:sắp xếp xong các thôn', null]],
    ['Tổ chức ra mắt trong tháng 6/2026 tại nhà văn hóa.', ['event', '2026-06', '2026-06']],
    ['Đợt 1: Từ ngày 01/4/2026 đến ngày 30/6/2026.', ['phase', '2026-04-01', '2026-06-30']],
  ])('%s', (sentence, phase) => {
    expect(phases('I. THỜI GIAN', `- ${sentence}`)).toEqual([phase]);
  });
});
