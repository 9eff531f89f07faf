import { plain } from '../1-text/fold.ts';
import { part } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import { trimmed } from '../2-structure/sentences.ts';
import type { Award } from '../reading.ts';
import type { Quoter } from './item.ts';
import { type Honour, honoursIn } from './words/honours.ts';
import { authorityIn } from './words/praise.ts';

/** What is awarded, in which form, by whom. Outside the part on awards only where a form is granted, or where there is no such part. */
export function awards(clauses: readonly Clause[], quote: Quoter): Award[] {
  const { inPart = [], outside = [] } = Object.groupBy(clauses, (clause) =>
    isAboutAwards(clause) ? 'inPart' : 'outside',
  );
  const found = [
    ...inPart.flatMap((clause) =>
      clause.sentences.flatMap((sentence) => honoursIn(sentence)).map((honour) => ({ clause, honour })),
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
  for (let node = clause.node; node; node = node.parent) {
    if (node.about.includes('awards')) return true;
    if (node.topics.length > 0 && !STANDARDS.test(plain(node.words.text))) return false;
  }
  return false;
}

/** Headings under the part on awards that speak of awards still. */
const STANDARDS = /^(?:tiêu chuẩn|hồ sơ|nguyên tắc|thẩm quyền|hình thức|thời gian|quy trình|trình tự)/u;

/** A sentence elsewhere that grants a form: `Chủ tịch … xem xét tặng Giấy khen`. */
function granted(clause: Clause): Honour[] {
  return clause.sentences
    .filter(({ text }) =>
      /(?:tặng|trao|khen)[^.;]{0,20}(?:giấy khen|bằng khen|huân chương|cờ thi đua)/u.test(plain(text)),
    )
    .flatMap(honoursIn);
}

/** In a plan without such a part: praise of collectives and persons promised along the way. */
function praised(clause: Clause): Honour[] {
  if (clause.node?.about.includes('purpose')) return [];
  return clause.sentences.flatMap((sentence) => {
    const at = PROMISED.exec(plain(sentence.text))?.index;
    if (at === undefined) return [];
    const words = trimmed(part(sentence, at));
    return [{ words, form: null, authority: authorityIn(words) }];
  });
}

const PROMISED =
  /(?:kịp thời )?(?:động viên|biểu dương|đề xuất|xét|đề nghị)[^.;]{0,60}khen thưởng[^.;]{0,30}(?:tập thể|cá nhân)|bình xét[^.;]{0,30}khen thưởng/u;
