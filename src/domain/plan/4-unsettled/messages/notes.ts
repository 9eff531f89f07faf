/** What the reader did not understand, or did not find. */
export const NOTES = {
  empty: 'Tệp không có chữ nào.',
  'not-a-plan': 'Không thấy dòng “KẾ HOẠCH”: tệp này có thể không phải một kế hoạch.',
  garbled:
    'Chữ tiếng Việt bị mất dấu gần hết (bản quét đọc sai): kết quả đọc không dùng được. Xin bản Word hoặc PDF có chữ.',
  foreign: 'Tệp không viết bằng tiếng Việt: không đọc được gì trong đó. Cần bản tiếng Việt của kế hoạch.',
  'no-headings': 'Không nhận ra mục nào (I, 1, a…): các nội dung được đọc không theo mục.',
  'no-issuer': 'Không thấy tên cơ quan ban hành.',
  'no-number': 'Không thấy dòng số, ký hiệu.',
  'no-date': 'Không thấy dòng ngày tháng ban hành.',
  'no-signer': 'Không thấy tên người ký.',
  'no-owner': 'Chưa rõ việc này giao cho đơn vị nào.',
  annex: 'Phần sau chữ ký (phụ lục) chưa được đọc.',
} as const;

export type NoteCode = keyof typeof NOTES;
