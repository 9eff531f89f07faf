import { plain } from '../../1-text/fold.ts';
import { matchesOf } from '../../1-text/matches.ts';
import { type Passage, part } from '../../1-text/passage.ts';
import { trimmed } from '../../2-structure/sentences.ts';
import { actorOf } from './duties.ts';
import type { Honour } from './honours.ts';

/** Awards in general: whom they go to or who grants them is said, the form is not. */
export function praiseIn(piece: Passage): Honour[] {
  const text = plain(piece.text);
  if (!PRAISE.test(text) || /^(?:hồ sơ|không )/u.test(text)) return [];
  const and = /\svà (?=đề nghị|đề xuất|trình)/u.exec(text);
  const both = and && /khen thưởng/u.test(text.slice(0, and.index));
  const parts = both ? [part(piece, 0, and.index), part(piece, and.index + 4)] : [piece];
  return parts.flatMap((words) => {
    const authority = authorityIn(words);
    const named = /tập thể|cá nhân|hằng năm|hàng năm|đơn vị|trường hợp|điển hình|đột xuất/u.test(
      plain(words.text),
    );
    return authority || named ? [{ words: trimmed(words), form: null, authority }] : [];
  });
}

const PRAISE =
  /khen thưởng|(?:biểu dương|tuyên dương) (?:từ )?\d|(?:đề nghị|đề xuất)[^.;]{3,80} khen(?!\p{L})/u;

/** Who awards in general: the one asked, the one that acts, or what the law says. */
export function authorityIn(words: Passage): string | null {
  const text = plain(words.text);
  const asked =
    /(?:đề nghị|đề xuất|trình(?! tự))\s+([^,;.]{4,60}?)\s+(?:xem xét|xét|quyết định|khen thưởng|khen|tặng)(?!\p{L})/u.exec(
      text,
    );
  if (asked?.[1]) {
    const from = asked.index + asked[0].indexOf(asked[1]);
    return words.text.slice(from, from + asked[1].length);
  }
  const passive =
    /được (?:xem xét|xét|đề nghị|khen)|(?:đề xuất|đề nghị|giới thiệu) (?:xét )?khen thưởng/u.test(text);
  const acting = passive ? null : lastActor(words);
  if (acting) return acting;
  if (/theo thẩm quyền/u.test(text)) return 'theo thẩm quyền';
  const decree = /theo (?:Nghị định|Luật|Thông tư|Hướng dẫn)(?: số \S+)?/u.exec(words.text)?.[0];
  if (decree) return decree;
  return /theo quy định của pháp luật/u.test(text)
    ? 'theo quy định của pháp luật về thi đua, khen thưởng'
    : null;
}

/** The subject, also behind an adverbial: `Căn cứ kết quả …, UBND phường thực hiện khen thưởng`. */
function lastActor(words: Passage): string | null {
  for (const cut of matchesOf(words.text, /^|,\s+(?=\p{Lu})/gu)) {
    const actor = actorOf(part(words, cut.index + cut[0].length));
    if (actor) return actor.agency.text;
  }
  return null;
}
