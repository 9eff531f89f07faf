import { bodyInText } from './body-name.ts';
import { type Course, coursePictures } from './course-pictures.ts';
import { inDocument } from './evaluation-in-document.ts';
import { classPicture, criteriaMaps, type MappedUnit, targetPictures } from './evaluation-pictures.ts';
import type { EvaluationTold } from './evaluation-told.ts';
import type { PlanReference, ReportIssuer } from './merged-report-input.ts';
import type { BlankDate, Block, OfficialDocument, Signature } from './official-document.ts';
import type { Paper } from './paper.ts';
import { DOTS, heading, paragraph } from './papers/blocks.ts';
import { classTable } from './papers/class-table.ts';
import { type EvaluationFigures, evaluationFigures, sentenceTold } from './papers/evaluation-figures.ts';
import { daysNamed, evaluationNamed } from './papers/evaluation-named.ts';
import { figureBook } from './papers/figure-book.ts';
import { unitsTable } from './papers/units-table.ts';
import { planCitedInFull } from './plan-cited.ts';

export interface ResultListInput extends EvaluationTold {
  trial: boolean;
  issuer: ReportIssuer;
  signature: Signature;
  date: BlankDate;
  /** Whom it goes to; `recipients` beside them, by name. */
  addressees: readonly string[];
  recipients: readonly string[];
  /** The plan of its movement; null where it is told of without one. */
  plan: PlanReference | null;
  targets: Parameters<typeof targetPictures>[0];
  course: Course;
  criteriaShown: readonly { id: string; title: string }[];
  /** Units of the maps, some tens a map. */
  maps: readonly (readonly MappedUnit[])[];
  /** Of all units how many stand on no map. */
  unmapped: number;
}

/** The results of all units of an evaluation as a report, with the pictures of its page. */
export function resultList(input: ResultListInput): OfficialDocument {
  return resultListPaper(input).document;
}

/** The same with what each of its figures rests on. */
export function resultListPaper(input: ResultListInput): Paper {
  const book = figureBook();
  const document = documentOf(input, evaluationFigures(book, input.evaluation));
  return { document, figures: book.figures() };
}

function documentOf(input: ResultListInput, figures: EvaluationFigures): OfficialDocument {
  const { trial, issuer, signature, date, title } = input;
  const { parentBody, issuingBody, symbol, place } = issuer;
  return {
    trial,
    header: { parentBody, issuingBody, number: null, symbol, place, date },
    type: { name: 'BÁO CÁO', code: 'BC' },
    title: `Kết quả ${evaluationNamed({ title })}`,
    legalBases: [],
    addressees: input.addressees.length > 0 ? input.addressees : [DOTS],
    body: [
      opening(input),
      ...leftOut(input),
      ...together(input, figures),
      ...byUnit(input, figures),
      ...byCriterion(input),
      closing(input),
    ],
    signature,
    recipients: { lines: input.recipients.map((name) => ({ name, purpose: null })), archive: 'VT' },
  };
}

function opening({ plan, issuer, title, from, to }: ResultListInput): Block {
  const begun = plan ? `Thực hiện ${planCitedInFull(plan)}, ` : '';
  const told = `báo cáo kết quả ${evaluationNamed({ title })} ${daysNamed({ from, to })} như sau:`;
  return paragraph(`${begun}${bodyInText(issuer.nameInText)} ${told}`);
}

function leftOut({ notIncluded, frozenOn }: ResultListInput): Block[] {
  return [
    ...(frozenOn ? [] : [paragraph('Kết quả chưa chốt, tính theo số liệu hiện có.')]),
    ...(notIncluded === null ? [] : [paragraph(notIncluded)]),
  ];
}

function together(
  { distribution, targets, course, sentences }: ResultListInput,
  figures: EvaluationFigures,
): Block[] {
  return [
    heading(1, 'KẾT QUẢ CHUNG'),
    ...sentences.map((sentence) => sentenceTold(sentence, figures)),
    classTable(distribution, figures),
    ...[
      classPicture(distribution, inDocument),
      ...targetPictures(targets, inDocument),
      ...coursePictures(course, inDocument.course),
    ].map(drawing),
  ];
}

function byUnit({ units }: ResultListInput, figures: EvaluationFigures): Block[] {
  if (units.length === 0) return [paragraph('Chưa có đơn vị nào trong danh sách.')];
  return [heading(1, 'KẾT QUẢ TỪNG ĐƠN VỊ'), unitsTable(units, figures)];
}

function byCriterion({ criteriaShown, maps, unmapped }: ResultListInput): Block[] {
  const pictures = maps
    .filter((units) => units.length > 0)
    .flatMap((units) => criteriaMaps(criteriaShown, units, inDocument));
  if (pictures.length === 0) return [];
  return [
    heading(1, 'KẾT QUẢ TỪNG TIÊU CHÍ'),
    ...pictures.map(drawing),
    ...(unmapped > 0 ? [paragraph(`Còn ${unmapped} đơn vị không vẽ ở đây; xem trên phần mềm.`)] : []),
  ];
}

function closing({ issuer }: ResultListInput): Block {
  return paragraph(
    `Kết quả nêu trên được tính từ báo cáo và số liệu đã ghi trên phần mềm; ${bodyInText(issuer.nameInText)} xem xét, quyết định theo thẩm quyền./.`,
  );
}

function drawing(picture: ReturnType<typeof classPicture>): Block {
  return { block: 'picture', ...picture };
}
