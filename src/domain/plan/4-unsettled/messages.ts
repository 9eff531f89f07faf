import type { Unsettled } from '../reading.ts';

/** What is asked of the officer: why a point of the plan is open, and what may settle it. Edited as text. */
export const POINTS = {
  'numbering-jump': {
    weight: 'form',
    says: (number: string, before: string) => ({
      why: `Số mục nhảy từ ${before} sang ${number}.`,
      suggestion: 'Xem bản gốc có thiếu mục không; nếu chỉ đánh số nhầm thì giữ nguyên nội dung.',
    }),
  },
  'numbering-repeat': {
    weight: 'form',
    says: (number: string) => ({
      why: `Số mục ${number} được dùng hai lần trong cùng một phần.`,
      suggestion: 'Khi dẫn chiếu, ghi cả tên mục để khỏi nhầm.',
    }),
  },
  'numbering-style': {
    weight: 'form',
    says: (number: string) => ({
      why: `Mục lớn này đánh số “${number}” trong khi các mục lớn khác dùng số La Mã.`,
      suggestion: 'Hiểu là mục I; khi dẫn chiếu, ghi cả tên mục.',
    }),
  },
  'blank-number': {
    weight: 'form',
    says: () => ({
      why: 'Số của Kế hoạch còn để trống.',
      suggestion: 'Ghi số khi văn bản được cấp số.',
    }),
  },
  'blank-date': {
    weight: 'form',
    says: (missing: string) => ({
      why: `Ngày ban hành còn thiếu ${missing}.`,
      suggestion: 'Ghi ngày ký; các thời hạn tính từ ngày ban hành chỉ tính được khi có ngày này.',
    }),
  },
  'no-report-date': {
    weight: 'work',
    says: () => ({
      why: 'Kế hoạch không nêu ngày gửi báo cáo.',
      suggestion: 'Thống nhất ngày báo cáo, tính ngược từ hạn của cấp trên.',
    }),
  },
  'undated-report': {
    weight: 'work',
    says: () => ({
      why: 'Báo cáo này không có ngày hạn.',
      suggestion: 'Thống nhất ngày gửi với cơ quan nhận báo cáo.',
    }),
  },
  'past-date': {
    weight: 'work',
    says: (date: string) => ({
      why: `Hạn này (${date}) sớm hơn ngày ban hành Kế hoạch.`,
      suggestion: 'Kiểm tra lại năm hoặc ngày với cơ quan ban hành.',
    }),
  },
  'report-before-end': {
    weight: 'work',
    says: (end: string) => ({
      why: `Hạn báo cáo không muộn hơn ngày kết thúc đợt (${end}).`,
      suggestion: 'Số liệu những ngày cuối đợt là ước tính, hoặc gửi bổ sung sau khi đợt kết thúc.',
    }),
  },
  'minimum-and-range': {
    weight: 'work',
    says: () => ({
      why: 'Chỉ tiêu vừa ghi “tối thiểu” vừa ghi một khoảng.',
      suggestion: 'Thống nhất lấy mức thấp làm sàn, hay giao mức khác nhau cho từng nhóm đơn vị.',
    }),
  },
  'two-criteria-sets': {
    weight: 'work',
    says: (group: string) => ({
      why: `Nhóm “${group}” có mặt trong hai bộ tiêu chí.`,
      suggestion: 'Thống nhất nhóm này chấm theo bộ tiêu chí nào.',
    }),
  },
  'builds-and-appraises': {
    weight: 'work',
    says: (agency: string) => ({
      why: `${agency} vừa lập vừa thẩm định hồ sơ.`,
      suggestion: 'Thống nhất nơi tiếp nhận, nơi lập và nơi thẩm định hồ sơ.',
    }),
  },
  'name-differs': {
    weight: 'form',
    says: (title: string) => ({
      why: `Tên này khác tên nêu ở trích yếu (“${title}”).`,
      suggestion: 'Thống nhất một tên gọi trước khi in biểu mẫu, quyết định.',
    }),
  },
} as const satisfies Record<string, PointMessage>;

interface PointMessage {
  readonly weight: Unsettled['weight'];
  readonly says: (...details: string[]) => { why: string; suggestion: string };
}

export type PointCode = keyof typeof POINTS;

/** What the reader did not understand, or did not find. */
export const NOTES = {
  empty: 'Tệp không có chữ nào.',
  'not-a-plan': 'Không thấy dòng “KẾ HOẠCH”: tệp này có thể không phải một kế hoạch.',
  garbled:
    'Chữ tiếng Việt bị mất dấu gần hết (bản quét đọc sai): kết quả đọc không dùng được. Xin bản Word hoặc PDF có chữ.',
  'no-headings': 'Không nhận ra mục nào (I, 1, a…): các nội dung được đọc không theo mục.',
  'no-issuer': 'Không thấy tên cơ quan ban hành.',
  'no-number': 'Không thấy dòng số, ký hiệu.',
  'no-date': 'Không thấy dòng ngày tháng ban hành.',
  'no-signer': 'Không thấy tên người ký.',
  'no-owner': 'Chưa rõ việc này giao cho đơn vị nào.',
  annex: 'Phần sau chữ ký (phụ lục) chưa được đọc.',
} as const;

export type NoteCode = keyof typeof NOTES;
