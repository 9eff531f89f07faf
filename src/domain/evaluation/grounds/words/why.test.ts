import { describe, expect, it } from 'vitest';
import type { Asks, Scores } from '../../criteria/criteria-set.ts';
import {
  askedInWords,
  type GroundsLine,
  namedBySet,
  resultInWords,
  scoresInWords,
  type Why,
  whyInWords,
} from '../../index.ts';
import type { Held } from '../../scoring/line.ts';
import { held, set, unset } from '../testing.ts';

const at = { bar: '>=', amount: { value: '4' }, high: null } as const;
const asks = {
  count: { kind: 'count', at },
  ratio: { kind: 'ratio', at },
  attestation: { kind: 'attestation' },
  none: { kind: 'no-incident' },
  fall: { kind: 'change', way: 'fall', at, smallest: { value: '5' } },
  rise: { kind: 'change', way: 'rise', at, smallest: { value: '5' } },
  month: { kind: 'frequency', each: 'month', at },
  quarter: { kind: 'frequency', each: 'quarter', at },
  result: { kind: 'result', set: 'safe', least: 'fair' },
  judgement: { kind: 'judgement' },
} as const satisfies Record<string, Asks>;
const line = (of: Asks, why: Why, some: Partial<GroundsLine> = {}) => ({
  ...{
    asks: of,
    why,
    most: null,
    classes: { fair: 'Khá', good: 'Tốt' },
    counts: true,
    state: 'met' as const,
  },
  ...some,
});

describe('what a criterion asks, in words', () => {
  it.each<[Asks, Held | null, string]>([
    [asks.count, held('>=', '4'), 'từ 4 trở lên'],
    [asks.count, held('<=', '1234.5'), 'không quá 1.234,5'],
    [asks.count, held('<', '3'), 'dưới 3'],
    [asks.count, held('=', '12'), 'đúng 12'],
    [asks.ratio, held('>', '90'), 'trên 90 %'],
    [asks.fall, held('range', '5', '10'), 'giảm từ 5 % đến 10 % so với năm trước'],
    [asks.rise, held('>=', '2.5'), 'tăng từ 2,5 % trở lên so với năm trước'],
    [asks.month, held('>=', '1'), 'mỗi tháng từ 1 trở lên'],
    [asks.quarter, held('>=', '2'), 'mỗi quý từ 2 trở lên'],
    [asks.attestation, null, 'đã thực hiện, có xác nhận'],
    [asks.none, null, 'không để xảy ra vụ việc nào'],
    [asks.result, null, 'kết quả đánh giá khác từ mức Khá trở lên'],
    [asks.judgement, null, 'người xem xét cho điểm'],
  ])('%j', (of, asked, said) => {
    const shown = {
      asks: of,
      asked: asked && ({ ok: true, held: asked } as const),
      classes: { fair: 'Khá' },
    };
    expect(askedInWords(shown, 'vi')).toBe(said);
  });

  it('names the paper to look in where nobody has set the rule', () => {
    const shown = { asks: asks.ratio, asked: { ok: false, rule: unset } as const, classes: {} };
    expect(askedInWords(shown, 'vi')).toBe(
      'quy định “Điểm tối thiểu” (xem Quyết định mẫu, Điều 7). Xem cả phụ lục',
    );
  });

  it.each<[Scores, string]>([
    [{ kind: 'none' }, ''],
    [{ kind: 'full', points: '40' }, 'đạt thì được 40 điểm'],
    [{ kind: 'scaled', points: '7.5' }, 'tối đa 7,5 điểm, theo tỷ lệ đạt'],
    [{ kind: 'each', sign: 'bonus', points: '2', cap: '10' }, 'mỗi lần cộng 2 điểm, nhiều nhất 10 điểm'],
    [{ kind: 'each', sign: 'minus', points: '2', cap: null }, 'mỗi lần trừ 2 điểm'],
    [{ kind: 'given', points: '10' }, 'tối đa 10 điểm'],
  ])('says what it brings: %j', (scores, said) => {
    expect(scoresInWords(scores, 'vi')).toBe(said);
  });
});

