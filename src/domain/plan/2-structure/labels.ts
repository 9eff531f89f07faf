import { plain } from '../1-text/fold.ts';
import { type Passage, part } from '../1-text/passage.ts';

/** What a label such as `Đơn vị chủ trì:` says about the task above it. */
export type LabelName =
  | 'lead'
  | 'coordinate'
  | 'time'
  | 'task'
  | 'product'
  | 'place'
  | 'funding'
  | 'participants';

export interface Label {
  readonly name: LabelName;
  readonly value: Passage;
}

/** The label that opens a passage, with the words after its colon; null where none does. */
export function labelOf(passage: Passage): Label | null {
  const colon = passage.text.slice(0, 60).indexOf(':');
  if (colon < 0) return null;
  const words = plain(passage.text.slice(0, colon)).trim();
  const found = LABELS.find(([, shape]) => shape.test(words));
  return found ? { name: found[0], value: part(passage, colon + 1) } : null;
}

const BODY =
  '(?:(?:các )?(?:cơ quan|đơn vị|bộ phận|cá nhân|chủ thể|người)(?:,? ?(?:cơ quan|đơn vị|bộ phận|cá nhân|người))* )?';
const LABELS: ReadonlyArray<readonly [LabelName, RegExp]> = [
  ['coordinate', new RegExp(`^${BODY}(?:cùng )?phối hợp(?: thực hiện)?$`, 'u')],
  [
    'lead',
    new RegExp(
      `^${BODY}(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|đầu mối|tham mưu|được giao|chủ trì,? (?:thực hiện|tham mưu)|chủ trì thực hiện|phân công thực hiện)(?: chính)?$`,
      'u',
    ),
  ],
  [
    'lead',
    /^(?:giao|giao thực hiện|phân công|phân công thực hiện|phân công trách nhiệm|trách nhiệm(?: thực hiện)?)$/u,
  ],
  [
    'time',
    /^(?:thời gian|thời hạn|thời điểm|mốc thời gian|lộ trình|tiến độ|hạn|ngày|hoàn thành)(?:,? ?(?:thực hiện|hoàn thành|tổ chức|triển khai|tiến hành|ra mắt|báo cáo|gửi|và|địa điểm|dự kiến|bắt đầu))*$/u,
  ],
  [
    'task',
    /^(?:tên )?(?:các )?(?:nội dung|nhiệm vụ|công việc|hoạt động|đầu việc|việc)(?:[,/ ]+(?:và )?(?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|thực hiện|cụ thể|triển khai|chủ yếu|trọng tâm|giao))*$/u,
  ],
  ['product', /^(?:sản phẩm|kết quả|dự kiến sản phẩm|dự kiến kết quả)(?: .{0,20})?$/u],
  ['place', /^địa điểm(?: .{0,20})?$/u],
  ['funding', /^(?:kinh phí|nguồn kinh phí|dự toán)(?: .{0,20})?$/u],
  [
    'participants',
    /^(?:\p{L} ?[.)] )?(?:đối tượng|thành phần|đại biểu)(?:,? (?:và )?(?:tham gia|tham dự|dự thi|dự|thi đua|thi|thực hiện|áp dụng|mời|đại biểu|số lượng|gồm|phong trào|hội thi|hội nghị|buổi lễ|cuộc thi|chiến dịch|phát động))*$/u,
  ],
];
