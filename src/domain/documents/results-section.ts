import { figureWords, NO_FIGURE } from './figure-words.ts';
import type { Assessment, Figure, MergedReportInput, ResultRow } from './merged-report-input.ts';
import { type Block, type Cell, type Column, plain, type Run, type Table } from './official-document.ts';
import { progressPictures } from './progress-pictures.ts';
import { writtenBlocks } from './written.ts';

/** Results against targets, saying whose reports they rest on. */
export function resultsSection({ results, sent, breaks = [], texts = {} }: MergedReportInput): Block[] {
  if (results.length === 0) return [];
  return [
    { block: 'heading', level: 1, text: plain('KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU, TIÊU CHÍ') },
    ...writtenBlocks(texts.results ?? ''),
    paragraph(coverage(sent.onTime + sent.late, sent.owed)),
    resultsTable(results),
    ...breaks.map((note) => paragraph(`${MARK} ${note}`)),
    ...progressPictures(results).map((drawn): Block => ({ block: 'picture', ...drawn })),
  ];
}

/** Stands at a figure and before its foot note. */
const MARK = '(*)';

const columns: readonly Column[] = [
  { share: 12, align: 'center' },
  { share: 50, align: 'left' },
  { share: 24, align: 'center' },
  { share: 35, align: 'center' },
  { share: 22, align: 'center' },
  { share: 22, align: 'center' },
];

const titles = ['STT', 'Chỉ tiêu, tiêu chí', 'Mục tiêu', 'Kết quả', 'Đánh giá', 'Đơn vị có số liệu'];

const assessments: Record<Assessment, string> = {
  met: 'Đạt',
  'not met': 'Chưa đạt',
  'not enough data': 'Chưa đủ số liệu',
  'not assessed': '–',
};

function coverage(sent: number, owed: number): string {
  const whole = sent === owed ? '' : ', chưa bao gồm các đơn vị chưa gửi';
  return `Số liệu tổng hợp từ báo cáo (${sent}/${owed} đơn vị đã gửi)${whole}, như sau:`;
}

function resultsTable(results: readonly ResultRow[]): Table {
  const head = [titles.map((title) => [plain(title)])];
  return { block: 'table', columns, head, rows: results.map(resultCells) };
}

function resultCells(row: ResultRow, index: number): Cell[] {
  const words: Cell = [plain(row.words), ...(row.clause === null ? [] : [[italic(`(${row.clause})`)]])];
  return [
    [plain(String(index + 1))],
    words,
    [plain(row.target ?? '–')],
    row.result === null ? [[italic(NO_FIGURE)]] : figureLines(row.result, row),
    [plain(assessments[row.assessment])],
    [plain(`${row.unitsWithData}/${row.unitsAsked}`), ...remarks(row)],
  ];
}

/** Of how many units the figure is to be added to, or was taken from words. */
function remarks({ awaiting = 0, fromProse = 0 }: ResultRow): Cell {
  return [
    ...(awaiting > 0 ? [[italic(`(${awaiting} đơn vị đang chờ bổ sung)`)]] : []),
    ...(fromProse > 0 ? [[italic(`(${fromProse} đơn vị: số lấy từ lời văn)`)]] : []),
  ];
}

function figureLines(figure: Figure, { indicatorId, broken = false }: ResultRow): Cell {
  const [main, ...below] = figureWords(figure);
  const mark = broken ? [{ text: ` ${MARK}` }] : [];
  return [[{ text: main, figure: indicatorId }, ...mark], ...below.map(plain)];
}

function italic(text: string): Run {
  return { text, italic: true };
}

function paragraph(text: string): Block {
  return { block: 'paragraph', text: plain(text) };
}
