import type { Question } from '#reporting';
import type { Blank } from './blank.ts';
import type { Row, Sheet } from './workbook.ts';

export const EXPLAINED = 'Giải thích';

const WIDTHS = [9, 50, 36, 36, 36];
const TITLES = ['Câu', 'Nội dung', 'Tính những gì', 'Không tính những gì', 'Lấy số liệu ở đâu'];

/** How each question is to be understood, to read beside the form. */
export function definitionSheet({ form }: Blank): Sheet {
  return {
    name: EXPLAINED,
    widths: WIDTHS,
    rows: [
      { cells: TITLES.map((value, column) => ({ column, value, look: 'head' })), height: 20 },
      ...form.questions.map((question, at) => rowOf(question, at + 1)),
    ],
    hidden: false,
    head: 1,
    lists: [],
  };
}

function rowOf({ text, definition }: Question, number: number): Row {
  const { counts, countsNot, source } = definition ?? { counts: null, countsNot: null, source: null };
  const texts = [`Câu ${number}`, text, counts ?? '', countsNot ?? '', source ?? ''];
  const lines = texts.map((part, at) => Math.ceil((part.length * 1.15) / (WIDTHS[at] ?? 36)));
  return {
    cells: texts.map((value, column) => ({ column, value, look: 'quiet' })),
    height: Math.min(400, 16 * Math.max(1, ...lines) + 2),
  };
}
