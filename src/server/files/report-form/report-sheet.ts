import { type AskedAgain, type Form, readNumber } from '#reporting';
import type { Blank } from './blank.ts';
import { type Box, COLUMN, type Line } from './line.ts';
import { answeredOrNot, liveChecks, refsOf } from './live-checks.ts';
import { keptLook, type Look } from './looks.ts';
import { lookOf, ruleOf, type Texts } from './rules.ts';
import { type Cell, type Row, refOf, type Sheet } from './workbook.ts';

export const REPORT = 'Báo cáo';

/** What stands in the hidden column of the head: where the marks of the lines begin. */
export const HEAD_MARK = 'thidua';

/** Rows above the lines. */
export const HEAD = 6;

const TITLES = [
  'Câu',
  'Nội dung',
  'Số liệu, trả lời',
  'Tổng số',
  'Đơn vị tính',
  'Vì sao không có',
  'Kiểm tra',
];
const WIDTHS = [0, 9, 50, 15, 12, 13, 30, 24];
/** Of a table's further columns. */
const MORE = 18;

/** The sheet that is filled in. */
export function reportSheet(blank: Blank, lines: readonly Line[], texts: Texts): Sheet {
  const last = Math.max(COLUMN.check, ...lines.flatMap(({ boxes }) => boxes.map(({ column }) => column)));
  const checks = liveChecks(blank.form, lines, refsOf(lines, HEAD), texts);
  const rows = lines.map((line) => {
    const formula = line.kind === 'question' && line.question ? checks.get(line.question) : undefined;
    return rowOf(line, blank, formula ?? null);
  });
  return {
    name: REPORT,
    widths: [...WIDTHS, ...Array<number>(last - COLUMN.check).fill(MORE)],
    rows: [...headOf(blank), ...rows],
    hidden: false,
    head: HEAD,
    lists: lines.flatMap((line, at) =>
      line.boxes.flatMap((box) => {
        const rule = ruleOf(box, line, texts);
        return rule ? [{ range: refOf({ row: HEAD + at, column: box.column }), rule }] : [];
      }),
    ),
  };
}

const ACROSS = COLUMN.check - COLUMN.number + 1;

function headOf({ commune, due, form, again }: Blank): Row[] {
  const { movement, unit, period } = form;
  const across = (value: string, look: Look, height: number | null = null): Row => ({
    cells: [{ column: COLUMN.number, value, look, span: ACROSS }],
    height,
  });
  const covers = `Số liệu từ ${day(period.coversFrom)} đến hết ${day(period.coversTo)}. Gửi trước hết ngày ${day(due)}.`;
  return [
    across(`BÁO CÁO ${period.name}`, 'title', 22),
    across(`${movement} – ${commune.name}`, 'said'),
    across(`Đơn vị: ${unit.name} (${unit.code})`, 'said'),
    across(covers, 'said'),
    again ? across(askedIn(form, again), 'said', 34 + LINE * again.length) : across(HOW, 'said', 34),
    {
      cells: [
        { column: COLUMN.mark, value: HEAD_MARK, look: 'plain' },
        ...TITLES.map((value, at): Cell => ({ column: COLUMN.number + at, value, look: 'head' })),
      ],
      height: 34,
    },
  ];
}

const HOW =
  'Chỉ điền vào các ô màu vàng; gõ xong xem lại số máy hiện ra. Không có số liệu thì để trống và ghi lý do ở cột “Vì sao không có”. Chép số bằng Copy, không dùng Cut. Cách hiểu từng câu: xem tờ “Giải thích”.';

/** What is asked for again and why, question by question. */
function askedIn({ questions }: Form, again: readonly AskedAgain[]): string {
  const lines = questions.flatMap(({ id }, at) =>
    again.flatMap(({ indicator, reason }) => (indicator === id ? [`Câu ${at + 1}: ${reason}`] : [])),
  );
  return [AGAIN, ...lines].join('\n');
}

const AGAIN = 'Đề nghị bổ sung. Chỉ sửa các ô màu vàng; các ô khác giữ nguyên như đã gửi.';

function rowOf(line: Line, { answers, again }: Blank, formula: string | null): Row {
  const { mark, kind, labels, boxes } = line;
  const look: Look = kind === 'clause' ? 'clause' : kind === 'titles' ? 'head' : 'asked';
  const said = labels.map(
    ({ column, text }): Cell =>
      kind === 'clause'
        ? { column, value: text, look, span: COLUMN.check - column + 1 }
        : { column, value: text, look },
  );
  const isOpen = !again || again.some(({ indicator }) => indicator === line.question?.id);
  const filled = boxes.map((box): Cell => {
    const { column, span } = box;
    const own = lookOf(box, line);
    return {
      column,
      span,
      look: isOpen ? own : keptLook(own),
      value: known(box, line, answers[box.field] ?? ''),
    };
  });
  const isAnswered = boxes.some(({ field }) => answers[field]);
  const check: Cell[] =
    formula === null
      ? []
      : [{ column: COLUMN.check, look: 'check', value: answeredOrNot(isAnswered), formula }];
  const mine: Cell[] = [{ column: COLUMN.mark, value: mark, look: 'plain' }, ...said, ...filled, ...check];
  const cells = [...mine, ...emptyBeside(mine)];
  return { cells: cells.sort((one, other) => one.column - other.column), height: heightOf(line) };
}

/** The cells of a row that hold nothing, so that the lines of the table go on. */
function emptyBeside(cells: readonly Cell[]): Cell[] {
  const taken = new Set(
    cells.flatMap(({ column, span = 1 }) => Array.from({ length: span }, (_, at) => column + at)),
  );
  return TITLES.flatMap((_, at) => {
    const column = COLUMN.number + at;
    return taken.has(column) ? [] : [{ column, value: null, look: 'asked' as const }];
  });
}

/** Points. */
const LINE = 16;
const WIDE = 110;

/** A row is as high as its longest label, a text answer has room for some lines. */
function heightOf({ kind, labels }: Line): number {
  if (kind === 'words') return WIDE;
  const lines = labels.map(({ column, text }) => {
    const width = WIDTHS[column] ?? MORE;
    return text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 1.15) / width)), 0);
  });
  return Math.min(400, LINE * Math.max(1, ...lines) + 2);
}

/** What was typed, as the cell holds it: a clear number as a number, anything else as it was typed. */
function known({ kind }: Box, { question }: Line, typed: string): string | number | null {
  if (typed === '') return null;
  if (kind === 'yes or no') return typed === 'yes' ? 'Có' : typed === 'no' ? 'Không' : typed;
  if (kind !== 'number' || !question) return typed;
  const read = readNumber(typed, { decimals: question.decimals, maximum: null });
  return read.ok ? Number(read.value) : typed;
}

function day(date: string): string {
  return date.split('-').reverse().join('/');
}
