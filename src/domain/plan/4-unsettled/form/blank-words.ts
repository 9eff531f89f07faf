import { plain } from '../../1-text/fold.ts';
import { type Passage, part } from '../../1-text/passage.ts';
import { type Finder, together } from '../point.ts';

/** A place in the body that was left to be filled in; dots that mean "and so on", and a form to be copied, are none. */
export const blankWords: Finder = ({ clauses, structure: { recital }, plain: all }) =>
  together('blank-words', [
    ...recital.flatMap((words) => (mayHold(words.text) ? blankIn(words, plain(words.text)) : [])),
    ...(mayHold(all) ? clauses.flatMap(({ words, plain }) => blankIn(words, plain)) : []),
  ]);

function blankIn(words: Passage, plain: string): Passage[] {
  const blank = mayHold(plain) && !FORM.test(words.text) ? BLANK.exec(plain) : null;
  if (!blank) return [];
  return [words.text.length > LONGEST ? around(words, blank) : words];
}

/** `ngày ..... tháng 6`, `xã ....`, `số …/KH`, `ngày tháng 11/2025`, `Ông (bà): ____`. */
const BLANK =
  /ngày[\s.…_]*(?:[.…_]{2,}|…)[\s.…_]*(?:tháng|\/)|ngày tháng \d|tháng\s*(?:\.{2,}|…|_{2,})\s*(?:năm|\/)|số\s*:?\s*(?:\.{2,}|…|_{2,})\s*\/|(?:công văn|kế hoạch|quyết định|hướng dẫn|chương trình|nghị quyết|tờ trình) số \/\s?\p{L}|\.{5,}|_{4,}|…{2,}(?=\s*\p{L})/u;

/** The wording of a banner, a card or a cover: whole lines in capitals, blank for whoever uses it. */
const FORM = /(?:\p{Lu}{2,12}[\s,]{1,3}){5}/u;

function mayHold(text: string): boolean {
  return SIGNS.some((sign) => text.includes(sign));
}

const SIGNS = ['…', '_', '..', 'ố /', 'gày tháng '];

const LONGEST = 240;
const CONTEXT = 60;

function around(words: Passage, blank: RegExpExecArray) {
  const from = words.text.lastIndexOf(' ', Math.max(0, blank.index - CONTEXT)) + 1;
  const to = words.text.indexOf(' ', blank.index + blank[0].length + CONTEXT);
  return part(words, from, to < 0 ? words.text.length : to);
}
