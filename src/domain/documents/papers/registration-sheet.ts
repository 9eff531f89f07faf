import { bodyInText } from '../body-name.ts';
import { type Block, plain } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { DOTS, emptyCell, fillIn, paragraph } from './blocks.ts';
import { type FigureBook, figureBook } from './figure-book.ts';
import type { PaperFrame } from './frame.ts';
import { handForm, signer } from './framed.ts';
import { planInFull } from './grounds.ts';
import { movementInText } from './movement-named.ts';
import { clauseOf, lineRuns, type PlanLine, type PlanLines } from './plan-lines.ts';

export interface RegistrationSheetInput {
  frame: PaperFrame;
  lines: PlanLines;
  /** What is registered, of a registration that was opened; null where none was. */
  registration: { title: string; year: number; pledge: string | null; countsHouseholds: boolean } | null;
}

/** The sheet on which a unit registers for a year. Households are a count. */
export function registrationSheet({ frame, lines, registration }: RegistrationSheetInput): Paper {
  const book = figureBook();
  const year = registration?.year ?? frame.date.year;
  const what = registration?.title ?? `Đăng ký thi đua thực hiện ${movementInText(frame)}`;
  const items = [...lines.targets, ...lines.criteria].filter(({ ofAll }) => !ofAll);
  const countsHouseholds = registration?.countsHouseholds ?? items.some(({ words }) => HOUSEHOLD.test(words));
  const document = handForm(frame, 'registrationSheet', {
    unit: 'Đơn vị',
    title: `${what} năm ${year}`,
    addressees: [bodyInText(frame.issuer.nameInText)],
    body: [
      paragraph(`Thực hiện ${planInFull(frame)}, đơn vị đăng ký năm ${year} như sau:`),
      fillIn('Đơn vị:'),
      fillIn('Người đứng đầu, số điện thoại liên hệ:'),
      ...(registration?.pledge ? [paragraph(`Nội dung cam kết: ${registration.pledge}`)] : []),
      ...itemTable(items, lines.plan, book),
      ...(countsHouseholds ? [fillIn('Tổng số hộ:'), fillIn('Số hộ đăng ký:')] : []),
      fillIn('Nội dung, mức phấn đấu riêng của đơn vị:', 2),
      paragraph(`Đăng ký đã được thống nhất tại cuộc họp ngày ${DOTS} tháng ${DOTS} năm ${year}./.`),
    ],
    signature: signer('NGƯỜI ĐỨNG ĐẦU ĐƠN VỊ'),
  });
  return { document, figures: book.figures() };
}

const HOUSEHOLD = /(?<!\p{L})hộ(?!\p{L}| tịch| khẩu| chiếu)/iu;

const COLUMNS = [
  { title: 'STT', share: 12, align: 'center' },
  { title: 'Nội dung thi đua', share: 95, align: 'left' },
  { title: 'Mục của Kế hoạch', share: 30, align: 'left' },
  { title: 'Đăng ký (đánh dấu x)', share: 28, align: 'center' },
] as const;

function itemTable(lines: readonly PlanLine[], plan: string, book: FigureBook): Block[] {
  if (lines.length === 0) return [fillIn('Nội dung đăng ký:', 4)];
  return [
    {
      block: 'table',
      columns: COLUMNS,
      head: [COLUMNS.map(({ title }) => [plain(title)])],
      rows: lines.map((line, at) => [
        [plain(String(at + 1))],
        [lineRuns(line, { book, plan })],
        [plain(clauseOf(line))],
        emptyCell(),
      ]),
    },
  ];
}
