import { matchesOf } from '../../1-text/matches.ts';
import { type Passage, part } from '../../1-text/passage.ts';
import { piecesOf, trimmed } from '../../2-structure/sentences.ts';
import type { Award } from '../../reading.ts';
import { opensWithBody } from './bodies.ts';
import { actorOf } from './duties.ts';
import { praiseIn } from './praise.ts';

/** What a sentence awards. */
export type Honour = Pick<Award, 'form' | 'authority'> & { readonly words: Passage };

/** Each form a sentence names with its share of the words; where it names none, the awards it speaks of in general. */
export function honoursIn(sentence: Passage): Honour[] {
  const subject = actorOf(sentence)?.agency.text ?? null;
  return piecesOf(sentence).flatMap((piece) => inPiece(piece, subject));
}

function inPiece(piece: Passage, subject: string | null): Honour[] {
  const forms = matchesOf(piece.text, FORM).map((form) => ({ name: form[0], at: form.index }));
  const [first] = forms;
  if (!first) return praiseIn(piece);
  const honours =
    first.at === 0
      ? [honour(piece, piece.text, first)]
      : forms.map((form, i) => share(piece, form, forms[i - 1], forms[i + 1]));
  return honours.map((found) => ({ ...found, authority: found.authority ?? subject }));
}

interface Form {
  readonly name: string;
  readonly at: number;
}

function share(piece: Passage, form: Form, before: Form | undefined, next: Form | undefined): Honour {
  const from = before ? lastCut(piece.text, form.at) : 0;
  const to = next ? lastCut(piece.text, next.at) : piece.text.length;
  return honour(part(piece, from, Math.max(to, form.at + form.name.length)), piece.text, form);
}

const FORM =
  /giấy khen|bằng khen|huân chương(?: \p{Lu}\p{L}+(?: \p{L}+)?)?|huy chương|cờ (?:thi đua|truyền thống|đơn vị)|kỷ niệm chương|thư khen|thư cảm ơn|(?<=danh hiệu )[“"][^”"]{3,60}[”"]/giu;

function honour(words: Passage, text: string, { name, at }: Form): Honour {
  const before = text.slice(Math.max(0, at - LONGEST_GRANT), at);
  const authority =
    granterBefore(before) ??
    GRANTER.exec(text.slice(at + name.length, at + name.length + LONGEST_GRANT))?.[1]?.trim() ??
    BY.exec(text.slice(at + name.length, at + name.length + LONGEST_GRANT))?.[1] ??
    null;
  return { words: trimmed(words), form: printed(name), authority };
}

const LONGEST_GRANT = 240;
/** `Bằng khen của Chủ tịch …`: the words after `của`. */
const GRANTER =
  /^\s+của\s+(.+?)(?=[:;.(]|(?:,|\svà)\s(?:giấy khen|bằng khen|huân chương|huy chương|cờ |kỷ niệm chương|thư khen)|\s(?:cho|đối với|tặng|theo)\s|$)/iu;

/** `do Chủ tịch … công nhận`. */
const BY = /^\s+do\s+([^,;.]{4,80}?)\s(?:công nhận|tặng|trao|cấp)/u;

/** `Chủ tịch … xem xét tặng`, `đề nghị UBND tỉnh tặng`: who grants, before the form. */
function granterBefore(text: string): string | null {
  const clause = text.slice(lastCut(text, text.length)).trim();
  const asked = ASKED.exec(clause)?.[1];
  if (asked) return asked.trim();
  const subject = /^(.{4,90}?)\s+(?:xem xét|xét|quyết định|tặng|trao|khen)/u.exec(clause)?.[1];
  if (subject && opensWithBody(subject) && !/\sđược\s/u.test(subject)) return subject;
  const grants = GRANTS.exec(text)?.[1];
  return grants && opensWithBody(grants) ? grants : null;
}

/** `Hằng năm, Chủ tịch … cấp Giấy chứng nhận và tặng`: the subject of two verbs. */
const GRANTS = /(?:^|,\s)(\p{Lu}[^,;.]{3,80}?)\s(?:cấp|tặng|trao|quyết định)\s[^,;.]*\svà\s[^,;.]*$/u;

const ASKED =
  /(?:[đĐ]ề nghị|[đĐ]ề xuất|[tT]rình|[bB]áo cáo|[tT]ham mưu(?: cho)?|được)\s+((?:\p{Lu}|các|cấp).{2,80}?)(?:\s+(?:xem xét,? |xét |quyết định )*(?:tặng|trao|khen|xét)|$)/u;

function lastCut(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_GRANT);
  const cut = matchesOf(text.slice(from, at), /[,;]\s|\svà\s(?=(?:đề|trình|tặng))/gu).at(-1);
  return cut ? from + cut.index + cut[0].length : from;
}

function printed(form: string): string {
  if (/^[“"]/u.test(form)) return form.slice(1, -1);
  return form.charAt(0).toUpperCase() + form.slice(1).replace(/\s+(?:cho|của|và|các)$/u, '');
}
