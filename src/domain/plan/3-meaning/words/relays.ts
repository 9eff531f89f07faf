import { plain } from '../../1-text/fold.ts';
import { opensWithBody } from './bodies.ts';
import { nameAt } from './receivers.ts';

/** `phản ánh về X để trình Y`, `… để tổng hợp, xin ý kiến Y`, `…, để Y xem xét`: Y; null where `at`, behind X, names none. */
export function submittedTo(printed: string, text: string, at: number): string | null {
  const behind = text.slice(at, at + LONGEST);
  const said = SUBMITTED.exec(behind) ?? CONSIDERED.exec(behind);
  const name = said && nameAt(printed, at + said[0].length - 1)?.name;
  return name && /\p{Lu}/u.test(name) ? name : null;
}

const LONGEST = 180;
const SUBMITTED =
  /^(?:[^.;]{0,70}?\s(?:để|nhằm) (?:[^.;]{0,30}?)|,? tổng hợp,? (?:và )?)(?:trình|chuyển|xin ý kiến(?: chỉ đạo)?(?: của)?|kiến nghị(?: với)?|tham mưu(?: cho)?(?=[^,.;]{3,60} (?:xem xét|giải quyết|quyết định|xử lý|chỉ đạo|điều chỉnh)))\s/u;
const CONSIDERED =
  /^[^.;]{0,90}?\s(?:để|nhằm) (?:(?:kịp thời|tổng hợp|phối hợp|cùng),? )*(?=[^,.;]{3,60} (?:xem xét|giải quyết|quyết định|xử lý|chỉ đạo|cho ý kiến|hướng dẫn|điều chỉnh))/u;

/**
 * Through whom: `(qua X)`, `…, thông qua X` behind the date, `(X tổng hợp)`; null where the words behind `at` say none.
 * A network or a telephone is no body.
 */
export function viaBehind(printed: string, text: string, at: number): string | null {
  const beside = BESIDE.exec(text.slice(at, at + 30));
  const named = beside ? printed.slice(at + beside[0].length) : '';
  if (named && !CHANNEL.test(plain(named))) return nameOf(named);
  const collects = COLLECTS.exec(printed.slice(at, at + 90))?.[1];
  if (collects && /\p{Lu}/u.test(collects) && opensWithBody(collects)) return collects;
  return viaIn(printed.slice(at, at + LONGEST));
}

/** `… thông qua đồng chí phụ trách`, anywhere before another report. */
export function viaIn(printed: string): string | null {
  const text = plain(printed);
  const through = THROUGH.exec(text);
  const rest = through ? printed.slice(through[0].length) : '';
  return opensWithBody(rest) ? nameOf(rest) : null;
}

const BESIDE = /^[\s,]*(?:kết quả )?[(,]?\s*(?:thông )?qua\s+/u;
const CHANNEL =
  /^(?:thư |email|e-mail|hộp thư|zalo|nhóm |phần mềm|hệ thống|trục |điện thoại|số điện|đường |mạng|cổng |trang |địa chỉ|fax|ứng dụng|đường dây)/u;
const COLLECTS = /^\s*\(([^()]{3,60}?) (?:tổng hợp|tiếp nhận|(?:là |làm )?đầu mối|theo dõi)[^()]*\)/u;
const THROUGH = /^(?:(?!gửi|báo cáo về|phản ánh)[^;])*?[\s,(](?:thông )?qua\s+/u;

function nameOf(rest: string): string | null {
  const end = /[.;:)]|\s(?:trước|để|tổng hợp|theo|chậm)(?=[\s)]|$)/u.exec(rest)?.index ?? rest.length;
  return rest.slice(0, end).trim() || null;
}
