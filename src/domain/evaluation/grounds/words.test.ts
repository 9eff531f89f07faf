import { describe, expect, it } from 'vitest';
import type { NotRated } from '../classing/not-rated.ts';
import type { Asks, Scores } from '../criteria/criteria-set.ts';
import type { Fact } from '../facts.ts';
import {
  askedInWords,
  capInWords,
  factInWords,
  type GroundsLine,
  namedBySet,
  notRatedInWords,
  resultInWords,
  ruleInWords,
  type Standing,
  scoresInWords,
  sourcesInWords,
  stepsInWords,
  type UnsetRule,
  type WholeFound,
  type Why,
  wholeInWords,
  whyInWords,
} from '../index.ts';
import type { Held } from '../scoring/line.ts';
import { day, facts, grounds, report, rule, set } from './testing.ts';

const held = (bar: Held['bar'], amount: string, high: string | null = null): Held => ({
  ...{ bar, amount, high, rules: [] },
});
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
const unset: UnsetRule = {
  ...{ state: 'unset', key: 'x', title: 'Điểm tối thiểu', unit: 'points' },
  look: { document: 'Quyết định mẫu', article: 'Điều 7', status: 'M' },
  note: 'Xem cả phụ lục.',
};
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

describe('a result, in words', () => {
  const complaint: NotRated = { kind: 'under complaint', reason: 'có đơn ngày 02/11/2026' };
  it.each<[Standing['result'], string]>([
    [{ kind: 'class', class: 'good' }, 'Đạt các tiêu chí được đánh giá trên phần mềm. Mức: Tốt'],
    [{ kind: 'below' }, 'Chưa đạt các tiêu chí được đánh giá trên phần mềm: Chưa xếp mức'],
    [{ kind: 'gate', gates: ['peace'] }, 'Chưa đạt tiêu chí bắt buộc: Không để xảy ra cháy'],
    [
      { kind: 'waiting', missing: ['meetings', 'flag'], unset: [] },
      'Chưa kết luận; còn thiếu số liệu của: Họp khu dân cư; Hộ treo cờ',
    ],
    [
      { kind: 'waiting', missing: [], unset: [unset] },
      'Chưa kết luận; chưa xác định quy định: Điểm tối thiểu',
    ],
    [
      { kind: 'not rated', reasons: [{ kind: 'no reports' }, complaint] },
      'Không xếp loại: không có báo cáo nào trong năm; đang có khiếu nại, tố cáo (có đơn ngày 02/11/2026)',
    ],
    [
      { kind: 'capped', class: 'fair', from: 'good' },
      'Đạt các tiêu chí được đánh giá trên phần mềm. Mức: Khá (đủ điều kiện mức Tốt, nhưng vượt tỷ lệ cho phép)',
    ],
    [
      { kind: 'capped', class: null, from: 'fair' },
      'Chưa đạt các tiêu chí được đánh giá trên phần mềm: Chưa xếp mức (đủ điều kiện mức Khá, nhưng vượt tỷ lệ cho phép)',
    ],
    [
      { kind: 'tied', class: 'good' },
      'Bằng điểm với đơn vị khác ở mức cuối của Tốt: người có thẩm quyền chọn và ghi lý do',
    ],
  ])('%j', (result, said) => {
    expect(resultInWords(result, namedBySet(set))).toBe(said);
  });

  it('says BOUNDARY’s words but once where a title is called so', () => {
    const name = 'Đạt các tiêu chí được đánh giá trên phần mềm';
    const named = { ...namedBySet(set), classes: [{ key: 'good', name }] };
    expect(resultInWords({ kind: 'class', class: 'good' }, named)).toBe(name);
  });

  it.each<[NotRated, string]>([
    [
      { kind: 'too short', months: 8, asked: '9', begunOn: day('2026-02-16') },
      'mới được 8 tháng tính từ ngày 16/02/2026, quy định là 9 tháng',
    ],
    [complaint, 'đang có khiếu nại, tố cáo (có đơn ngày 02/11/2026)'],
    [
      { kind: 'registered late', until: day('2026-03-31'), on: day('2026-04-01') },
      'đăng ký ngày 01/4/2026, sau hạn cuối là ngày 31/3/2026',
    ],
    [
      { kind: 'registered late', until: day('2026-03-31'), on: null },
      'không đăng ký, hạn cuối là ngày 31/3/2026',
    ],
    [{ kind: 'no reports' }, 'không có báo cáo nào trong năm'],
    [{ kind: 'left out', words: 'Điều 1 khoản 2' }, 'không thuộc đối tượng xét: Điều 1 khoản 2'],
    [{ kind: 'left out', words: '' }, 'không thuộc đối tượng xét'],
  ])('says why a unit is not rated: %j', (reason, said) => {
    expect(notRatedInWords(reason)).toBe(said);
  });
});

