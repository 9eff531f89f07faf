import { type Answered, figureOf, type Lack, refused } from './answered.ts';
import { firstField, headingField } from './fields.ts';
import type { Question } from './form.ts';
import { inVietnamese } from './notation.ts';
import type { Typed } from './question.ts';

export const LONGEST_PROSE = 10_000;

/** A text, or one under each heading; kept together as it will be read. */
export function readProse(question: Question, typed: Typed): Answered {
  const parts = partsOf(question, typed);
  const words = parts.filter(({ text }) => text);
  const prose = words.map(({ heading, text }) => (heading ? `${heading}:\n${text}` : text)).join('\n\n');
  if (prose.length > LONGEST_PROSE)
    return refused(question, [{ field: words[0]?.field ?? firstField(question), message: tooLong }]);
  return {
    question,
    figure: prose ? figureOf(question, { prose }) : null,
    problems: [],
    lacks: parts.flatMap(({ field, heading, text }): Lack[] =>
      text ? [] : [{ field, month: null, what: 'missing', part: heading }],
    ),
    given: words.length > 0 ? [''] : [],
  };
}

const tooLong = `Nội dung dài quá ${inVietnamese(String(LONGEST_PROSE))} ký tự. Xin viết ngắn lại.`;

function partsOf(
  question: Question,
  typed: Typed,
): { field: string; heading: string | null; text: string }[] {
  if (question.headings.length === 0)
    return [{ field: question.id, heading: null, text: typed(question.id) }];
  return question.headings.map((heading, place) => {
    const field = headingField(question, place);
    return { field, heading, text: typed(field) };
  });
}
