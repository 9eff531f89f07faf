import type { Said } from './said.ts';

/** Targets and criteria. */
export const FIGURES = {
  'minimum-and-range': () => ({
    why: 'Chỉ tiêu vừa ghi “tối thiểu” vừa ghi một khoảng.',
    suggestion: 'Đề nghị thống nhất lấy mức thấp làm sàn, hay giao mức khác nhau cho từng nhóm đơn vị.',
  }),
  'reversed-range': (low: string, high: string) => ({
    why: `Khoảng của chỉ tiêu ghi từ ${low} đến ${high}: mức đầu không nhỏ hơn mức cuối.`,
    suggestion: 'Đề nghị đính chính hai mức của chỉ tiêu.',
  }),
  'target-without-subject': () => ({
    why: 'Chỉ tiêu không nói giao cho ai: tính chung toàn địa bàn hay cho từng đơn vị.',
    suggestion: 'Đề nghị cho biết chỉ tiêu này tính chung cho toàn địa bàn hay giao cho từng đơn vị.',
  }),
  'target-without-base': () => ({
    why: 'Chỉ tiêu ghi tỷ lệ nhưng không nói tính trên tổng số nào.',
    suggestion: 'Đề nghị cho biết tổng số dùng để tính tỷ lệ này.',
  }),
  'no-targets': () => ({
    why: 'Kế hoạch phát động phong trào nhưng không có chỉ tiêu bằng số.',
    suggestion: 'Đề nghị cho biết các đơn vị tự đặt chỉ tiêu, hay thực hiện theo chỉ tiêu của cấp trên.',
  }),
  'two-criteria-sets': (groups: string) => ({
    why: `Có mặt trong hai bộ tiêu chí: ${groups}.`,
    suggestion: `Đề nghị thống nhất ${groups} chấm theo bộ tiêu chí nào.`,
  }),
} as const satisfies Said;
