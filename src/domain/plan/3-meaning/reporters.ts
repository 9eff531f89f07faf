import { plain } from '../1-text/fold.ts';
import { type Passage, part } from '../1-text/passage.ts';
import { actorOf } from './words/duties.ts';

/** Who acts in a piece of a sentence that may report: the body before the verb at `at`, the one asked, or the one that opens it. */
export function reporterIn(words: Passage, sentence: Passage, at: number | null): string | null {
  const before = at === null ? null : BEFORE_VERB.exec(words.text.slice(0, at))?.[1];
  return (
    before ??
    askedIn(words, at) ??
    actorOf(words)?.agency.text ??
    behindOccasion(words) ??
    actorOf(sentence)?.agency.text ??
    null
  );
}

/** `Ban Thường vụ đề nghị các chi hội nghiêm túc thực hiện`. */
function askedIn(words: Passage, at: number | null): string | null {
  const asked = /(?<!\p{L})(?:đề nghị|yêu cầu)\s(?=\p{L})/u.exec(plain(words.text));
  if (!asked || (at !== null && asked.index > at)) return null;
  return actorOf(part(words, asked.index + asked[0].length))?.agency.text ?? null;
}

/** `Nhận được Kế hoạch này, các đơn vị triển khai …`. */
function behindOccasion(words: Passage): string | null {
  const lead = OCCASION.exec(plain(words.text));
  return lead ? (actorOf(part(words, lead[0].length))?.agency.text ?? null) : null;
}

const OCCASION = /^(?:nhận được|trong|quá trình|để|nhằm|với|theo|từ|ngay|nếu|giao)\s[^,;.]{2,90}, /u;
const BEFORE_VERB =
  /(?:,|vướng mắc|phát sinh|khó khăn)\s+(?:(?:đề nghị|yêu cầu|thì)\s+)?((?:các|những|thủ trưởng|từng) [^;.]{3,120}?)\s+(?:chủ động|kịp thời|phản ánh|báo cáo|gửi|có trách nhiệm|có văn bản)?\s*$/u;
