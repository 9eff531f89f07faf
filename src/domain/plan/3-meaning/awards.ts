import { plain } from '../1-text/fold.ts';
import { type Passage, part } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import { piecesOf, trimmed } from '../2-structure/sentences.ts';
import type { Award } from '../reading.ts';
import type { Quoter } from './item.ts';
import { opensWithBody } from './words/bodies.ts';
import { actorOf } from './words/duties.ts';

type Honour = Pick<Award, 'form' | 'authority'> & { words: Passage };

/** What is awarded, in which form, by whom. Outside the part on awards only where a form is granted, or where there is no such part. */
export function awards(clauses: readonly Clause[], quote: Quoter): Award[] {
  const inPart = clauses.filter(isAboutAwards);
  const outside = clauses.filter((clause) => !isAboutAwards(clause));
  const found = [
    ...inPart.flatMap((clause) =>
      clause.sentences.flatMap((sentence) => honours(sentence)).map((honour) => ({ clause, honour })),
    ),
    ...outside.flatMap((clause) => granted(clause).map((honour) => ({ clause, honour }))),
  ];
  const all =
    found.length > 0
      ? found
      : outside.flatMap((clause) => praised(clause).map((honour) => ({ clause, honour })));
  return all.map(({ clause, honour: { words, ...award } }) => ({
    ...quote('award', words, clause.path),
    ...award,
  }));
}

function isAboutAwards(clause: Clause): boolean {
  return clause.node?.about.includes('awards') ?? false;
}

const FORM =
  /giấy khen|bằng khen|huân chương(?: \p{Lu}\p{L}+(?: \p{L}+)?)?|huy chương|cờ (?:thi đua|truyền thống|đơn vị)|kỷ niệm chương|thư khen|thư cảm ơn/giu;

function honours(sentence: Passage): Honour[] {
  const forms = [...sentence.text.matchAll(FORM)];
  if (forms.length === 0) return piecesOf(sentence).flatMap(general);
  const opening = forms[0]?.index === 0;
  if (opening)
    return [
      {
        words: trimmed(sentence),
        form: printedForm(forms[0]?.[0] ?? ''),
        authority: granter(sentence.text, forms[0]?.[0].length ?? 0),
      },
    ];
  return forms.map((form, at) => {
    const words = trimmed(
      part(
        sentence,
        at === 0 ? 0 : cutBefore(sentence.text, form.index),
        at + 1 < forms.length ? cutBefore(sentence.text, forms[at + 1]?.index ?? 0) : sentence.text.length,
      ),
    );
    return {
      words,
      form: printedForm(form[0]),
      authority:
        authorityBefore(sentence.text.slice(Math.max(0, form.index - LONGEST_GRANT), form.index)) ??
        granter(sentence.text, form.index + form[0].length),
    };
  });
}

const LONGEST_GRANT = 240;

/** `Bằng khen của Chủ tịch …`: the words after `của`. */
function granter(text: string, from: number): string | null {
  return GRANTER.exec(text.slice(from))?.[1]?.trim() ?? null;
}

const GRANTER = /^\s+của\s+(.+?)(?=[:;.(]|\s(?:cho|đối với|tặng|theo)\s|$)/u;

function authorityBefore(text: string): string | null {
  const asked =
    /(?:đề nghị|đề xuất|trình|báo cáo)\s+((?:\p{Lu}|các|cấp)[^,;]{2,80}?)\s+(?:xem xét,? |xét |quyết định )*(?:tặng|trao|khen)/u.exec(
      `${text.slice(cutBefore(text, text.length))} tặng`,
    );
  if (asked?.[1]) return asked[1].trim();
  const clause = text.slice(cutBefore(text, text.length)).trim();
  const subject = /^(.{4,90}?)\s+(?:xem xét|xét|quyết định|tặng|trao|khen)/u.exec(clause)?.[1];
  return subject && opensWithBody(subject) ? subject : null;
}

function cutBefore(text: string, at: number): number {
  const cuts = [...text.slice(0, at).matchAll(/[,;]\s/gu)];
  const last = cuts.at(-1);
  return last ? last.index + last[0].length : 0;
}

function printedForm(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1).replace(/\s+(?:cho|của|và|các)$/u, '');
}

/** Awards in general: whom they go to is said, the form is not. */
function general(piece: Passage): Honour[] {
  const text = plain(piece.text);
  if (!/khen thưởng/u.test(text)) return [];
  const and = /\svà (?=đề nghị|đề xuất|trình)/u.exec(text);
  const both = and && /khen thưởng/u.test(text.slice(0, and.index));
  const parts = both ? [part(piece, 0, and.index), part(piece, and.index + 4)] : [piece];
  return parts.flatMap((words) => {
    const authority = generalAuthority(words);
    const named = /tập thể|cá nhân|hằng năm|hàng năm|đơn vị|trường hợp|điển hình/u.test(plain(words.text));
    return authority || named ? [{ words: trimmed(words), form: null, authority }] : [];
  });
}

function generalAuthority(words: Passage): string | null {
  const text = plain(words.text);
  const asked = /(?:đề nghị|đề xuất|trình)\s+([^,;.]{4,60}?)\s+(?:xem xét|xét|khen thưởng|tặng)/u.exec(text);
  if (asked?.[1]) {
    const from = asked.index + asked[0].indexOf(asked[1]);
    return words.text.slice(from, from + asked[1].length);
  }
  const passive = /được (?:xem xét|xét|đề nghị|khen)/u.test(text);
  const acting = passive ? null : lastActor(words);
  if (acting) return acting;
  if (/theo thẩm quyền/u.test(text)) return 'theo thẩm quyền';
  return /theo quy định của pháp luật/u.test(text)
    ? 'theo quy định của pháp luật về thi đua, khen thưởng'
    : null;
}

/** The subject, also behind an adverbial: `Căn cứ kết quả …, UBND phường thực hiện khen thưởng`. */
function lastActor(words: Passage): string | null {
  for (const cut of words.text.matchAll(/^|,\s+(?=\p{Lu})/gu)) {
    const actor = actorOf(part(words, cut.index + cut[0].length));
    if (actor) return actor.agency.text;
  }
  return null;
}

/** A sentence elsewhere that grants a form: `Chủ tịch … xem xét tặng Giấy khen`. */
function granted(clause: Clause): Honour[] {
  return clause.sentences
    .filter(({ text }) =>
      /(?:tặng|trao|khen)[^.;]{0,20}(?:giấy khen|bằng khen|huân chương|cờ thi đua)/iu.test(text),
    )
    .flatMap(honours);
}

/** In a plan without such a part: praise of collectives and persons promised along the way. */
function praised(clause: Clause): Honour[] {
  const topics = clause.node?.about ?? [];
  if (topics.includes('purpose')) return [];
  return clause.sentences.flatMap((sentence) => {
    const at =
      /(?:kịp thời )?(?:động viên|biểu dương|đề xuất|xét|đề nghị)[^.;]{0,30}khen thưởng[^.;]{0,30}(?:tập thể|cá nhân)/u.exec(
        plain(sentence.text),
      );
    return at ? [{ words: trimmed(part(sentence, at.index)), form: null, authority: null }] : [];
  });
}