describe('the nearest missing step, in words', () => {
  it('says how many are lacking, of what, by which clause', () => {
    expect(stepsInWords(grounds(facts('2', '312')))).toEqual({
      heading: 'Để đạt mức Tốt',
      steps: [
        'Còn thiếu 20 điểm để có từ 90 điểm trở lên',
        'Điểm còn có thể tăng: Họp khu dân cư (còn 30 điểm)',
      ],
    });
  });
  it('says where the score is just equal to what it must be above', () => {
    const at = { bar: '>', amount: { value: '60' }, high: null } as const;
    const classes = [{ key: 'good', name: 'Tốt', from: at, needs: [] }];
    const above = { ...set, scale: { ...set.scale, classes } };
    expect(stepsInWords(grounds(facts('4', '100'), { set: above }))?.steps[0]).toBe(
      'Điểm vừa bằng, cần có trên 60 điểm',
    );
    expect(stepsInWords(grounds(facts('2', '100'), { set: above }))?.steps[0]).toBe(
      'Còn thiếu hơn 30 điểm để có trên 60 điểm',
    );
  });
  it('says a gate that is not met before any points', () => {
    expect(stepsInWords(grounds(facts('4', '312', '1')))).toEqual({
      heading: 'Để đạt mức Khá',
      steps: ['Không để xảy ra cháy – có 1 vụ việc, cần không có vụ nào'],
    });
  });
  it('says what is missing where nothing is concluded', () => {
    const some = facts('4', '312');
    some.set('meetings', { kind: 'missing', why: 'no report' });
    expect(stepsInWords(grounds(some))).toEqual({
      heading: 'Để có kết luận',
      steps: ['Họp khu dân cư: Chưa có đủ báo cáo để kết luận; không tính là 0.'],
    });
  });
  it('says nothing of the best class, nor of who is not rated', () => {
    expect(stepsInWords(grounds(facts('4', '312')))).toBeNull();
    const circumstances = { ...grounds(facts('4', '312')).circumstances, hasReports: false };
    expect(stepsInWords(grounds(facts('4', '312'), { circumstances }))).toBeNull();
  });
});

describe('shares of units, in words', () => {
  const cap = { class: 'good', percent: '20', base: 14, reached: 3, allowed: 2, tied: 0, rule: null };
  it('prints the numbers of a cap', () => {
    expect(capInWords(cap, 'Tốt')).toBe('Tốt: 3 trên 14 là 21,42 %; tối đa 20 %: được 2.');
    expect(capInWords({ ...cap, reached: 2 }, 'Tốt')).toBe(
      'Tốt: 2 trên 14 là 14,28 %, trong mức tối đa 20 %.',
    );
    expect(capInWords({ ...cap, base: 0, allowed: 0 }, 'Tốt')).toBe('Tốt: tối đa 20 % của 0 đơn vị là 0.');
    expect(capInWords({ ...cap, tied: 2 }, 'Tốt')).toBe(
      'Tốt: 3 trên 14 là 21,42 %; tối đa 20 %: được 2. 2 đơn vị bằng điểm ở mức cuối: người có thẩm quyền chọn và ghi lý do.',
    );
  });

  const whole = {
    state: 'met',
    part: 13,
    whole: 14,
    percent: '92.85',
    held: held('>', '90'),
    lacking: 0,
    open: 0,
  } as const;
  it.each<[WholeFound, string]>([
    [whole, '13 trên 14 là 92,85 %, chỉ tiêu trên 90 %: đạt.'],
    [
      { ...whole, state: 'not met', part: 12, percent: '85.71', lacking: 1, open: 2 },
      '12 trên 14 là 85,71 %, chỉ tiêu trên 90 %: chưa đạt; còn thiếu 1 đơn vị; 2 đơn vị chưa kết luận, tỷ lệ còn có thể thay đổi.',
    ],
    [{ state: 'nobody' }, 'Chưa có đơn vị nào để tính tỷ lệ.'],
    [
      { state: 'unset', rule: { ...unset, look: null, note: null } },
      'Chưa xác định quy định “Điểm tối thiểu”. Chưa tra cứu thì chưa kết luận.',
    ],
  ])('says how far the whole has come: %j', (found, said) => {
    expect(wholeInWords(found)).toBe(said);
  });
});

