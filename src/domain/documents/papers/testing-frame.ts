import type { PaperFrame } from './frame.ts';
import type { PlanLine, PlanLines } from './plan-lines.ts';

/** A made-up ward's committee, and the movement of its plan. */
export const frame: PaperFrame = {
  trial: false,
  issuer: {
    parentBody: null,
    issuingBody: 'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG',
    nameInText: 'Ủy ban nhân dân phường An Lạc Đông',
    symbol: 'UBND',
    place: 'An Lạc Đông',
  },
  signature: { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: null },
  date: { day: null, month: null, year: 2027 },
  movement: 'Ngõ xanh',
  plan: {
    number: '12/KH-UBND',
    date: { day: 3, month: 2, year: 2027 },
    issuer: 'Ủy ban nhân dân phường An Lạc Đông',
    title: 'Tổ chức phong trào thi đua “Ngõ xanh”',
  },
};

/** The same where there is no movement yet. */
export const unplanned: PaperFrame = { ...frame, movement: null, plan: null };

const line = (item: string, words: string, given: Partial<PlanLine> = {}): PlanLine => ({
  item,
  words,
  clause: 'III.2 Chỉ tiêu',
  value: null,
  ofAll: false,
  ...given,
});

export const lines: PlanLines = {
  plan: 'plan-1',
  targets: [
    line('t1', '90% hộ gia đình ký cam kết trồng hoa trước ngõ;', { value: 90 }),
    line('t2', 'Mỗi khu dân cư có ít nhất 02 buổi tổng vệ sinh.', { value: 2 }),
    line('t3', 'Trên 80% khu dân cư được công nhận.', { value: 80, ofAll: true }),
  ],
  criteria: [
    line('c1', 'Khu dân cư không có điểm đổ rác trái phép', { clause: 'III.3 Tiêu chí' }),
    line('c2', 'Mỗi hộ phân loại rác tại nhà', { clause: 'III.3 Tiêu chí' }),
  ],
  deadlines: [line('d1', 'Gửi báo cáo năm trước ngày 20/11/2027.', { clause: 'V Tổ chức thực hiện' })],
  leftOut: ['II.4 Nắm tình hình'],
};

export const nothingPlanned: PlanLines = {
  plan: 'plan-1',
  targets: [],
  criteria: [],
  deadlines: [],
  leftOut: [],
};
