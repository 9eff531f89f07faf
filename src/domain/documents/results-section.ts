import { figureSaid, NO_FIGURE } from './figure-words.ts';
import type { Assessment, Figure, MergedReportInput, ResultRow } from './merged-report-input.ts';
import { type Block, type Cell, type Column, plain, type Run, type Table } from './official-document.ts';
import { heading, paragraph } from './papers/blocks.ts';
import type { FigureRun } from './papers/merged-figures.ts';
import { progressPictures } from './progress-pictures.ts';
import { text, upperFirst } from './text-parts.ts';
import { writtenBlocks } from './written.ts';

/** Results against targets, saying whose reports they rest on. */
export function resultsSection(
  { results, sent, breaks = [], texts = {} }: MergedReportInput,
  figure: FigureRun,
): Block[] {
  if (results.length === 0) return [];
  return [
    heading(1, 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU, TIÊU CHÍ'),
    ...writtenBlocks(texts.results ?? ''),
    coverage(sent.onTime + sent.late, sent.owed, figure),
    resultsTable(results, figure),
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

function coverage(sent: number, owed: number, figure: FigureRun): Block {
  const whole = sent === owed ? '' : ', chưa bao gồm các đơn vị chưa gửi';
  const [came, of] = [figure(String(sent), null, 'sent'), figure(String(owed), null, 'owed')];
  return paragraph(text('Số liệu tổng hợp từ báo cáo (', came, '/', of, ` đơn vị đã gửi)${whole}, như sau:`));
}

function resultsTable(results: readonly ResultRow[], figure: FigureRun): Table {
  const head = [titles.map((title) => [plain(title)])];
  const rows = results.map((row, at) =>
    resultCells(row, at, (printed, part) => figure(printed, row.indicatorId, part)),
  );
  return { block: 'table', columns, head, rows };
}

type RowFigure = (printed: string, part: string) => Run;

function resultCells(row: ResultRow, index: number, figure: RowFigure): Cell[] {
  const words: Cell = [
    plain(upperFirst(row.words)),
    ...(row.clause === null ? [] : [[italic(`(${row.clause})`)]]),
  ];
  return [
    [plain(String(index + 1))],
    words,
    [row.target === null ? plain('–') : [figure(row.target, 'target')]],
    row.result === null ? [[italic(NO_FIGURE)]] : figureLines(row.result, row, figure),
    [plain(assessments[row.assessment])],
    [
      text(figure(String(row.unitsWithData), 'told'), '/', figure(String(row.unitsAsked), 'asked')),
      ...remarks(row, figure),
    ],
  ];
}

/** Of how many units the figure is to be added to, or was taken from words. */
function remarks({ awaiting = 0, fromProse = 0 }: ResultRow, figure: RowFigure): Cell {
  const said = (count: number, part: string, words: string) =>
    count > 0
      ? [[italic('('), { ...figure(String(count), part), italic: true as const }, italic(words)]]
      : [];
  return [
    ...said(awaiting, 'awaiting', ' đơn vị đang chờ bổ sung)'),
    ...said(fromProse, 'from prose', ' đơn vị: số lấy từ lời văn)'),
  ];
}

function figureLines(told: Figure, { broken = false }: ResultRow, figure: RowFigure): Cell {
  return figureSaid(told).map((said, line) => [
    ...said.map((one) => (typeof one === 'string' ? { text: one } : figure(one.printed, one.part))),
    ...(line === 0 && broken ? [{ text: ` ${MARK}` }] : []),
  ]);
}

function italic(words: string): Run {
  return { text: words, italic: true };
}
