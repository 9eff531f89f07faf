import { bodyInText } from '../body-name.ts';
import type { EvaluationTold } from '../evaluation-told.ts';
import type { BlankDate, Block, OwnAnnex, Text } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { planCitedInFull } from '../plan-cited.ts';
import { type Part, text } from '../text-parts.ts';
import { dateInWords } from '../wording.ts';
import { DOTS, heading, paragraph } from './blocks.ts';
import { classTable } from './class-table.ts';
import { criteriaBasis, criteriaCited } from './criteria-basis.ts';
import { type EvaluationFigures, evaluationFigures, sentenceTold } from './evaluation-figures.ts';
import { daysNamed, evaluationNamed } from './evaluation-named.ts';
import { figureBook } from './figure-book.ts';
import type { PaperFrame } from './frame.ts';
import { framed } from './framed.ts';
import {
  byClassWords,
  type Recognised,
  recognisedOf,
  recognisedTable,
  recognisedWords,
} from './recognised.ts';
import { unitsTable } from './units-table.ts';

export interface SubmissionInput {
  frame: PaperFrame;
  /** Frozen. */
  told: EvaluationTold;
  /** The lowest class that is asked for; null = all classes. */
  least: string | null;
  /** Whom it goes to: `Chủ tịch Ủy ban nhân dân phường …`; null where that is not known here. */
  to: string | null;
  /** When units were shown their results; null where they were not. */
  shownOn: BlankDate | null;
  /** Units that asked for another look, and of these how many results were changed. */
  explained: { units: number; changed: number };
}

/** The letter that submits the results of an evaluation, with whom to recognise, and with whom it does not ask for and why. */
export function submission(input: SubmissionInput): Paper {
  const { frame, told, least } = input;
  const book = figureBook();
  const figures = evaluationFigures(book, told.evaluation);
  const recognised = recognisedOf(told, least);
  const to = input.to ?? DOTS;
  const from = bodyInText(frame.issuer.nameInText);
  const document = framed(frame, 'submission', {
    title: `Về việc đề nghị công nhận kết quả ${evaluationNamed(told)}`,
    legalBases: [
      ...criteriaBasis(told, frame.plan),
      ...(frame.plan ? [`Căn cứ ${planCitedInFull(frame.plan)}`] : []),
    ],
    addressees: [to],
    body: [
      paragraph(`${from} kính trình ${to} xem xét, công nhận kết quả ${evaluationNamed(told)} như sau:`),
      heading(1, 'QUÁ TRÌNH ĐÁNH GIÁ'),
      paragraph(processWords(input, figures)),
      heading(1, 'KẾT QUẢ ĐÁNH GIÁ'),
      ...(told.notIncluded === null ? [] : [paragraph(told.notIncluded)]),
      classTable(told.distribution, figures),
      ...told.sentences.map((sentence) => sentenceTold(sentence, figures)),
      heading(1, 'ĐỀ NGHỊ'),
      ...asked(input, recognised, figures),
      paragraph(`Kính trình ${to} xem xét, quyết định./.`),
    ],
    annexes: annexesOf(told, recognised, figures),
  });
  return { document, figures: book.figures() };
}

function processWords(input: SubmissionInput, figures: EvaluationFigures): Text {
  const { frame, told, shownOn } = input;
  const { frozenOn } = told;
  return text(
    `Việc đánh giá theo ${criteriaCited(told, frame.plan) ?? DOTS} ${daysNamed(told)}.`,
    ...(shownOn ? [` Kết quả đã được công bố cho các đơn vị ${dateInWords(shownOn)}`] : []),
    ...(shownOn ? explainedWords(input, figures) : []),
    ...(frozenOn ? [` Kết quả được chốt ${dateInWords(frozenOn)}.`] : []),
  );
}

function explainedWords({ explained }: SubmissionInput, figures: EvaluationFigures): Part[] {
  if (explained.units === 0) return ['; không có đơn vị giải trình, đề nghị xem xét lại.'];
  return [
    '; ',
    figures.count(explained.units, 'explained'),
    ' đơn vị giải trình, đề nghị xem xét lại, đã được trả lời',
    ...(explained.changed === 0
      ? [', kết quả giữ nguyên.']
      : [', ', figures.count(explained.changed, 'changed'), ' kết quả được sửa.']),
  ];
}

function asked(
  { told, frame }: SubmissionInput,
  recognised: Recognised,
  figures: EvaluationFigures,
): Block[] {
  const annex = recognised.others.length > 0 ? 'Phụ lục I' : 'Phụ lục';
  const words = [
    `${bodyInText(frame.issuer.nameInText)} đề nghị công nhận `,
    ...recognisedWords(told, recognised, figures),
    ` (có danh sách tại ${annex} kèm theo)`,
    ...byClassWords(told, recognised, figures),
  ];
  return [paragraph(text(...words, '.')), ...notAskedFor(recognised, figures)];
}

function notAskedFor({ others }: Recognised, figures: EvaluationFigures): Block[] {
  if (others.length === 0) return [];
  const count = figures.count(others.length, 'not asked for');
  return [
    paragraph(text('Chưa đề nghị công nhận ', count, ' đơn vị; kết quả của các đơn vị này tại Phụ lục II.')),
  ];
}

function annexesOf(told: EvaluationTold, recognised: Recognised, figures: EvaluationFigures): OwnAnnex[] {
  const { others } = recognised;
  return [
    { title: 'DANH SÁCH CÁC ĐƠN VỊ ĐỀ NGHỊ CÔNG NHẬN', body: [recognisedTable(told, recognised, figures)] },
    ...(others.length === 0
      ? []
      : [{ title: 'DANH SÁCH CÁC ĐƠN VỊ CHƯA ĐỀ NGHỊ CÔNG NHẬN', body: [unitsTable(others, figures)] }]),
  ];
}
