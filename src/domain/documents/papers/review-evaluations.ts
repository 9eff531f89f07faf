import { coursePictures } from '../course-pictures.ts';
import { inDocument } from '../evaluation-in-document.ts';
import { classPicture } from '../evaluation-pictures.ts';
import type { Block } from '../official-document.ts';
import { dateInWords } from '../wording.ts';
import { heading, paragraph } from './blocks.ts';
import { classTable } from './class-table.ts';
import { type EvaluationFigures, evaluationFigures, sentenceTold } from './evaluation-figures.ts';
import { daysNamed } from './evaluation-named.ts';
import type { FigureBook } from './figure-book.ts';
import type { ReviewInput } from './review.ts';

type Reviewed = ReviewInput['evaluations'][number];

/** What evaluations of these days came to; one that is not frozen is provisional, and says so. */
export function reviewEvaluations(evaluations: readonly Reviewed[], book: FigureBook): Block[] {
  if (evaluations.length === 0) return [];
  return [
    heading(1, 'KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI'),
    ...evaluations.flatMap((one) => evaluationBlocks(one, evaluationFigures(book, one.told.evaluation))),
  ];
}

function evaluationBlocks({ told, course }: Reviewed, figures: EvaluationFigures): Block[] {
  const { distribution, frozenOn, notIncluded, sentences } = told;
  const pictures = [
    ...(distribution.before ? [classPicture(distribution, inDocument)] : []),
    // of one period it would say again what the table says
    ...(course.periods.length > 1 ? coursePictures(course, inDocument.course) : []),
  ];
  return [
    heading(2, told.title),
    paragraph(
      frozenOn
        ? `Kết quả đã chốt ${dateInWords(frozenOn)} ${daysNamed(told)}.`
        : `Kết quả dự kiến, chưa chốt, có thể thay đổi ${daysNamed(told)}.`,
    ),
    ...(notIncluded === null ? [] : [paragraph(notIncluded)]),
    classTable(distribution, figures),
    ...sentences.map((sentence) => sentenceTold(sentence, figures)),
    ...pictures.map((picture): Block => ({ block: 'picture', ...picture })),
  ];
}
