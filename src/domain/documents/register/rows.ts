import type { CivilDate } from '#calendar';
import { notation, seriesName } from '../series.ts';
import type { RegisterLine } from './line.ts';

/** The columns of the register, as its form words them (NĐ 30/2020, Phụ lục IV, mẫu I). */
export const registerColumns = [
  'Số, ký hiệu văn bản',
  'Ngày tháng văn bản',
  'Tên loại và trích yếu nội dung văn bản',
  'Người ký',
  'Nơi nhận văn bản',
  'Đơn vị, người nhận bản lưu',
  'Số lượng bản',
  'Ngày chuyển',
  'Ký nhận',
  'Ghi chú',
] as const;

/** What the note of a line says first of how it stands. */
export const RESERVED = 'Giữ số';
export const VOID = 'Hủy số';

/** A cell of the register: words, a day, or a count. */
export type RegisterCell = string | { day: CivilDate } | { count: number } | null;

/** The cells of a line, in the order of the columns; the ninth is signed by hand. */
export function registerRow(line: RegisterLine): RegisterCell[] {
  return [
    notation(line),
    line.dated && { day: line.dated },
    `${seriesName(line.series)} ${line.title}`,
    line.signer,
    line.recipients,
    line.archive,
    line.copies === null ? null : { count: line.copies },
    line.passedOn && { day: line.passedOn },
    null,
    noteOf(line),
  ];
}

/** A cell as a spreadsheet shows it, and as it is read back. */
export function cellText(cell: RegisterCell): string {
  if (cell === null || typeof cell === 'string') return cell ?? '';
  return 'count' in cell ? String(cell.count) : cell.day.split('-').reverse().join('/');
}

function noteOf({ state, reason, note }: RegisterLine): string | null {
  const standing = state === 'reserved' ? RESERVED : state === 'void' ? `${VOID}: ${reason}` : null;
  return [standing, note].filter(Boolean).join('\n') || null;
}
