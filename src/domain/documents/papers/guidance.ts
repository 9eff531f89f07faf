import { bodyInText } from '../body-name.ts';
import { type Block, plain } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { DOTS, heading, paragraph } from './blocks.ts';
import { type FigureBook, figureBook } from './figure-book.ts';
import type { PaperFrame } from './frame.ts';
import { framed } from './framed.ts';
import { planInFull } from './grounds.ts';
import { movementInText } from './movement-named.ts';
import { clauseOf, leftOutWords, lineList, lineRuns, type PlanLine, type PlanLines } from './plan-lines.ts';

export interface GuidanceInput {
  frame: PaperFrame;
  lines: PlanLines;
  /** Kinds of unit that take part, as the commune calls them. */
  kinds: readonly string[];
}

/** Guidance (hướng dẫn) on a movement: the plan's own targets, criteria and days, and how they are done. */
export function guidance({ frame, lines, kinds }: GuidanceInput): Paper {
  const book = figureBook();
  const from = bodyInText(frame.issuer.nameInText);
  const leftOut = leftOutWords(lines.leftOut);
  const document = framed(frame, 'guidance', {
    title: `Thực hiện ${movementInText(frame)}`,
    body: [
      paragraph(`Thực hiện ${planInFull(frame)}, ${from} hướng dẫn một số nội dung như sau:`),
      heading(1, 'ĐỐI TƯỢNG ÁP DỤNG'),
      paragraph(`Hướng dẫn này áp dụng đối với: ${kinds.length > 0 ? `${kinds.join(', ')}.` : DOTS}`),
      heading(1, 'CHỈ TIÊU, TIÊU CHÍ'),
      ...judged(lines, book),
      ...(leftOut === null ? [] : [paragraph(leftOut)]),
      ...stepBlocks(lines, book),
      heading(1, 'TỔ CHỨC THỰC HIỆN'),
      paragraph(
        `Các đơn vị căn cứ Hướng dẫn này tổ chức thực hiện; nếu có khó khăn, vướng mắc, kịp thời trao đổi với ${from} để được hướng dẫn, giải quyết./.`,
      ),
    ],
    recipients: {
      lines: [{ name: 'Các đơn vị tham gia phong trào', purpose: 'để thực hiện' }],
      archive: 'VT',
    },
  });
  return { document, figures: book.figures() };
}

/** Targets and criteria under headings of their own where the plan has both; dots where it has neither. */
function judged({ targets, criteria, plan }: PlanLines, book: FigureBook): Block[] {
  const parts = [
    { title: 'Chỉ tiêu', lines: targets },
    { title: 'Tiêu chí', lines: criteria },
  ].filter(({ lines }) => lines.length > 0);
  if (parts.length === 0) return [paragraph(`Chỉ tiêu, tiêu chí: ${DOTS}`)];
  return parts.flatMap(({ title, lines }) => [
    ...(parts.length > 1 ? [heading(2, title)] : []),
    tableOf(lines, plan, book),
  ]);
}

const COLUMNS = [
  { title: 'STT', share: 12, align: 'center' },
  { title: 'Nội dung', share: 118, align: 'left' },
  { title: 'Mục của Kế hoạch', share: 35, align: 'left' },
] as const;

function tableOf(lines: readonly PlanLine[], plan: string, book: FigureBook): Block {
  return {
    block: 'table',
    columns: COLUMNS,
    head: [COLUMNS.map(({ title }) => [plain(title)])],
    rows: lines.map((line, at) => [
      [plain(String(at + 1))],
      [lineRuns(line, { book, plan })],
      [plain(clauseOf(line))],
    ]),
  };
}

function stepBlocks({ deadlines, plan }: PlanLines, book: FigureBook): Block[] {
  return [
    heading(1, 'CÁCH THỰC HIỆN'),
    heading(2, 'Đăng ký'),
    paragraph(`Đơn vị họp, thống nhất nội dung thi đua và gửi đăng ký trước ngày ${DOTS}`),
    heading(2, 'Theo dõi'),
    paragraph('Đơn vị ghi kết quả vào sổ ngay khi có việc; số liệu báo cáo lấy từ sổ, không ước chừng.'),
    heading(2, 'Báo cáo'),
    ...(deadlines.length === 0
      ? [paragraph(`Gửi báo cáo trước ngày ${DOTS}`)]
      : [paragraph('Thời hạn theo Kế hoạch:'), lineList(deadlines, { book, plan })]),
    heading(2, 'Tự đánh giá'),
    paragraph('Hết kỳ, đơn vị tự đánh giá theo từng chỉ tiêu, tiêu chí nêu trên, kèm căn cứ.'),
  ];
}
