import { describe, expect, it } from 'vitest';
import type { Fact } from '../../facts.ts';
import {
  factInWords,
  lineSourcesInWords,
  lineSourcesSaid,
  ruleInWords,
  sourcesInWords,
  turnsInWords,
} from '../../index.ts';
import { day, report, rule } from '../testing.ts';

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

  it('names the evidence behind a report by kind, number, hash and time, and not twice what reports and judged share', () => {
    const hash = '3fa94c1b20de'.padEnd(64, '0');
    const receivedAt = '2026-04-05T03:31:00.000Z';
    const piece = (kind: 'photo' | 'pdf' | 'word', number: number) => ({
      ...{ id: `${number}`, kind, number, hash, receivedAt },
    });
    const proved = { ...report, evidence: [piece('photo', 1), piece('pdf', 2), piece('word', 3)] };
    const told: Fact = { kind: 'amount', value: '2', sources: [proved] };
    const said =
      'Báo cáo Quý I, lần gửi 2, số 2026-7K3M-9QXZ, nhận ngày 05/4/2026; minh chứng: Ảnh 1, mã tệp 3fa94c1b20de, nhận lúc 10:31 ngày 05/4/2026; ' +
      'Tệp PDF 2, mã tệp 3fa94c1b20de, nhận lúc 10:31 ngày 05/4/2026; Tệp Word 3, mã tệp 3fa94c1b20de, nhận lúc 10:31 ngày 05/4/2026';
    expect(sourcesInWords(told)).toEqual([said]);
    const fact: Fact = {
      ...{ kind: 'amount', value: '3' },
      sources: [{ kind: 'entry', by: 'reviewer', on: day('2026-11-05'), reason: 'đã kiểm tra' }],
    };
    expect(lineSourcesInWords({ fact, reported: told })).toEqual([
      'Người xem xét ghi ngày 05/11/2026, lý do: đã kiểm tra',
      said,
    ]);
    expect(lineSourcesInWords({ fact: told, reported: told })).toEqual([said]);
    expect(lineSourcesSaid({ fact: told, reported: null }, 'en')[0]?.evidence[1]?.words).toBe(
      'PDF file 2, file code 3fa94c1b20de, received at 10:31 on 05/4/2026',
    );
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

describe('what is asked each month', () => {
  const turns = (bar: '>=' | '<=') =>
    turnsInWords({
      fact: {
        kind: 'turns',
        turns: [
          { name: 'tháng 03/2026', value: '2' },
          { name: 'tháng 04/2026', value: null },
        ],
        sources: [],
      },
      asked: { ok: true, held: { bar, amount: '4', high: null, rules: [] } },
    });

  it('is said month by month, with what each of them asks', () => {
    expect(turns('>=')).toEqual(['tháng 03/2026: 2/4 lần', 'tháng 04/2026: chưa có số liệu']);
    expect(turns('<=')).toEqual(['tháng 03/2026: 2 lần', 'tháng 04/2026: chưa có số liệu']);
  });
});
