import { bodyInText } from '../body-name.ts';
import type { Course } from '../course-pictures.ts';
import type { EvaluationTold } from '../evaluation-told.ts';
import { leftOutParagraphs } from '../merged-report.ts';
import type { Figure, MergedReportInput } from '../merged-report-input.ts';
import type { BlankDate, Block } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { planCitedInFull } from '../plan-cited.ts';
import { proseSection } from '../prose-section.ts';
import { lowerFirst } from '../text-parts.ts';
import { periodInText } from '../wording.ts';
import { writtenBlocks } from '../written.ts';
import { DOTS, heading, paragraph } from './blocks.ts';
import { daysNamed } from './evaluation-named.ts';
import { figureBook } from './figure-book.ts';
import type { PaperFrame } from './frame.ts';
import { framed } from './framed.ts';
import { movementInText } from './movement-named.ts';
import { reviewEvaluations } from './review-evaluations.ts';
import { reviewResults } from './review-results.ts';
import { reviewSending } from './review-sending.ts';

export interface ReviewInput {
  frame: PaperFrame;
  kind: 'interimReview' | 'finalReview';
  /** The id of the movement. */
  movement: string;
  /** `năm 2026`, `từ đầu đến hết quý III năm 2026`; empty where it is of the whole movement. */
  span: { name: string; from: BlankDate; to: BlankDate };
  addressees: readonly string[];
  /** Beside them, by name. */
  recipients: readonly string[];
  /** Its periods in the order of their days, at least one. */
  periods: readonly ReviewedPeriod[];
  /** What all periods come to together, by indicator; absent where that cannot be said. */
  together: ReadonlyMap<string, Figure>;
  evaluations: readonly { told: EvaluationTold; course: Course }[];
}

/** A period with what its merged report says today. */
export interface ReviewedPeriod {
  id: string;
  name: string;
  report: Pick<MergedReportInput, 'sent' | 'missing' | 'results' | 'questions' | 'leftOut'>;
  /** How the officer assessed it in the report that was kept; null where nobody has. */
  assessment: string | null;
}

/**
 * The interim or final review of a movement (báo cáo sơ kết, tổng kết): its periods, results over all of them, evaluations, what units wrote.
 * Only frozen results are told as results. What went well and what to do is for people to write: dots, which typing takes the place of.
 */
export function review(input: ReviewInput): Paper {
  const { frame, kind, span, addressees, periods } = input;
  const book = figureBook();
  const from = bodyInText(frame.issuer.nameInText);
  const what = kind === 'interimReview' ? 'Sơ kết' : 'Tổng kết';
  const matter = `${movementInText(frame)} ${span.name}`.trim();
  const begun = frame.plan ? `Thực hiện ${planCitedInFull(frame.plan)}, ` : '';
  const document = framed(frame, kind, {
    title: `${what} thực hiện ${matter}`,
    addressees,
    recipients: { lines: input.recipients.map((name) => ({ name, purpose: null })), archive: 'VT' },
    body: [
      paragraph(
        `${begun}${from} báo cáo ${what.toLocaleLowerCase('vi')} ${matter} ${daysNamed(span)} như sau:`,
      ),
      ...leftOutParagraphs(periods.at(-1)?.report.leftOut ?? []),
      ...reviewSending(periods, book),
      ...reviewResults(input, book),
      ...reviewEvaluations(input.evaluations, book),
      ...prose(periods),
      ...assessed(periods),
      ...ahead(kind),
      paragraph(`Trên đây là báo cáo ${what.toLocaleLowerCase('vi')} ${matter} của ${from}./.`),
    ],
  });
  return { document, figures: book.figures() };
}

/** Of the last period: those before were told in reports of their own. */
function prose(periods: readonly ReviewedPeriod[]): Block[] {
  const last = periods.at(-1);
  if (!last) return [];
  return proseSection(last.report.questions, periods.length > 1 ? `Theo báo cáo ${inText(last)}.` : '');
}

function assessed(periods: readonly ReviewedPeriod[]): Block[] {
  const said = periods.filter(({ assessment }) => assessment !== null && assessment.trim() !== '');
  return [
    heading(1, 'ĐÁNH GIÁ CHUNG'),
    heading(2, 'Ưu điểm, kết quả nổi bật'),
    ...said.flatMap(({ name, assessment }) => [
      paragraph([{ text: `Đánh giá tại báo cáo ${inText({ name })}:`, italic: true }]),
      ...writtenBlocks(assessment ?? ''),
    ]),
    ...(said.length === 0 ? [paragraph(DOTS)] : []),
    heading(2, 'Tồn tại, hạn chế và nguyên nhân'),
    paragraph(DOTS),
    heading(2, 'Bài học kinh nghiệm'),
    paragraph(DOTS),
  ];
}

function ahead(kind: ReviewInput['kind']): Block[] {
  const next = kind === 'interimReview' ? 'THỜI GIAN TỚI' : 'GIAI ĐOẠN TIẾP THEO';
  return [
    heading(1, `PHƯƠNG HƯỚNG, NHIỆM VỤ ${next}`),
    paragraph(DOTS),
    heading(1, 'ĐỀ XUẤT, KIẾN NGHỊ'),
    paragraph(DOTS),
    paragraph(`Đề nghị khen thưởng tập thể, cá nhân tiêu biểu (nếu có): ${DOTS}`),
  ];
}

function inText({ name }: Pick<ReviewedPeriod, 'name'>): string {
  return periodInText(lowerFirst(name));
}
