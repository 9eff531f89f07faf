import { plain } from '../1-text/fold.ts';
import type { Clause } from '../2-structure/outline.ts';
import type { FoundTime } from './words/times.ts';

/**
 * Whether something is due at a time, or the time only describes: an anniversary, a budget year, the period of the
 * whole, how often an aim is measured. `text` is in the form of `plain`.
 */
export function isDue(text: string, time: FoundTime, clause: Clause): boolean {
  const before = text.slice(Math.max(0, time.start - 40), time.start);
  if (DESCRIBED.test(before) || (ATTRIBUTES.test(before) && isRecurring(time))) return false;
  if ((time.rule.type === 'between' || time.rule.type === 'before') && isRound(text, clause)) return false;
  if (clause.node?.about[0] === 'time') return isHeldThen(text, time);
  if (time.rule.type === 'onEvent' && text.slice(0, time.start).includes('%')) return false;
  if (time.rule.type === 'every') return recurs(text, time, before);
  if (time.rule.type === 'during' && /^\d{4}$/.test(time.rule.period))
    return !/đến\s*$/u.test(before) && !aims(text, time);
  if (time.rule.type !== 'immediately') return true;
  if (/^(?:báo|gửi|phản)/u.test(text.slice(time.start, time.start + 4)))
    return (
      clause.node === null ||
      isHandedOut(clause) ||
      /^(?:báo cáo|gửi|phản)/u.test(text.slice(time.start, time.start + 8))
    );
  return text.startsWith('ngay', time.start) && !LIMIT.test(text);
}

const DESCRIBED = /kỷ niệm|chào mừng|truyền thống|thành lập đảng|(?:được giao|dịp[^,;]{0,30}|^để) ?$/u;
/** `công tác hằng năm`, `Căn cứ kết quả … hằng năm, …`: which of many, not when. */
const ATTRIBUTES =
  /(?:ngân sách|dự toán|kinh phí|nhiệm vụ|công tác|chương trình|kế hoạch) ?$|căn cứ [^,;]*$/u;
function isRecurring({ rule }: FoundTime): boolean {
  return rule.type === 'every' || (rule.type === 'during' && rule.period.length === 4);
}
/** A limit beside `ngay sau khi` is what counts. */
const LIMIT = /chậm nhất|trước ngày|không quá/u;

/** `Đợt 1: Từ … đến …` is a phase, in a bullet or behind a heading. */
function isRound(text: string, { node, words }: Clause): boolean {
  const head = node?.rest === words ? plain(node.words.text) : text;
  return /^(?:đợt|giai đoạn|bước|chặng)\s/u.test(head);
}

function isHandedOut({ node }: Clause): boolean {
  return node?.about.some((topic) => topic === 'organisation' || topic === 'reporting') ?? false;
}

/** In the part on time: what recurs or is held on a day, not the period of the whole. */
function isHeldThen(text: string, { rule }: FoundTime): boolean {
  if (rule.type === 'every') return true;
  return rule.type !== 'between' && rule.type !== 'immediately' && HELD.test(text);
}

const HELD = /ra mắt|lễ |hội nghị|khai mạc|tổ chức|sơ kết|tổng kết|họp/u;

/** `hằng năm` beside an aim says how it is measured; beside money, which budget. */
function recurs(text: string, time: FoundTime, before: string): boolean {
  return (
    !aims(text, time) &&
    !/đăng ký|đạt tiêu chuẩn|trong ?$/u.test(before) &&
    !/kinh phí|dự toán|ngân sách/u.test(text)
  );
}

/** An aim right behind a time: the time is its due year, or how it is measured. */
function aims(text: string, time: FoundTime): boolean {
  if (/(?:điểm phần trăm|\d\s?%)[^,;.]{0,20}$/u.test(text.slice(Math.max(0, time.start - 40), time.start)))
    return true;
  const behind = text.slice(time.end, time.end + 160);
  if (/^\s*(?:,? phấn đấu|có \d|\d|,? không (?:còn|có|để)|[^;.]{0,26}\d\s?%)/u.test(behind)) return true;
  const measured = isYearly(time) || text.startsWith('mỗi', time.start);
  return (
    measured &&
    /^[^;.]{0,26}ít nhất(?! (?:0?1|một) lần)|^[^;.]{0,100}(?:tỷ lệ|tăng|giảm)[^;.]{0,40}\d\s?%/u.test(behind)
  );
}

function isYearly({ rule }: FoundTime): boolean {
  return rule.type !== 'every' || rule.period === 'P1Y';
}
