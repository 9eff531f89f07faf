import { figureSaid, NO_FIGURE } from '../figure-words.ts';
import type { Figure, ResultRow } from '../merged-report-input.ts';
import {
  type BlankDate,
  type Block,
  type Cell,
  type Column,
  plain,
  type Run,
  type Table,
} from '../official-document.ts';
import type { FigureSource } from '../paper.ts';
import { lowerFirst, text, upperFirst } from '../text-parts.ts';
import { periodInText } from '../wording.ts';
import { heading, paragraph } from './blocks.ts';
import type { FigureBook } from './figure-book.ts';
import { mergedFigures } from './merged-figures.ts';
import type { ReviewInput } from './review.ts';

/** More periods than that are told together only: their own reports hold them each. */
const MOST = 4;

/** What the plan's targets came to, period by period where there are few, and over all of them. */
export function reviewResults(input: ReviewInput, book: FigureBook): Block[] {
  const asked = askedIn(input.periods);
  if (asked.length === 0) return [];
  const coverage = input.periods.length > MOST ? [paragraph(lastAndAll(input))] : [];
  return [
    heading(1, 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU, TIÊU CHÍ'),
    ...coverage,
    resultsTable(input, asked, book),
  ];
}

function lastAndAll({ periods }: ReviewInput): string {
  return `Bảng dưới đây nêu kết quả ${periodInText(lowerFirst(periods.at(-1)?.name ?? ''))} và kết quả chung của ${periods.length} kỳ.`;
}

interface AskedRow {
  row: ResultRow;
  /** The newest period that asks it. */
  period: string;
}

/** Every question of any period once, as the newest that has it words it. */
function askedIn(periods: ReviewInput['periods']): AskedRow[] {
  const rows = new Map<string, AskedRow>();
  for (const { id: period, report } of [...periods].reverse())
    for (const row of report.results)
      if (!rows.has(row.indicatorId)) rows.set(row.indicatorId, { row, period });
  return [...rows.values()];
}

function resultsTable(input: ReviewInput, asked: readonly AskedRow[], book: FigureBook): Table {
  const shown = input.periods.length > MOST ? input.periods.slice(-1) : input.periods;
  const together = input.periods.length > 1 ? ['Chung các kỳ'] : [];
  const titles = [
    ...['STT', 'Chỉ tiêu, tiêu chí', 'Mục tiêu'],
    ...shown.map(({ name }) => name),
    ...together,
  ];
  return {
    block: 'table',
    columns: columnsFor(titles.length - 3),
    head: [titles.map((title) => [plain(title)])],
    rows: asked.map(({ row, period }, at) => [
      [plain(String(at + 1))],
      [
        plain(upperFirst(row.words)),
        ...(row.clause === null ? [] : [[{ text: `(${row.clause})`, italic: true as const }]]),
      ],
      [row.target === null ? plain('–') : [runOf(book, period, row)(row.target, 'target')]],
      ...shown.map(({ id, report }) =>
        cellOf(resultIn(report.results, row.indicatorId), runOf(book, id, row)),
      ),
      ...together.map(() => togetherCell(input, row.indicatorId, book)),
    ]),
  };
}

function runOf(book: FigureBook, period: string, { indicatorId }: ResultRow) {
  const figure = mergedFigures(book, period);
  return (printed: string, part: string) => figure(printed, indicatorId, part);
}

/** Of the table's width, and what one column of figures takes of it. */
const [WIDTH, FIGURES] = [165, 30];

function columnsFor(figures: number): Column[] {
  const share = Math.min(FIGURES, 72 / Math.max(figures, 1));
  return [
    { share: 12, align: 'center' },
    { share: WIDTH - 12 - 24 - share * figures, align: 'left' },
    { share: 24, align: 'center' },
    ...Array.from({ length: figures }, (): Column => ({ share, align: 'center' })),
  ];
}

function resultIn(results: readonly ResultRow[], indicator: string): Figure | null | undefined {
  return results.find(({ indicatorId }) => indicatorId === indicator)?.result;
}

function togetherCell({ together, movement, span }: ReviewInput, indicator: string, book: FigureBook): Cell {
  const days = { first: isoDay(span.from), last: isoDay(span.to) };
  const source: FigureSource = { from: 'course', movement, indicator, days };
  const figure = together.get(indicator);
  if (figure === undefined) return [plain('–')];
  return cellOf(figure, (printed, part) => book.run(printed, { ...source, part }));
}

/** Not asked in that period: a dash; asked and not told: in words. */
function cellOf(figure: Figure | null | undefined, run: (printed: string, part: string) => Run): Cell {
  if (figure === undefined) return [plain('–')];
  if (figure === null) return [[{ text: NO_FIGURE, italic: true }]];
  return figureSaid(figure).map((said) =>
    text(...said.map((one) => (typeof one === 'string' ? one : run(one.printed, one.part)))),
  );
}

/** `2026-02-05`. */
function isoDay({ year, month, day }: BlankDate): string {
  return [String(year), ...[month, day].map((part) => String(part ?? 1).padStart(2, '0'))].join('-');
}
