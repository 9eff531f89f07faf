import { plain } from '../1-text/fold.ts';
import type { Passage } from '../1-text/passage.ts';
import type { LabelName } from './labels.ts';

/** A row of a table, with the words of its cells from left to right; an empty cell has no words. */
export interface Row {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Passage[];
  /** Rows of one table share it. */
  readonly table: string;
}

/** What each column of a table of tasks holds; null for a column that says nothing of a task. */
export type Columns = ReadonlyArray<LabelName | null>;

/** The columns that a heading row names; null where it heads no table of tasks: it names a task, and who does it or when. */
export function columnsOf(cells: readonly string[]): Columns | null {
  if (cells.length < 2 || cells.length > MOST_COLUMNS) return null;
  const columns = cells.map(columnOf);
  const tasks = columns.includes('task') && (columns.includes('lead') || columns.includes('time'));
  return tasks && !cells.some((cell) => MEASURE.test(plain(cell))) ? columns : null;
}

const MOST_COLUMNS = 14;
/** A table that measures gives out no tasks. */
const MEASURE = /^(?:đvt|đơn vị tính|số lượng|tỷ lệ|điểm)/u;

function columnOf(cell: string): LabelName | null {
  if (cell.length > LONGEST_NAME || /\d/.test(cell)) return null;
  const words = plain(cell)
    .replace(/\([^)]*\)|[*:]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return COLUMNS.find(([, shape]) => shape.test(words))?.[0] ?? null;
}

const LONGEST_NAME = 80;
const COLUMNS: ReadonlyArray<readonly [LabelName, RegExp]> = [
  ['product', /^(?:dự kiến |yêu cầu )?(?:sản phẩm|kết quả)(?:[ ,/]|$)/u],
  [
    'time',
    /^(?:dự kiến |mốc )?(?:thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hạn|ngày|tháng|tuần)(?:[ ,/]|$)/u,
  ],
  ['coordinate', /^(?!.*chủ trì).*phối hợp(?:$|\s)/u],
  [
    'lead',
    /^(?:(?:các )?(?:cơ quan|đơn vị|bộ phận|cá nhân|chủ thể|người|lãnh đạo|cán bộ|lực lượng|tập thể|tổ chức|phòng|ban)(?:[ ,/].{0,40}?)?(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|đầu mối|được giao|tham mưu|phân công|triển khai|thi hành)(?: .{0,20})?|(?:phân công|trách nhiệm|chủ trì|phụ trách)(?:[ ,].{0,40})?|đơn vị|thực hiện|người làm)$/u,
  ],
  [
    'task',
    /^(?:tên |các |danh mục |những )*(?:nội dung|nhiệm vụ|công việc|hoạt động|đầu việc|phần việc|việc|hạng mục|công tác)(?:[ ,/].{0,50})?$/u,
  ],
  ['place', /^địa điểm/u],
  ['funding', /^(?:dự kiến |nguồn )?(?:kinh phí|dự toán)/u],
  ['participants', /^(?:đối tượng|thành phần)/u],
];
