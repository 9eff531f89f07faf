import { type Answers, type Form, type ReadAnswers, readAnswers } from '#reporting';
import { linesOf } from './layout.ts';
import type { Line } from './line.ts';
import type { SentForm } from './open.ts';
import { type Places, placesOf } from './places.ts';
import { typedIn } from './typed.ts';
import { type OpenedCell, refOf } from './workbook.ts';

/** Something to mend, with its cell; `cell` is null where it has none. */
export interface CellProblem {
  cell: string | null;
  /** “Câu 4”, or null for what belongs to no question. */
  question: string | null;
  message: string;
}

export interface ReadForm {
  answers: Answers;
  /** Why the file cannot be taken at all: cells that are lost, or hold what cannot be read. */
  unread: CellProblem[];
  /** What is wrong with the answers: as on the page. Empty where they could not all be read. */
  problems: CellProblem[];
}

/** The answers of a form that came back, held against the same form as it now stands. */
export function readReportForm(sent: SentForm, form: Form): ReadForm {
  const lines = linesOf(form);
  const places = placesOf(sent, lines);
  const cells = new Map(sent.sheet.cells.map((cell) => [refOf(cell), cell]));
  const answers: Answers = {};
  const unread: CellProblem[] = [
    ...lostLines(places, form),
    ...strayCells(sent, places),
    ...mergedCells(sent, places, form),
  ];
  for (const { box, line, at } of places.boxes) {
    const typed = typedIn(cells.get(refOf(at)), box, line);
    if (!typed.ok) unread.push({ cell: refOf(at), question: saidOf(line, form), message: typed.message });
    else if (typed.text) answers[box.field] = typed.text;
  }
  return {
    answers,
    unread,
    problems: unread.length > 0 ? [] : answerProblems(readAnswers(form, answers), places, form),
  };
}

function answerProblems(read: ReadAnswers, { boxes }: Places, form: Form): CellProblem[] {
  if (read.ok) return [];
  return read.problems.map(({ field, message }) => {
    const found = boxes.find(({ box }) => box.field === field);
    return {
      cell: found ? refOf(found.at) : null,
      question: found ? saidOf(found.line, form) : null,
      message,
    };
  });
}

function saidOf({ question }: Line, { questions }: Form): string | null {
  const at = question ? questions.indexOf(question) : -1;
  return at < 0 ? null : `Câu ${at + 1}`;
}

function lostLines({ lost }: Places, form: Form): CellProblem[] {
  return lost
    .filter(({ boxes }) => boxes.length > 0)
    .map((line) => ({ cell: null, question: saidOf(line, form), message: LOST }));
}

const LOST =
  'Không tìm thấy ô trả lời bên cạnh câu hỏi: dòng đã bị xóa, sao chép, sắp xếp lại hoặc sửa chữ. Tải mẫu mới rồi chép số liệu sang.';

/** Rows that were added, and words in the margin: nothing that somebody wrote may be passed over in silence. */
function strayCells({ sheet }: SentForm, { rows, boxes, origin }: Places): CellProblem[] {
  if (!origin) return [];
  const ours = new Set(boxes.map(({ at }) => refOf(at)));
  const last = Math.max(origin.column + LAST, ...boxes.map(({ at }) => at.column));
  return sheet.cells
    .filter((cell) => cell.row > origin.row && cell.text.trim() !== '' && !ours.has(refOf(cell)))
    .filter(({ row, column }) => !rows.has(row) || column > last)
    .map((cell) => ({ cell: refOf(cell), question: null, message: stray(cell) }));
}

/** From the hidden column to the last of the head. */
const LAST = 7;

function stray({ text }: OpenedCell): string {
  return `“${text.trim().slice(0, 40)}” nằm ngoài các ô trả lời nên không thuộc câu nào. Chuyển vào ô màu vàng của câu cần ghi, hoặc xóa đi.`;
}

/** A cell that was merged into its neighbour has lost what stood in it. */
function mergedCells({ sheet }: SentForm, { boxes }: Places, form: Form): CellProblem[] {
  return boxes.flatMap(({ at, line }) => {
    const swallowed = sheet.merges.some(
      ({ row, column, lastRow, lastColumn }) =>
        at.row >= row &&
        at.row <= lastRow &&
        at.column >= column &&
        at.column <= lastColumn &&
        (at.row > row || at.column > column),
    );
    return swallowed ? [{ cell: refOf(at), question: saidOf(line, form), message: MERGED }] : [];
  });
}

const MERGED = 'Ô đã bị gộp với ô khác nên không biết số thuộc câu nào. Bỏ gộp ô (Unmerge) rồi gõ lại.';
