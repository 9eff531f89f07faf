import type { EvaluationSaid } from './evaluation-pictures.ts';

/** What pictures of an evaluation say in an official document. */
export const inDocument: EvaluationSaid = {
  map: {
    caption: 'Kết quả từng tiêu chí',
    states: {
      ...{ met: 'Đạt', partly: 'Đạt một phần', 'not met': 'Chưa đạt' },
      ...{ missing: 'Chưa kết luận', 'not assigned': 'Không giao' },
    },
  },
  classes: { caption: 'Kết quả theo mức' },
  year: (year) => `Năm ${year}`,
  ...{ open: 'Chưa kết luận', notRated: 'Không xếp loại', nobody: 'chưa tính được' },
  targets: { caption: 'Tỷ lệ chung so với chỉ tiêu', target: 'chỉ tiêu', met: 'đạt', notMet: 'chưa đạt' },
  course: {
    ...{ caption: 'Tiến độ qua các kỳ báo cáo', tongue: 'vi', together: 'cộng dồn' },
    each: (asked) => `mỗi đơn vị ${asked}`,
    planned: (target) => `Kế hoạch ${target}`,
  },
};
