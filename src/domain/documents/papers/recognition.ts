import type { EvaluationTold } from '../evaluation-told.ts';
import type { BlankDate, Block, Signature } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { planCitedInFull } from '../plan-cited.ts';
import { text } from '../text-parts.ts';
import { dateInWords } from '../wording.ts';
import { centred, DOTS, paragraph, wholeArticle } from './blocks.ts';
import { criteriaBasis } from './criteria-basis.ts';
import { evaluationFigures } from './evaluation-figures.ts';
import { evaluationNamed } from './evaluation-named.ts';
import { figureBook } from './figure-book.ts';
import type { PaperFrame } from './frame.ts';
import { framed } from './framed.ts';
import { byClassWords, recognisedOf, recognisedTable, recognisedWords } from './recognised.ts';

export interface RecognitionInput {
  frame: PaperFrame;
  /** Frozen. */
  told: EvaluationTold;
  /** The lowest class that is recognised; null = all classes. */
  least: string | null;
  /** The submission it follows; null where none of this evaluation has a number here. */
  submission: { cited: string; body: string; date: BlankDate } | null;
}

/**
 * The decision that recognises units by the results of an evaluation, in the chair's own power (NĐ 30/2020, Phụ lục III, mẫu 1.2): what
 * only the law or a person can say stays dots.
 */
export function recognition(input: RecognitionInput): Paper {
  const { frame, told, least } = input;
  const book = figureBook();
  const figures = evaluationFigures(book, told.evaluation);
  const recognised = recognisedOf(told, least);
  const who = recognisedWords(told, recognised, figures);
  const byClass = byClassWords(told, recognised, figures);
  const document = framed(frame, 'recognition', {
    title: `Về việc công nhận kết quả ${evaluationNamed(told)}`,
    power: powerOf(frame),
    legalBases: basesOf(input),
    body: [
      centred('QUYẾT ĐỊNH:'),
      wholeArticle(
        text(
          ...['Công nhận ', ...who, ` theo kết quả ${evaluationNamed(told)} (có danh sách kèm theo)`],
          ...[...byClass, '.'],
        ),
      ),
      ...duties(),
    ],
    annexes: [
      {
        title: 'DANH SÁCH CÁC ĐƠN VỊ ĐƯỢC CÔNG NHẬN',
        body: [...notIncluded(told), recognisedTable(told, recognised, figures)],
      },
    ],
    signature: ownPower(frame.signature),
    recipients: { lines: [{ name: 'Như Điều 3', purpose: null }], archive: 'VT' },
  });
  return { document, figures: book.figures() };
}

/** Whose power it is: of the head of the body that issues it. */
function powerOf({ issuer }: PaperFrame): string {
  const head = /^CÔNG AN/u.test(issuer.issuingBody) ? 'TRƯỞNG' : 'CHỦ TỊCH';
  return `${head} ${issuer.issuingBody}`;
}

/** Signed in the chair's own power: not for the body, though a deputy still signs for the chair. */
function ownPower(signature: Signature): Signature {
  return { ...signature, authority: signature.authority.filter((line) => !/^TM\./u.test(line)) };
}

function basesOf({ frame, told, submission }: RecognitionInput): string[] {
  return [
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
    `Căn cứ ${DOTS} (văn bản quy định thẩm quyền công nhận)`,
    ...criteriaBasis(told, frame.plan),
    ...(frame.plan ? [`Căn cứ ${planCitedInFull(frame.plan)}`] : []),
    submission
      ? `Theo đề nghị của ${submission.body} tại ${submission.cited} ${dateInWords(submission.date)}`
      : `Theo đề nghị của ${DOTS} tại Tờ trình số ${DOTS}`,
  ];
}

function duties(): Block[] {
  return [
    wholeArticle(
      `Các đơn vị có tên tại Điều 1 duy trì, nâng cao kết quả đã đạt. Giao ${DOTS} theo dõi, hướng dẫn. Khen thưởng, tiền thưởng kèm theo (nếu có): ${DOTS}`,
    ),
    wholeArticle(
      `Quyết định này có hiệu lực kể từ ngày ký. ${DOTS}, các cơ quan, đơn vị liên quan và các đơn vị có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`,
    ),
  ];
}

function notIncluded({ notIncluded: sentence }: EvaluationTold): Block[] {
  return sentence === null ? [] : [paragraph(sentence)];
}
