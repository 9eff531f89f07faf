import { describe, expect, it } from 'vitest';
import { type ResultListInput, resultList, resultListPaper } from './result-list.ts';
import { figuresOf, linesOf } from './testing.ts';

const input: ResultListInput = {
  trial: false,
  issuer: {
    ...{
      parentBody: null,
      issuingBody: 'ỦY BAN NHÂN DÂN XÃ LÚA VÀNG',
      nameInText: 'Ủy ban nhân dân xã Lúa Vàng',
    },
    ...{ symbol: 'UBND', place: 'Lúa Vàng' },
  },
  signature: { authority: [], position: 'CHỦ TỊCH', name: null },
  date: { day: null, month: null, year: 2026 },
  ...{ addressees: ['Ủy ban nhân dân tỉnh'], recipients: ['Công an xã'] },
  plan: { number: '12/KH-UBND', date: null, issuer: 'Ủy ban nhân dân xã Lúa Vàng', title: 'Phong trào mẫu' },
  ...{
    evaluation: 'e1',
    title: 'Đánh giá khu dân cư năm 2026',
    noun: 'đơn vị',
    notIncluded: null,
  },
  ...{ from: { day: 1, month: 11, year: 2025 }, to: { day: 31, month: 10, year: 2026 }, unmapped: 0 },
  criteria: 'Hướng dẫn mẫu',
  frozenOn: { day: 5, month: 12, year: 2026 },
  units: [
    {
      ...{ unit: 'u1', name: 'Tổ dân phố 1', class: null, notRated: false, points: '60/100' },
      result: 'Chưa đạt tiêu chí điều kiện: Cháy, nổ',
    },
  ],
  sentences: [
    {
      ...{ id: 'cap good', title: 'Tốt', counts: ['3', '14', '21,42 %', '2'] },
      words: '3 trên 14 là 21,42 %; tối đa 20 % theo Mục 3: được 2.',
    },
  ],
  distribution: {
    ...{ classes: [{ key: 'good', name: 'Tốt' }], below: 'Chưa đạt', before: null, breaks: [] },
    now: { year: 2026, classes: new Map(), below: 1, open: 0, notRated: 0 },
  },
  targets: [],
  course: { periods: [], rows: [], breaks: [] },
  criteriaShown: [{ id: 'fire', title: 'Cháy, nổ' }],
  maps: [[{ name: 'Tổ dân phố 1', states: new Map([['fire', 'not met']]) }]],
};

describe('the results of an evaluation as a report', () => {
  it('say what came of all, of each unit, and of each criterion, by the same pictures as the page', () => {
    expect(linesOf(resultList(input)).slice(3)).toEqual([
      'BÁO CÁO',
      'Kết quả đánh giá khu dân cư năm 2026',
      'Ủy ban nhân dân tỉnh',
      'Thực hiện Kế hoạch số 12/KH-UBND của Ủy ban nhân dân xã Lúa Vàng về việc phong trào mẫu, Ủy ban nhân dân xã Lúa Vàng báo cáo kết quả đánh giá khu dân cư năm 2026 (số liệu từ ngày 01 tháng 11 năm 2025 đến ngày 31 tháng 10 năm 2026) như sau:',
      'I. KẾT QUẢ CHUNG',
      'Tốt: 3 trên 14 là 21,42 %; tối đa 20 % theo Mục 3: được 2.',
      'Kết quả | Số đơn vị | Tỷ lệ trong danh sách',
      'Tốt | 0 | 0 %',
      'Chưa đạt | 1 | 100 %',
      'Cộng | 1 | ',
      '[Kết quả theo mức. Tốt: Năm 2026 0 (0 %); Chưa đạt: Năm 2026 1 (100 %).]',
      'II. KẾT QUẢ TỪNG ĐƠN VỊ',
      'STT | Đơn vị | Kết quả | Điểm',
      '1 | Tổ dân phố 1 | Chưa đạt tiêu chí điều kiện: Cháy, nổ | 60/100',
      'III. KẾT QUẢ TỪNG TIÊU CHÍ',
      '[Kết quả từng tiêu chí. Tổ dân phố 1: Chưa đạt 1 (1).]',
      'Kết quả nêu trên được tính từ báo cáo và số liệu đã ghi trên phần mềm; Ủy ban nhân dân xã Lúa Vàng xem xét, quyết định theo thẩm quyền./.',
      ...['- Như trên;', '- Công an xã;', '- Lưu: VT.'],
      'CHỦ TỊCH',
      '(để trống)',
    ]);
  });

  it('open every count, share and score, and no number of a rule or of the plan', () => {
    expect(figuresOf(resultListPaper(input))).toEqual([
      ...['3 1', '14 3', '21,42 % 5', '2 11'].map((figure) =>
        figure.replace(/ (\d+)$/, ' ← evaluation e1, cap good $1'),
      ),
      ...['0 ← evaluation e1, class good', '0 % ← evaluation e1, class good share'],
      ...['1 ← evaluation e1, below', '100 % ← evaluation e1, below share', '1 ← evaluation e1, listed'],
      '60/100 ← evaluation e1 u1, points',
    ]);
  });

  it('say what is left out, that they are not frozen, and whom no map shows', () => {
    const notIncluded = 'Kết quả dưới đây không bao gồm các nội dung: A.';
    const words = linesOf(resultList({ ...input, frozenOn: null, notIncluded, unmapped: 12 })).join('\n');
    expect(words).toContain(`tính theo số liệu hiện có.\n${notIncluded}\nI. `);
    expect(words).toContain('Còn 12 đơn vị không vẽ ở đây');
    expect(linesOf(resultList({ ...input, units: [], maps: [[]] })).join('\n')).not.toContain('III.');
  });
});
