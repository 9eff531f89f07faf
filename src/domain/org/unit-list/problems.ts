/** One thing to mend in a list, where the person sees it in his spreadsheet. */
export interface RowProblem {
  /** Counted from 1, the heading included. */
  row: number;
  /** The column's heading in the file; null where the row or the file as a whole is meant. */
  column: string | null;
  /** What is wrong and what to do. */
  reason: string;
}

/** What can be wrong with a list of units, said to the person who made it. */
export const reasons = {
  noHeading: 'Không thấy dòng tiêu đề. Cần một dòng có các cột Loại, Mã, Tên đơn vị; hãy tải tệp mẫu để xem.',
  columnMissing: (names: readonly string[]) =>
    `Thiếu cột ${names.join(', ')}. Hãy thêm cột, hoặc đổi tiêu đề cho giống tệp mẫu.`,
  nothing: 'Dưới dòng tiêu đề chưa có đơn vị nào. Hãy ghi mỗi đơn vị một dòng.',
  tooMany: (count: number, most: number) =>
    `Danh sách có ${count} dòng, nhiều hơn ${most}. Hãy chia thành nhiều tệp.`,
  codeMissing: 'Thiếu mã. Hãy ghi một mã ngắn, không trùng đơn vị khác.',
  nameMissing: 'Thiếu tên đơn vị.',
  kindMissing: (kinds: string) => `Thiếu loại. Hãy ghi một trong: ${kinds}.`,
  kindUnknown: (word: string, kinds: string) => `Không hiểu loại "${word}". Hãy ghi một trong: ${kinds}.`,
  otherKind: (code: string, name: string) =>
    `Mã "${code}" đang là của "${name}", thuộc loại khác. Hãy dùng mã khác, hoặc sửa loại của đơn vị đó trước.`,
  tooLong: (most: number) => `Dài quá ${most} ký tự. Hãy rút gọn.`,
  formula: 'Ô này là công thức, không phải chữ. Hãy chép lại dưới dạng giá trị (dán đặc biệt, Giá trị).',
  equalCode: (code: string, row: number) => `Mã "${code}" đã có ở dòng ${row}. Mỗi đơn vị cần một mã riêng.`,
  parentUnknown: (code: string) =>
    `Không có đơn vị nào mang mã "${code}". Hãy ghi mã của một đơn vị trong tệp hoặc đã có.`,
  loop: (codes: readonly string[]) =>
    `Các đơn vị thuộc vòng quanh nhau: ${[...codes, codes[0]].join(' → ')}. Hãy sửa để có một đơn vị đứng đầu.`,
};
