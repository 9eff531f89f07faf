import { plain } from '../../1-text/fold.ts';
import { opensWithDuty } from './duties.ts';

/**
 * Where the words of what must not be begin: `Thôn không có …`, `không để xảy ra …`, `… an toàn (không để …)`;
 * null where a statement rules nothing out as such.
 */
export function absenceIn(printed: string): number | null {
  const whole = plain(printed);
  const lead = BY.exec(whole)?.[0].length ?? 0;
  const text = whole.slice(lead);
  const found = ABSENCE.exec(text);
  if (!found) return null;
  if (NOT_ABSENT.test(text.slice(found.index + (found[1]?.length ?? 0)))) return null;
  if (opensWithDuty(printed) && !/^(?:bảo đảm|đảm bảo|phấn đấu|duy trì)/u.test(text)) return null;
  return /^.{0,60}\d\s?%/u.test(text.slice(found[0].length)) ? null : lead + found[0].length;
}

/** By when nothing is left: `đến cuối năm 2030 không còn …`. */
const BY = /^(?:phấn đấu )?(?:đến|trước|trong) (?:hết |cuối )?năm \d{4},? /u;
const WORDS = '(?:(?!không |và |\\d)[^\\s,;:.%()]+ )';
const ABSENCE = new RegExp(
  `^(${WORDS}{0,7}|${WORDS}{0,14}(?=\\())\\(?(?:tuyệt đối )?không (?:(?:có|để|xảy ra|còn|phát sinh|hình thành|tái phát|tồn tại|trở thành|vi phạm)(?=\\s)\\s)*`,
  'u',
);
const NOT_ABSENT =
  /^\(?không (?:ít|chỉ|những|ngừng|gian|quá|dưới|vượt|khí|làm|ngại|nhất|tự|thể|được|phải|cần|nên|giải|đủ|đúng|thuộc|tham gia|thực hiện|phân biệt|trùng)(?!\p{L})/u;
