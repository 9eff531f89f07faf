import { type Moment, momentAt } from './moments.ts';

/** What begins or ends a period without a date of its own: the plan's issue, or an event; null where there is none. */
export function happeningAt(printed: string, text: string, at: number, year: number | null): Moment | null {
  const ahead = text.slice(at, at + LONGEST);
  const issue = ISSUE.exec(ahead);
  if (issue) return { start: 'issue', end: 'issue', to: at + issue[0].length, dated: false };
  const lead = EVENT.exec(ahead);
  if (!lead) return null;
  const from = at + (lead[1] ? lead[0].length : 0);
  const end = NAME_END.exec(printed.slice(from + 1, at + LONGEST))?.index ?? LONGEST;
  const to = Math.min(from + 1 + end, printed.length);
  return datedAt(text, to, year) ?? named(printed.slice(from, to).trim(), to);
}

const LONGEST = 140;
const PLAN = '(?:kế hoạch|quyết định|văn bản)(?: này)?';
const ISSUE = new RegExp(
  `^(?:nay|bây giờ|(?:khi |ngày |thời điểm )(?:(?:có )?${PLAN} )?(?:được |có )?(?:ký(?: ban hành)?|ban hành|hiệu lực(?: thi hành)?|phê duyệt|phát động ${PLAN})(?: ${PLAN})?(?! (?:quy|hướng)))(?!\\p{L})`,
  'u',
);
/** `khi`, `ngày` are no part of an event's name; a feast is. */
const EVENT =
  /^(?:((?:sau )?(?:khi|lúc|thời điểm|ngày(?! \d)) )|lễ |ngày hội |hội nghị |đại hội |tết |mùa |đầu mùa |buổi |(?:dịp|kỳ) )/u;
const NAME_END = /[,.;:()]|\s(?:(?:đến|tới|trên địa bàn)(?=\s)|ngày \d)/u;

/** `Lễ khai giảng ngày 05/9/2026`, `bế giảng (dự kiến 29/5/2027)`: the day beside the name counts. */
function datedAt(text: string, to: number, year: number | null): Moment | null {
  const behind = /^[\s(]*(?=(?:dự kiến|ngày|vào|\d))/u.exec(text.slice(to, to + 8));
  const date = behind && momentAt(text, to + behind[0].length, year);
  if (!date || date.end.length < 7) return null;
  return { ...date, to: date.to + (text[date.to] === ')' ? 1 : 0) };
}

function named(name: string, to: number): Moment | null {
  return name.length > 3 ? { start: `event:${name}`, end: `event:${name}`, to, dated: false } : null;
}
