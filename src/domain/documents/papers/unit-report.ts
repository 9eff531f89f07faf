import { byClause } from '#reporting';
import { bodyInText } from '../body-name.ts';
import type { BlankDate } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { lowerFirst } from '../text-parts.ts';
import { dateInWords, periodInText } from '../wording.ts';
import { fillIn, heading, paragraph } from './blocks.ts';
import type { PaperFrame } from './frame.ts';
import { handForm, signer } from './framed.ts';
import { planInFull } from './grounds.ts';
import { movementInText } from './movement-named.ts';
import { type AskedOnPaper, clauseBlocks } from './unit-report-questions.ts';

export interface UnitReportInput {
  frame: PaperFrame;
  /** `Năm 2026`, with its days and the last day on time. */
  period: { name: string; from: BlankDate; to: BlankDate; due: BlankDate };
  /** The kind of unit that is asked, as the commune calls it. */
  kind: string;
  /** As the form asks them now. */
  questions: readonly AskedOnPaper[];
}

/** A unit's report to be filled in by hand: every question of the form. Its head signs, without number or seal. */
export function unitReport({ frame, period, kind, questions }: UnitReportInput): Paper {
  const named = periodInText(lowerFirst(period.name));
  const to = bodyInText(frame.issuer.nameInText);
  const document = handForm(frame, 'unitReport', {
    unit: kind,
    title: `Kết quả thực hiện ${movementInText(frame)} ${named}`,
    addressees: [to],
    body: [
      paragraph(
        `Thực hiện ${planInFull(frame)}, đơn vị báo cáo kết quả ${named} (từ ${dateInWords(period.from)} đến ${dateInWords(period.to)}) như sau:`,
      ),
      heading(1, 'KẾT QUẢ THỰC HIỆN'),
      ...byClause(questions).flatMap(clauseBlocks),
      heading(1, 'KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ'),
      fillIn('', 3),
      paragraph(`Báo cáo gửi về ${to} đến hết ${dateInWords(period.due)}./.`),
    ],
    signature: signer('NGƯỜI ĐỨNG ĐẦU ĐƠN VỊ'),
  });
  return { document, figures: {} };
}
