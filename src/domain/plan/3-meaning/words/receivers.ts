import { plain } from '../../1-text/fold.ts';
import { opensWithBody } from './bodies.ts';

/** A body named as the one who receives something, at its place. */
export interface Receiver {
  readonly name: string;
  readonly end: number;
}

const NAME_END =
  /[.;:()]|,(?!\s(?:UBND|Ủy ban|Uỷ ban|Thường trực|Công an|Sở|Ban|Bộ|Đảng|Huyện|Tỉnh|Thành|HĐND|Hội đồng|Phòng|Chủ tịch|MTTQ|Tổ|Trạm|Văn phòng|BTV|Thể thao|Thương binh|Hạ tầng|ngành))|\s(?:trước|theo|để|kịp|xem|định|hằng|hàng|về|qua|thông qua|và (?=có|đề|tổng|tham|các)|tổng hợp|đúng|bằng|khi|kết quả|trong|chậm|vào|tiến|cho|làm|những|tình hình|chỉ đạo|tặng|khen|phê duyệt|giải quyết|quyết định|xử lý|hướng dẫn|điều chỉnh|cùng|biết|từ|do|nhằm|có|được|là|tại|các vấn|chịu trách)(?=[\s,;.)]|$)/u;
/** What is reported, before whom it is reported to. */
const TOPIC =
  /^\s(?:(?:(?:(?!về|cho|lên|tới|với|đến|gửi|qua)[^\s,;.()]+|\((?!qua|thông qua)[^()]{1,60}\)),? ){0,34}?)(?:về|cho|lên|tới|với|đến|gửi)\s/u;

/** A name and the words before it. */
const LONGEST = 240;

/** The body named at `from`, behind `về`, `cho`, `với`; null where none is named, or only a level. */
export function nameAt(printed: string, from: number): Receiver | null {
  const ahead = printed.slice(from, from + LONGEST);
  const rest = ahead.replace(
    /^\s+(?:(?:về|cho|lên|với|gửi|đến|kịp thời|thường xuyên|định kỳ|ngay|tháng|quý|năm) )*/u,
    '',
  );
  const start = from + ahead.length - rest.length;
  const end = NAME_END.exec(rest)?.index ?? rest.length;
  const name = rest.slice(0, end).trim();
  if (name.length < 3 || name.length > 140 || !(opensWithBody(name) || /^số 11\d/u.test(name))) return null;
  return /^(?:cấp|các cấp|cơ quan (?:có|cấp)|lãnh đạo$|cấp có|cơ quan$|đơn vị$)/u.test(plain(name))
    ? null
    : { name, end: start + end };
}

/** The body named behind what is reported: `báo cáo kết quả thực hiện về UBND xã`. */
export function nameBehindTopic(printed: string, text: string, from: number): Receiver | null {
  const topic = TOPIC.exec(text.slice(from, from + 300));
  return topic ? nameAt(printed, from + topic[0].length - 1) : null;
}
