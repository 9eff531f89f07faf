import { bodyInText } from '../body-name.ts';
import type { EvaluationTold } from '../evaluation-told.ts';
import type { BlankDate, Block } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { planCitedInFull } from '../plan-cited.ts';
import { dateInWords } from '../wording.ts';
import { DOTS, heading, paragraph } from './blocks.ts';
import { classTable } from './class-table.ts';
import { type EvaluationFigures, evaluationFigures, sentenceTold } from './evaluation-figures.ts';
import { daysNamed, evaluationNamed } from './evaluation-named.ts';
import { figureBook } from './figure-book.ts';
import type { PaperFrame } from './frame.ts';
import { framed } from './framed.ts';
import { unitsTable } from './units-table.ts';

export interface ResultNoticeInput {
  frame: PaperFrame;
  told: EvaluationTold;
  /** Until when a unit may ask for another look; null where there is no such round. */
  objectionsUntil: BlankDate | null;
}

/** The notice of an evaluation's results to its units: frozen ones, or provisional ones with until when a unit may explain. */
export function resultNotice(input: ResultNoticeInput): Paper {
  const { frame, told } = input;
  const book = figureBook();
  const figures = evaluationFigures(book, told.evaluation);
  const provisional = told.frozenOn ? '' : ' dự kiến';
  const from = bodyInText(frame.issuer.nameInText);
  const document = framed(frame, 'notice', {
    title: `Kết quả${provisional} ${evaluationNamed(told)}`,
    body: [
      paragraph(
        `${begun(frame)}${from} thông báo kết quả${provisional} ${evaluationNamed(told)} ${daysNamed(told)} như sau:`,
      ),
      ...results(told, figures),
      heading(1, 'TỔ CHỨC THỰC HIỆN'),
      paragraph(`${whatNow(input)}./.`),
    ],
    annexes: [{ title: 'KẾT QUẢ CỦA TỪNG ĐƠN VỊ', body: [unitsTable(told.units, figures)] }],
    recipients: { lines: [{ name: 'Các đơn vị có tên trong Phụ lục', purpose: null }], archive: 'VT' },
  });
  return { document, figures: book.figures() };
}

function results(told: EvaluationTold, figures: EvaluationFigures): Block[] {
  return [
    heading(1, 'KẾT QUẢ CHUNG'),
    ...(told.notIncluded === null ? [] : [paragraph(told.notIncluded)]),
    classTable(told.distribution, figures),
    ...told.sentences.map((sentence) => sentenceTold(sentence, figures)),
    heading(1, 'KẾT QUẢ TỪNG ĐƠN VỊ'),
    paragraph('Kết quả của từng đơn vị tại Phụ lục kèm theo.'),
  ];
}

function whatNow({ frame, told: { frozenOn }, objectionsUntil }: ResultNoticeInput): string {
  const from = bodyInText(frame.issuer.nameInText);
  if (frozenOn)
    return `Kết quả trên đã chốt ${dateInWords(frozenOn)}; việc công nhận, khen thưởng do người có thẩm quyền quyết định. Các đơn vị phát huy kết quả đạt được, khắc phục nội dung chưa đạt`;
  const until = objectionsUntil
    ? `gửi về ${from} đến hết ${dateInWords(objectionsUntil)}`
    : `trao đổi với ${from}`;
  return `Kết quả trên chưa chốt, có thể thay đổi. Đơn vị có ý kiến giải trình, đề nghị xem xét lại ${until}`;
}

/** A notice of what only a person knows: its words are dots. */
export function freeNotice(frame: PaperFrame): Paper {
  const from = bodyInText(frame.issuer.nameInText);
  const document = framed(frame, 'notice', {
    title: `Về việc ${DOTS}`,
    body: [
      paragraph(`${begun(frame)}${from} thông báo như sau:`),
      paragraph(`1. ${DOTS}`),
      paragraph(`2. ${DOTS}`),
      paragraph(`${from} thông báo để các cơ quan, đơn vị biết, thực hiện./.`),
    ],
    recipients: { lines: [{ name: DOTS, purpose: null }], archive: 'VT' },
  });
  return { document, figures: {} };
}

function begun({ plan }: PaperFrame): string {
  return plan ? `Thực hiện ${planCitedInFull(plan)}, ` : '';
}