describe('why a criterion came out so, in words', () => {
  const share = { kind: 'share', part: '280', whole: '312', percent: '89.74' } as const;
  it.each<[Asks, Why, string]>([
    [
      asks.count,
      { kind: 'compared', figure: { kind: 'amount', value: '2' }, held: held('>=', '4') },
      'Có 2, yêu cầu từ 4 trở lên.',
    ],
    [
      asks.ratio,
      { kind: 'compared', figure: share, held: held('>', '90') },
      '280 trên 312 là 89,74 %, yêu cầu trên 90 %.',
    ],
    [asks.attestation, { kind: 'said', yes: true }, 'Đã thực hiện.'],
    [asks.attestation, { kind: 'said', yes: false }, 'Chưa thực hiện.'],
    [asks.ratio, { kind: 'said', yes: true }, 'Được xác nhận là đạt.'],
    [asks.none, { kind: 'said', yes: false }, 'Được xác nhận là chưa đạt.'],
    [asks.none, { kind: 'cases', cases: '0', excepted: '0' }, 'Không để xảy ra vụ việc nào.'],
    [asks.none, { kind: 'cases', cases: '3', excepted: '0' }, 'Có 3 vụ việc.'],
    [
      asks.none,
      { kind: 'cases', cases: '3', excepted: '2' },
      'Có 3 vụ việc, 2 vụ không tính vì có lý do được ghi nhận, còn 1.',
    ],
    [
      asks.none,
      { kind: 'cases', cases: '1', excepted: '2' },
      'Có 1 vụ việc, 2 vụ không tính vì có lý do được ghi nhận, còn 0.',
    ],
    [
      asks.fall,
      { kind: 'change', was: '50', now: '43', way: 'fall', percent: '14', held: held('range', '5', '10') },
      'Giảm 14 %, từ 50 xuống 43; yêu cầu giảm từ 5 % đến 10 % so với năm trước.',
    ],
    [
      asks.fall,
      { kind: 'change', was: '50', now: '57', way: 'fall', percent: '-14', held: held('>=', '5') },
      'Tăng 14 %, từ 50 lên 57; yêu cầu giảm từ 5 % trở lên so với năm trước.',
    ],
    [
      asks.rise,
      { kind: 'change', was: '50', now: '50', way: 'rise', percent: '0', held: held('>=', '5') },
      'Không tăng, không giảm: vẫn là 50; yêu cầu tăng từ 5 % trở lên so với năm trước.',
    ],
    [
      asks.rise,
      { kind: 'change', was: '50', now: '49', way: 'rise', percent: '-2', held: held('>', '5') },
      'Giảm 2 %, từ 50 xuống 49; yêu cầu tăng trên 5 % so với năm trước.',
    ],
    [
      asks.month,
      { kind: 'turns', told: 12, met: 12, of: 12, lacking: [], held: held('>=', '1') },
      '12 trên 12 tháng đạt; yêu cầu mỗi tháng từ 1 trở lên.',
    ],
    [
      asks.month,
      {
        kind: 'turns',
        told: 2,
        met: 2,
        of: 2,
        lacking: [],
        either: ['tháng 02/2026'],
        held: held('>=', '1'),
      },
      '2 trên 2 tháng đạt; yêu cầu mỗi tháng từ 1 trở lên. Đạt nhờ tiêu chí cùng lựa chọn: tháng 02/2026.',
    ],
    [
      asks.quarter,
      {
        kind: 'turns',
        told: 3,
        met: 2,
        of: 4,
        lacking: ['quý II/2026', 'quý III/2026'],
        held: held('>=', '1'),
      },
      '2 trên 4 quý đạt; yêu cầu mỗi quý từ 1 trở lên. Chưa đạt hoặc chưa có số liệu: quý II/2026, quý III/2026.',
    ],
    [
      asks.result,
      { kind: 'result', class: 'good', least: 'fair' },
      'Đánh giá kia xếp mức Tốt, yêu cầu từ mức Khá trở lên.',
    ],
    [
      asks.result,
      { kind: 'result', class: null, least: 'fair' },
      'Đánh giá kia không đạt mức nào, yêu cầu từ mức Khá trở lên.',
    ],
    [asks.judgement, { kind: 'given', points: '8.5' }, 'Người xem xét cho 8,5 điểm.'],
    [
      asks.ratio,
      { kind: 'unset', rule: unset },
      'Chưa xác định quy định “Điểm tối thiểu” (xem Quyết định mẫu, Điều 7). Xem cả phụ lục. Chưa tra cứu thì chưa kết luận.',
    ],
    [asks.count, { kind: 'missing', why: 'no report' }, 'Chưa có đủ báo cáo để kết luận; không tính là 0.'],
    [asks.count, { kind: 'missing', why: 'no figure' }, 'Báo cáo chưa có số liệu này; không tính là 0.'],
    [asks.fall, { kind: 'missing', why: 'no baseline' }, 'Chưa ghi số liệu năm trước để so sánh.'],
    [asks.ratio, { kind: 'missing', why: 'no whole' }, 'Chưa có tổng số để tính tỷ lệ.'],
    [asks.count, { kind: 'missing', why: 'not entered' }, 'Chưa có ai ghi; không tính là 0.'],
    [asks.result, { kind: 'missing', why: 'no result' }, 'Đánh giá mà tiêu chí này dựa vào chưa có kết quả.'],
    [
      asks.fall,
      { kind: 'missing', why: 'small baseline' },
      'Số liệu năm trước quá nhỏ để so sánh bằng phần trăm: người xem xét kết luận và ghi lý do.',
    ],
    [
      asks.fall,
      { kind: 'missing', why: 'other length' },
      'Số liệu năm trước không cùng thời gian trong năm: người xem xét kết luận và ghi lý do.',
    ],
    [
      asks.ratio,
      { kind: 'missing', why: 'above the whole' },
      'Số được kể lớn hơn tổng số: cần kiểm tra lại số liệu.',
    ],
    [
      asks.judgement,
      { kind: 'missing', why: 'not above the most' },
      'Số điểm đã cho vượt điểm tối đa: cần cho lại.',
    ],
  ])('%#: %j', (of, why, said) => {
    expect(whyInWords(line(of, why), 'vi')).toBe(said);
  });

  it('says it in English too, where the screen is', () => {
    const figure = { kind: 'share', part: '1280', whole: '1312', percent: '97.56' } as const;
    const why = { kind: 'compared', figure, held: held('>', '90') } as const;
    expect(whyInWords(line(asks.ratio, why), 'en')).toBe('1.280 of 1.312 is 97,56 %, asked: more than 90 %.');
    expect(whyInWords(line(asks.ratio, { kind: 'missing', why: 'not reaffirmed' }), 'en')).toBe(
      'It held last year; the unit has not said yet whether it still does.',
    );
    expect(resultInWords({ kind: 'class', class: 'good' }, namedBySet(set), 'en')).toBe(
      'Meets the criteria that are assessed in the software. Class: Tốt',
    );
  });

  it('says what it is out of where points were given, and where another of the choice counts', () => {
    expect(whyInWords(line(asks.judgement, { kind: 'given', points: '8' }, { most: '10' }), 'vi')).toBe(
      'Người xem xét cho 8 trên 10 điểm.',
    );
    expect(whyInWords(line(asks.attestation, { kind: 'said', yes: true }, { counts: false }), 'vi')).toBe(
      'Đã thực hiện. Không tính vì tiêu chí khác cùng lựa chọn đã được tính.',
    );
  });

  it.each(['not assigned', 'not included'] as const)('says once that it is %s', (kind) => {
    const idle = line(asks.attestation, { kind }, { counts: false, state: kind });
    expect(whyInWords(idle, 'vi')).toBe(
      kind === 'not assigned'
        ? 'Không giao cho đơn vị này nên không tính.'
        : 'Nội dung này không cập nhật trên phần mềm.',
    );
  });
});