describe('what was found and where, in words', () => {
  const baseline = {
    value: '1250',
    from: day('2024-11-01'),
    to: day('2025-10-31'),
    letter: 'Công văn số 12/CAP',
  };
  it.each<[Fact, string, string[]]>([
    [
      { kind: 'amount', value: '1200', sources: [report] },
      '1.200',
      ['Báo cáo Quý I, lần gửi 2, số 2026-7K3M-9QXZ, nhận ngày 05/4/2026'],
    ],
    [
      { kind: 'share', part: '280', whole: '312', wholeOn: day('2026-06-30'), sources: [] },
      '280 trên 312',
      ['Tổng số 312 tính đến ngày 30/6/2026'],
    ],
    [
      {
        kind: 'said',
        yes: true,
        sources: [{ kind: 'entry', by: 'unit', on: day('2026-11-01'), reason: null }],
      },
      'Có',
      ['Đơn vị ghi ngày 01/11/2026'],
    ],
    [
      {
        kind: 'said',
        yes: false,
        sources: [{ kind: 'entry', by: 'reviewer', on: day('2026-11-05'), reason: 'chưa có biên bản' }],
      },
      'Không',
      ['Người xem xét ghi ngày 05/11/2026, lý do: chưa có biên bản'],
    ],
    [
      {
        kind: 'cases',
        cases: '2',
        excepted: [{ cases: '1', reason: 'tổ tự phát hiện, trình báo' }],
        sources: [],
      },
      '2 vụ việc',
      ['Không tính 1 vụ: tổ tự phát hiện, trình báo'],
    ],
    [
      { kind: 'against', now: '1100', baseline, sources: [] },
      '1.100, năm trước 1.250',
      ['Số liệu so sánh: 1.250, từ ngày 01/11/2024 đến ngày 31/10/2025, theo Công văn số 12/CAP'],
    ],
    [
      {
        kind: 'turns',
        turns: [
          { name: 'tháng 01/2026', value: '2' },
          { name: 'tháng 02/2026', value: null },
        ],
        sources: [],
      },
      'tháng 01/2026: 2; tháng 02/2026: chưa có số liệu',
      [],
    ],
    [
      {
        kind: 'result',
        class: 'fair',
        sources: [{ kind: 'evaluation', set: 'safe', title: 'An ninh năm 2026' }],
      },
      'Khá',
      ['Kết quả của “An ninh năm 2026”'],
    ],
    [{ kind: 'result', class: null, sources: [] }, 'không đạt mức nào', []],
    [{ kind: 'points', points: '8', sources: [] }, '8 điểm', []],
    [{ kind: 'missing', why: 'no report' }, 'Chưa có đủ báo cáo để kết luận; không tính là 0.', []],
  ])('%j', (fact, said, sources) => {
    expect(factInWords(fact, { fair: 'Khá' })).toBe(said);
    expect(sourcesInWords(fact)).toEqual(sources);
  });

  it('cites a rule with its paper and its days', () => {
    expect(ruleInWords(rule('90'), 'vi')).toBe(
      'Thông tư mẫu, Điều 4 khoản 1, có hiệu lực từ ngày 10/02/2022',
    );
    expect(ruleInWords(rule('90', '2026-12-31'), 'vi')).toBe(
      'Thông tư mẫu, Điều 4 khoản 1, có hiệu lực từ ngày 10/02/2022 đến hết ngày 31/12/2026',
    );
  });
});
