import { monthInWords, type Question } from '#reporting';
import { bodyInText } from '../body-name.ts';
import { type BlankDate, type Block, type Cell, plain } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { clauseCited } from '../plan-cited.ts';
import { dateInWords, periodInText } from '../wording.ts';
import { emptyCell, fillIn, heading, paragraph } from './blocks.ts';
import type { PaperFrame } from './frame.ts';
import { handForm, signer } from './framed.ts';
import { planInFull } from './grounds.ts';
import { movementInText } from './movement-named.ts';

export interface UnitReportInput {
  frame: PaperFrame;
  /** `Năm 2026`, with its days and the last day on time. */
  period: { name: string; from: BlankDate; to: BlankDate; due: BlankDate };
  /** The kind of unit that is asked, as the commune calls it; null for all of them. */
  kind: string | null;
  /** As the form asks them now. */
  questions: readonly Pick<
    Question,
    'text' | 'clause' | 'kind' | 'measure' | 'months' | 'headings' | 'table'
  >[];
}

/** A unit's report to be filled in by hand: every question of the form. Its head signs, without number or seal. */
export function unitReport({ frame, period, kind, questions }: UnitReportInput): Paper {
  const named = periodInText(period.name.charAt(0).toLocaleLowerCase('vi') + period.name.slice(1));
  const to = bodyInText(frame.issuer.nameInText);
  const document = handForm(frame, 'unitReport', {
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
  return { document: kind === null ? document : ofKind(document, kind), figures: {} };
}

type Asked = UnitReportInput['questions'][number];

/** The unit's own line in the header says what it is. */
function ofKind(document: Paper['document'], kind: string): Paper['document'] {
  const issuingBody = `${kind.toLocaleUpperCase('vi')} ……………………`;
  return { ...document, header: { ...document.header, issuingBody } };
}

function byClause(questions: readonly Asked[]): { clause: string; questions: Asked[] }[] {
  const groups: { clause: string; questions: Asked[] }[] = [];
  for (const question of questions) {
    const last = groups.at(-1);
    if (last && last.clause === question.clause) last.questions.push(question);
    else groups.push({ clause: question.clause, questions: [question] });
  }
  return groups;
}

function clauseBlocks({ clause, questions }: { clause: string; questions: Asked[] }): Block[] {
  const figures = questions.filter(isFigure);
  const others = questions.filter((question) => !isFigure(question));
  return [
    heading(
      2,
      clause.replace(/^(?:[IVXLC]+|\d+|[a-zđ])(?:\.(?:[IVXLC]+|\d+|[a-zđ]))*\s+/u, '') || 'Nội dung chung',
    ),
    ...(clauseCited(clause)
      ? [paragraph([{ text: `(${clauseCited(clause)} của Kế hoạch)`, italic: true }])]
      : []),
    ...(figures.length > 0 ? [figureTable(figures)] : []),
    ...others.flatMap(ownBlocks),
  ];
}

function isFigure({ kind }: Asked): boolean {
  return kind !== 'prose' && kind !== 'table';
}

const COLUMNS = [
  { title: 'STT', share: 12, align: 'center' },
  { title: 'Nội dung', share: 80, align: 'left' },
  { title: 'Kết quả', share: 50, align: 'left' },
  { title: 'Ghi chú', share: 23, align: 'left' },
] as const;

function figureTable(questions: readonly Asked[]): Block {
  return {
    block: 'table',
    columns: COLUMNS,
    head: [COLUMNS.map(({ title }) => [plain(title)])],
    rows: questions.flatMap((question, at) => figureRows(question, String(at + 1))),
  };
}

/** A row, and one for each month where it is asked month by month. */
function figureRows(question: Asked, number: string): Cell[][] {
  const { text, months } = question;
  if (months.length === 0) return [[[plain(number)], [plain(text)], answerCell(question), emptyCell()]];
  return [
    [[plain(number)], [plain(text)], emptyCell(), emptyCell()],
    ...months.map((month): Cell[] => [
      [plain('')],
      [plain(monthNamed(month))],
      answerCell(question),
      emptyCell(),
    ]),
  ];
}

/** `Tháng 05/2026 (từ ngày 07)`. */
function monthNamed({ month, said }: Asked['months'][number]): string {
  const named = monthInWords({ month });
  return `${named.charAt(0).toLocaleUpperCase('vi')}${named.slice(1)}${said ? ` (${said})` : ''}`;
}

function answerCell({ kind, measure }: Asked): Cell {
  if (kind === 'ratio') return [plain('Số đạt: …………'), plain('Tổng số: …………')];
  if (kind === 'attestation') return [plain('Có: …………'), plain('Không: …………')];
  return [plain(`………… ${measure ?? (kind === 'no-incident' ? 'vụ' : '')}`.trim())];
}

function ownBlocks({ text, kind, headings, table }: Asked): Block[] {
  const asked = paragraph([{ text, bold: true }]);
  if (kind === 'table' && table) return [asked, ownTable(table)];
  if (headings.length > 0) return [asked, ...headings.map((named) => fillIn(`${named}:`, 2))];
  return [asked, fillIn('', 3)];
}

function ownTable({ columns, rows, most }: NonNullable<Asked['table']>): Block {
  const named = rows.length > 0 ? rows : Array.from({ length: Math.min(most, 6) }, () => '');
  const own = rows.length > 0 ? [{ title: '', kind: 'text' as const }] : [];
  const all = [...own, ...columns];
  return {
    block: 'table',
    columns: all.map(({ kind }) => ({
      share: kind === 'number' ? 2 : 4,
      align: kind === 'number' ? 'center' : 'left',
    })),
    head: [all.map(({ title }) => [plain(title)])],
    rows: named.map((name) => [
      ...(rows.length > 0 ? [[plain(name)]] : []),
      ...columns.map(() => emptyCell(rows.length > 0 ? 1 : 2)),
    ]),
  };
}
