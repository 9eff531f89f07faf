import { plain } from '../../1-text/fold.ts';
import { matchesOf } from '../../1-text/matches.ts';
import { opensWithBody } from './bodies.ts';
import { nameAt, nameBehindTopic } from './receivers.ts';
import { submittedTo, viaBehind } from './relays.ts';

/** To whom a sentence reports, and through whom. */
export interface Addressee {
  readonly to: string;
  readonly via: string | null;
  /** Where the verb of reporting begins. */
  readonly at: number;
}

const REPORTING =
  /(?<!đồng )(?:báo cáo|phản ánh|phản hồi|gửi(?! (?:thư |lời |quà|giấy mời|thông điệp))|nộp|cung cấp số liệu|liên hệ(?! \p{L}+ thoại)|(?:thông tin|trao đổi)(?= (?:trực tiếp |kịp thời )?(?:về|với|cho|đến|\p{L}+ \p{L}+ (?:xã|phường|tỉnh)))|(?<!thông |cảnh |đăng |sách |nhà |tờ )báo(?! (?:cáo|chí|đài|động|hiệu|in|điện|và|,)))(?=\s)/gu;
/** What a sentence must hold to report: of things sent, that they are results or figures; of talks, that something is in the way. */
const REPORTS =
  /báo cáo|phản ánh|cung cấp số liệu|(?<!thông |cảnh )báo (?!cáo|chí|đài|động)|gửi về [^;.]{0,80}(?:trước|chậm nhất)|(?:gửi|nộp)[^;.]{0,60}(?:kết quả|số liệu|báo cáo|bảng theo dõi)|(?:kết quả|số liệu|tổng hợp|thống kê|điều chỉnh|sửa đổi|kiến nghị)[^;.]{0,120}(?:gửi|nộp)/u;
const DIFFICULTY = /(?:vướng mắc|khó khăn|phát sinh)[^.]{0,160}(?:phản hồi|thông tin|trao đổi|liên hệ)/u;
/** The addressee of a text's last dated or only report; null where it reports to no named body. */
export function addresseeOf(printed: string): Addressee | null {
  const text = plain(printed);
  if (!REPORTS.test(text) && !DIFFICULTY.test(text)) return null;
  const found: Addressee[] = [];
  for (const verb of matchesOf(text, REPORTING)) {
    const from = verb.index + verb[0].length;
    const to = nameAt(printed, from) ?? nameBehindTopic(printed, text, from);
    if (!to) continue;
    const above = submittedTo(printed, text, to.end);
    const via = viaBehind(printed, text, to.end);
    found.push(
      above ? { to: above, via: via ?? to.name, at: verb.index } : { to: to.name, via, at: verb.index },
    );
  }
  return relayed(printed, text, found) ?? considering(printed, text);
}

/** `phản ánh bằng văn bản để Ban Thường vụ xem xét`: the one who considers is told. */
function considering(printed: string, text: string): Addressee | null {
  const told = /phản ánh[^;.]{0,60} để\s/u.exec(text);
  const to = told && nameAt(printed, told.index + told[0].length);
  return to && { to: to.name, via: null, at: told.index };
}

/** To whom something else is due: `trình Chủ tịch …`, `gửi hồ sơ về Phòng …`, `đăng ký với trưởng thôn`. */
export function receiverOf(printed: string): string | null {
  const text = plain(printed);
  for (const verb of matchesOf(text, SENDING)) {
    const from = verb.index + verb[0].length;
    const to = nameAt(printed, from) ?? nameBehindTopic(printed, text, from);
    if (to) return to.name;
  }
  return null;
}

const SENDING = /(?:trình|gửi(?! (?:thư |lời |quà|giấy mời))|nộp|đăng ký(?= với)|đề nghị|đề xuất)(?=\s)/gu;

/** `gửi X để tổng hợp, báo cáo Y`: Y is told, through X. `tham mưu X báo cáo Y`: the same. */
function relayed(printed: string, text: string, found: readonly Addressee[]): Addressee | null {
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) return null;
  const from = Math.max(0, last.at - LONGEST_ADVICE);
  const advised = /(?:tham mưu(?: cho)?|trình|báo cáo của) ([^,;.]{3,80}?)(?:\s|, )?$/u.exec(
    text.slice(from, last.at),
  );
  if (first === last)
    return advised
      ? { ...first, via: first.via ?? printedName(printed.slice(from), advised, text.slice(from)) }
      : first;
  if (plain(first.to) === plain(last.to))
    return advised
      ? { ...first, via: first.via ?? printedName(printed.slice(from), advised, text.slice(from)) }
      : first;
  if (advised)
    return { ...last, via: last.via ?? printedName(printed.slice(from), advised, text.slice(from)) };
  return { to: last.to, via: first.via ?? first.to, at: first.at };
}

const LONGEST_ADVICE = 160;

function printedName(printed: string, advised: RegExpExecArray, text: string): string | null {
  const name = printed
    .slice(advised.index, advised.index + advised[0].length)
    .slice(text.slice(advised.index).indexOf(advised[1] ?? ''))
    .trim();
  return opensWithBody(name) ? name : null;
}
