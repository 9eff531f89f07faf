import type { Threshold } from '../../index.ts';
import { criterion, from, group, set, title } from './making.ts';

const PLAN = 'Kế hoạch mẫu của phường Bình Minh';

/** "Giảm tối thiểu 5–10 %": read as a floor of 5. */
export const fallFloor = set('fall-floor', PLAN, [fall(from('>=', '5'))], title('Đạt chỉ tiêu'));
/** The same words, as an officer settled them: from 5 to 10. */
export const fallRange = set(
  'fall-range',
  PLAN,
  [fall({ bar: 'range', amount: { value: '5' }, high: { value: '10' } })],
  title('Đạt chỉ tiêu'),
);
/** The same words before anybody settled them. */
export const fallUnsettled = set(
  'fall-unsettled',
  PLAN,
  [fall({ bar: 'range', amount: { rule: 'own.fall.low' }, high: { rule: 'own.fall.high' } })],
  title('Đạt chỉ tiêu'),
);

/** Each month at least one good deed or someone praised; whichever of them is met is enough. */
export const goodDeeds = set(
  'good-deeds',
  PLAN,
  [
    criterion('deeds', 'Mỗi tháng ít nhất 01 việc tốt', {
      ...{ gate: true, eitherOr: 'deeds' },
      asks: { kind: 'frequency', each: 'month', at: from('>=', '1') },
    }),
    criterion('praised', 'Có cá nhân được khen', { gate: true, eitherOr: 'deeds' }),
  ],
  title('Đạt chỉ tiêu'),
);

/** In each month either of two is enough. */
export const goodDeedsOrPraise = set(
  'good-deeds-or-praise',
  PLAN,
  [
    criterion('deeds', 'Mỗi tháng ít nhất 01 việc tốt', {
      ...{ gate: true, eitherOr: 'deeds' },
      asks: { kind: 'frequency', each: 'month', at: from('>=', '1') },
    }),
    criterion('praised', 'Có người được khen', {
      ...{ gate: true, eitherOr: 'deeds' },
      asks: { kind: 'frequency', each: 'month', at: from('>=', '1') },
    }),
  ],
  title('Đạt chỉ tiêu'),
);

/** Two ways to the same ten points; the better one counts. */
export const eitherWay = set(
  'either-way',
  PLAN,
  [
    criterion('patrols', 'Tuần tra: 04 buổi mỗi tháng', {
      ...{ eitherOr: 'patrols', asks: { kind: 'count', at: from('>=', '4') } },
      scores: { kind: 'scaled', points: '10' },
    }),
    criterion('cameras', 'Điểm camera chia sẻ: từ 50 %', {
      ...{ bounds: 'count', eitherOr: 'patrols', asks: { kind: 'ratio', at: from('>=', '50') } },
      scores: { kind: 'scaled', points: '10' },
    }),
    criterion('monthly', 'Mỗi quý một lần họp', {
      asks: { kind: 'frequency', each: 'quarter', at: from('>=', '1') },
      scores: { kind: 'scaled', points: '10' },
    }),
    criterion('few-fires', 'Không quá 02 vụ cháy', {
      asks: { kind: 'count', at: from('<=', '2') },
      scores: { kind: 'full', points: '10' },
    }),
    criterion('risen', 'Số mô hình tăng từ 10 %', {
      asks: { kind: 'change', way: 'rise', at: from('>=', '10'), smallest: { value: '2' } },
      scores: { kind: 'scaled', points: '10' },
    }),
    criterion('praise', 'Được khen: cộng 02 điểm', {
      scores: { kind: 'each', sign: 'bonus', points: '2', cap: null },
    }),
    criterion('reminded', 'Không bị nhắc nhở; bị nhắc thì trừ 01 điểm', {
      scores: { kind: 'each', sign: 'minus', points: '1', cap: null },
    }),
  ],
  {
    ...{ score: 'points', below: 'Yếu', caps: [], notRated: [] },
    classes: [
      { key: 'good', name: 'Tốt', from: from('>=', '40'), needs: ['patrols'] },
      { key: 'fair', name: 'Khá', from: from('>=', '20'), needs: [] },
    ],
  },
);

/** Points of every kind, with groups, bonus and minus. */
export const points = set(
  'points',
  PLAN,
  [
    criterion('order', 'Không để xảy ra vụ việc phức tạp', {
      ...{ gate: true, asks: { kind: 'no-incident' } },
    }),
    group('I', '50', [
      criterion('meetings', 'Sinh hoạt chuyên đề: 04 buổi', {
        ...{ asks: { kind: 'count', at: from('>=', '4') }, scores: { kind: 'scaled', points: '30' } },
      }),
      criterion('pledges', 'Trên 90 % hộ ký cam kết', {
        ...{
          bounds: 'count',
          asks: { kind: 'ratio', at: from('>', '90') },
          scores: { kind: 'full', points: '30' },
        },
      }),
    ]),
    group('II', null, [
      criterion('quality', 'Chất lượng phong trào', {
        ...{ asks: { kind: 'judgement' }, scores: { kind: 'given', points: '30' } },
      }),
      criterion('gate-guard', 'Cổng an toàn (nơi được giao)', {
        ...{ whereAssigned: true, scores: { kind: 'full', points: '20' } },
      }),
    ]),
    criterion('models', 'Thêm mô hình mới: 02 điểm mỗi mô hình, không quá 05', {
      asks: { kind: 'count', at: from('>=', '1') },
      scores: { kind: 'each', sign: 'bonus', points: '2', cap: '5' },
    }),
    criterion('late', 'Trừ 03 điểm mỗi vụ cháy, không quá 09', {
      asks: { kind: 'no-incident' },
      scores: { kind: 'each', sign: 'minus', points: '3', cap: '9' },
    }),
  ],
  {
    ...{ score: 'points', below: 'Yếu', caps: [{ class: 'good', atMost: { value: '20' }, of: 'rated' }] },
    classes: [
      { key: 'good', name: 'Tốt', from: from('>=', '80'), needs: ['pledges'] },
      { key: 'fair', name: 'Khá', from: from('>', '50'), needs: [] },
    ],
    notRated: [{ kind: 'too short', months: { value: '9' } }, { kind: 'no reports' }],
  },
);

/** The same, with a score in percent of what the unit could reach. */
export const percent = { ...points, key: 'percent', scale: { ...points.scale, score: 'percent' as const } };

/** The same, with a share for each of its classes. */
export const twoShares = {
  ...points,
  key: 'two-shares',
  scale: {
    ...points.scale,
    caps: [
      { class: 'good', atMost: { value: '20' }, of: 'rated' as const },
      { class: 'fair', atMost: { value: '40' }, of: 'rated' as const },
    ],
  },
};

function fall(at: Threshold) {
  return criterion('fall', 'Giảm số vụ phạm pháp so với năm trước', {
    ...{ bounds: 'count', gate: true },
    asks: { kind: 'change', way: 'fall', at, smallest: { value: '2' } },
  });
}
