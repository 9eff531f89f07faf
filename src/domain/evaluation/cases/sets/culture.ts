import { criterion, from, set, title } from './making.ts';

const RECOGNISED = 'Đạt các tiêu chí được đánh giá trên phần mềm';

/** NĐ 86/2023/NĐ-CP, as far as it was read: the days of publicity and decision. The standard itself a province sets. */
export const cultureArea = set(
  'culture-area',
  'Nghị định số 86/2023/NĐ-CP',
  [
    criterion('public', 'Số ngày công khai', {
      ...{ gate: true, asks: { kind: 'count', at: from('>=', { rule: 'culture.area.public-days' }) } },
    }),
    criterion('decided', 'Số ngày từ khi đủ hồ sơ đến khi quyết định', {
      ...{ gate: true, asks: { kind: 'count', at: from('<=', { rule: 'culture.area.decide-days' }) } },
    }),
  ],
  title('Thôn, tổ dân phố văn hóa'),
);

/** A made-up plan of a model area: the result of the safety evaluation is a criterion of this one. */
export const modelArea = set(
  'model-area',
  'Kế hoạch mẫu về khu dân cư kiểu mẫu',
  [
    criterion('safe', 'Đạt tiêu chuẩn an toàn về an ninh, trật tự', {
      ...{ gate: true, asks: { kind: 'result', set: 'safe-area', least: 'recognised' } },
    }),
    criterion('flag', 'Hộ treo cờ các ngày lễ', {
      bounds: 'count',
      asks: { kind: 'ratio', at: from('>', '90') },
    }),
    criterion('theft', 'Không để xảy ra trộm cắp', { asks: { kind: 'no-incident' } }),
  ],
  title(RECOGNISED, {
    classes: [{ key: 'recognised', name: RECOGNISED, from: null, needs: ['flag', 'theft'] }],
    notRated: [{ kind: 'registered late', until: { value: '03-31' } }, { kind: 'no reports' }],
  }),
);
