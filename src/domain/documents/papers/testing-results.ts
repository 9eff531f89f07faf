import type { EvaluationTold, RatedUnit } from '../evaluation-told.ts';
import type { PaperFrame } from './frame.ts';
import type { ReviewedPeriod, ReviewInput } from './review.ts';

/** Who issues papers in tests: a made-up commune. */
export const frame: PaperFrame = {
  trial: false,
  issuer: {
    parentBody: null,
    issuingBody: 'ỦY BAN NHÂN DÂN XÃ LÚA VÀNG',
    nameInText: 'Ủy ban nhân dân xã Lúa Vàng',
    symbol: 'UBND',
    place: 'Lúa Vàng',
  },
  signature: {
    authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
    position: 'PHÓ CHỦ TỊCH',
    name: 'Lê Văn Mẫu',
  },
  date: { day: null, month: null, year: 2026 },
  movement: 'Ngõ xanh',
  plan: {
    number: '12/KH-UBND',
    date: { day: 3, month: 2, year: 2026 },
    issuer: 'ỦY BAN NHÂN DÂN XÃ LÚA VÀNG',
    title: 'Phát động phong trào Ngõ xanh',
  },
};

const unit = (at: number, some: Partial<RatedUnit>): RatedUnit => ({
  ...{ unit: `u${at}`, name: `Tổ dân phố ${at}`, class: null, notRated: false, points: '–', result: '' },
  ...some,
});

/** A frozen evaluation of five units, of which three are in a class. */
export const told: EvaluationTold = {
  ...{ evaluation: 'e1', title: 'Đánh giá khu dân cư năm 2026', noun: 'tổ dân phố' },
  ...{ criteria: 'Hướng dẫn số 08/HD-UBND', frozenOn: { day: 5, month: 12, year: 2026 } },
  ...{ from: { day: 1, month: 11, year: 2025 }, to: { day: 31, month: 10, year: 2026 } },
  notIncluded: 'Kết quả dưới đây không bao gồm các nội dung: Mục II.3.',
  units: [
    unit(1, { class: 'good', points: '95/100', result: 'Tốt' }),
    unit(2, { class: 'fair', points: '80/100', result: 'Khá' }),
    unit(3, { class: 'fair', points: '75,5/100', result: 'Khá' }),
    unit(4, { points: '60/100', result: 'Chưa đạt tiêu chí điều kiện: Cháy, nổ' }),
    unit(5, { notRated: true, result: 'Không xếp loại: không có báo cáo' }),
  ],
  sentences: [
    {
      ...{ id: 'target t1', title: 'Trên 90% đơn vị được công nhận' },
      ...{ words: '3 trên 5 là 60 %: chưa đạt.', counts: ['3', '5', '60 %'] },
    },
  ],
  distribution: {
    classes: [
      { key: 'good', name: 'Tốt' },
      { key: 'fair', name: 'Khá' },
    ],
    ...{ below: 'Chưa đạt', before: null, breaks: [] },
    now: {
      ...{ year: 2026, below: 1, open: 0, notRated: 1 },
      classes: new Map([
        ['good', 1],
        ['fair', 2],
      ]),
    },
  },
};

const sent = { owed: 5, onTime: 3, late: 1 };
const missing = [{ kind: 'Tổ dân phố', units: ['Tổ dân phố 5'] }];
const asked = { unitsWithData: 4, unitsAsked: 5, assessment: 'not assessed', target: '≥ 90 %' } as const;
const homes = { ...asked, indicatorId: 'homes', words: 'hộ treo cờ', clause: 'Mục II.1' };
const walks = { ...asked, indicatorId: 'walks', words: 'Buổi tuần tra', clause: null, target: null };
const number = (value: string) => ({ kind: 'number', value, unit: 'buổi', reached: null }) as const;

/** Two periods of a movement: in the first nothing was said of homes. */
export const periods: ReviewedPeriod[] = [
  {
    ...{ id: 'p1', name: '6 tháng đầu năm 2026', assessment: null },
    report: {
      ...{ sent, missing, questions: [], leftOut: [] },
      results: [
        { ...homes, result: null },
        { ...walks, result: number('1200') },
      ],
    },
  },
  {
    ...{ id: 'p2', name: 'Năm 2026', assessment: 'Các ngõ sạch hơn.\n- Ngõ 3 đẹp nhất' },
    report: {
      sent: { owed: 5, onTime: 5, late: 0 },
      missing: [],
      questions: [
        {
          question: 'việc làm nổi bật',
          answers: [{ unit: 'Tổ dân phố 1', text: 'Trồng 40 cây hoa.' }],
        },
      ],
      leftOut: ['mục II.3'],
      results: [
        {
          ...homes,
          result: { kind: 'ratio', percent: '92.5', numerator: '370', denominator: '400' },
        },
        { ...walks, result: number('800') },
      ],
    },
  },
];

/** The review of both. */
export const reviewed: ReviewInput = {
  ...{ frame, kind: 'interimReview', movement: 'm1', periods },
  span: { name: 'năm 2026', from: { day: 1, month: 1, year: 2026 }, to: { day: 14, month: 11, year: 2026 } },
  addressees: ['Ủy ban nhân dân tỉnh'],
  recipients: ['Công an xã'],
  together: new Map([['walks', number('2000')]]),
  evaluations: [
    { told, course: { periods: [], rows: [], breaks: [] } },
    {
      told: {
        ...told,
        evaluation: 'e2',
        title: 'Cơ quan năm 2026',
        noun: 'cơ quan',
        frozenOn: null,
        sentences: [],
      },
      course: { periods: [], rows: [], breaks: [] },
    },
  ],
};
