import { monthInWords, type Question } from '#reporting';
import { type Block, type Cell, plain, type Text } from '../official-document.ts';
import { clauseCited } from '../plan-cited.ts';
import { upperFirst } from '../text-parts.ts';
import { emptyCell, fillIn, heading, paragraph } from './blocks.ts';

/** A question as a form on paper asks it. */
export type AskedOnPaper = Pick<
  Question,
  'text' | 'clause' | 'kind' | 'measure' | 'months' | 'headings' | 'table' | 'definition' | 'wholeOn'
>;

/** The questions of a clause: figures in one table, then what is told in words or in a table of its own. */
export function clauseBlocks({ clause, questions }: { clause: string; questions: AskedOnPaper[] }): Block[] {
  const figures = questions.filter(isFigure);
  const cited = clauseCited(clause);
  return [
    heading(2, clause.replace(PATH, '') || 'Nội dung chung'),
    ...(cited ? [paragraph([{ text: `(${cited} của Kế hoạch)`, italic: true }])] : []),
    ...(figures.length > 0 ? [figureTable(figures)] : []),
    ...questions.filter((question) => !isFigure(question)).flatMap(ownBlocks),
  ];
}

const PATH = /^(?:[IVXLC]+|\d+|[a-zđ])(?:\.(?:[IVXLC]+|\d+|[a-zđ]))*\s+/u;

function isFigure({ kind }: AskedOnPaper): boolean {
  return kind !== 'prose' && kind !== 'table';
}

const COLUMNS = [
  { title: 'STT', share: 12, align: 'center' },
  { title: 'Nội dung', share: 82, align: 'left' },
  { title: 'Kết quả', share: 46, align: 'left' },
  { title: 'Ghi chú', share: 25, align: 'left' },
] as const;

function figureTable(questions: readonly AskedOnPaper[]): Block {
  return {
    block: 'table',
    columns: COLUMNS,
    head: [COLUMNS.map(({ title }) => [plain(title)])],
    rows: questions.flatMap((question, at) => figureRows(question, String(at + 1))),
  };
}

/** A row, and one for each month where it is asked month by month. */
function figureRows(question: AskedOnPaper, number: string): Cell[][] {
  const { months } = question;
  const asked = askedCell(question);
  if (months.length === 0) return [[[plain(number)], asked, answerCell(question), emptyCell()]];
  return [
    [[plain(number)], asked, [], []],
    ...months.map((month): Cell[] => [[], [plain(monthNamed(month))], answerCell(question), emptyCell()]),
  ];
}

/** What is asked, and below it what counts, from which book. */
function askedCell({ text, definition, wholeOn }: AskedOnPaper): Cell {
  const { counts = null, countsNot = null, source = null } = definition ?? {};
  const said = [
    counts && `Tính: ${counts}`,
    countsNot && `Không tính: ${countsNot}`,
    source && `Lấy số liệu từ: ${source}`,
    wholeOn && `Tổng số tính đến hết ngày ${wholeOn.split('-').reverse().join('/')}`,
  ];
  return [plain(upperFirst(text)), ...said.flatMap((words) => (words ? [italic(words)] : []))];
}

function italic(text: string): Text {
  return [{ text, italic: true }];
}

/** `Tháng 05/2026 (từ ngày 07)`. */
function monthNamed({ month, said }: AskedOnPaper['months'][number]): string {
  const named = monthInWords({ month });
  return `${named.charAt(0).toLocaleUpperCase('vi')}${named.slice(1)}${said ? ` (${said})` : ''}`;
}

function answerCell({ kind, measure }: AskedOnPaper): Cell {
  if (kind === 'ratio') return [plain('Số đạt: …………'), plain('Tổng số: …………')];
  if (kind === 'attestation') return [plain('Có: …………'), plain('Không: …………')];
  return [plain(`………… ${measure ?? (kind === 'no-incident' ? 'vụ' : '')}`.trim())];
}

/** BOUNDARY: prose carries names. */
const NO_NAMES = italic('(Không nêu họ tên người vi phạm, nạn nhân, trẻ em.)');

function ownBlocks({ text, kind, headings, table }: AskedOnPaper): Block[] {
  const asked = paragraph([{ text: upperFirst(text), bold: true }]);
  if (kind === 'table' && table) return [asked, ownTable(table)];
  const room = headings.length > 0 ? headings.map((named) => fillIn(`${named}:`, 2)) : [fillIn('', 3)];
  return [asked, paragraph(NO_NAMES), ...room];
}

/** Rows that a unit would add on its page, on paper at most. */
const MOST_ROWS = 6;

function ownTable({ columns, rows, most }: NonNullable<AskedOnPaper['table']>): Block {
  const isNamed = rows.length > 0;
  const names = isNamed ? rows : Array.from({ length: Math.min(most, MOST_ROWS) }, () => '');
  const all = [...(isNamed ? [{ title: '', kind: 'text' as const }] : []), ...columns];
  return {
    block: 'table',
    columns: all.map(({ kind }) => (kind === 'number' ? NUMBERS : WORDS)),
    head: [all.map(({ title }) => [plain(title)])],
    rows: names.map((name) => [
      ...(isNamed ? [[plain(name)]] : []),
      ...columns.map(() => emptyCell(isNamed ? 1 : 2)),
    ]),
  };
}

const NUMBERS = { share: 2, align: 'center' } as const;
const WORDS = { share: 4, align: 'left' } as const;
