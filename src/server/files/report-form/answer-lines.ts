import { type Field, fieldsOfQuestion, type Question, rowsOf } from '#reporting';
import { type Box, COLUMN, type Line } from './line.ts';

type Unmarked = Omit<Line, 'mark'>;

/** The lines of an answer, below its question. One without labels may stand beside it. */
export function answerLines(question: Question, number: number): Unmarked[] {
  if (question.kind === 'table') return tableLines(question, number);
  if (question.kind === 'prose') return proseLines(question, number);
  return figureLines(question, number);
}

/** The fields of a kind; those that a month may have, and those of headings and cells. */
function fieldsLike<What extends Field['what']>(question: Question, what: What) {
  const isWanted = (field: Field): field is Field & { what: What } => field.what === what;
  return fieldsOfQuestion(question).filter(isWanted);
}

/** One figure, or one a month. */
function figureLines(question: Question, number: number): Unmarked[] {
  const kind = question.kind === 'attestation' ? 'yes or no' : 'number';
  const wholes = fieldsLike(question, 'whole');
  return fieldsLike(question, 'value').map(({ name, month }, at) => {
    const whole = wholes.find((field) => field.month?.month === month?.month);
    const boxes: Box[] = [
      { field: name, column: COLUMN.value, span: 1, kind },
      ...(whole ? [{ field: whole.name, column: COLUMN.whole, span: 1, kind: 'number' as const }] : []),
    ];
    const words = month && [monthOf(month.month), month.said].filter(Boolean).join('\n');
    return { kind: 'part', labels: words ? numbered(`${number}.${at + 1}.`, words) : [], boxes, question };
  });
}

function monthOf(month: string): string {
  return `Tháng ${month.slice(5)}/${month.slice(0, 4)}`;
}

function numbered(number: string, words: string): Line['labels'] {
  return [
    { column: COLUMN.number, text: number },
    { column: COLUMN.words, text: words },
  ];
}

/** A text answer takes up everything from the words to the reason. */
const WIDE = COLUMN.why - COLUMN.words + 1;

/** A wide cell, under each heading one. */
function proseLines(question: Question, number: number): Unmarked[] {
  const wide = (field: string, said: string): Unmarked => ({
    kind: 'words',
    labels: [{ column: COLUMN.number, text: said }],
    boxes: [{ field, column: COLUMN.words, span: WIDE, kind: 'text' }],
    question,
  });
  const headings = fieldsLike(question, 'heading').flatMap(({ name, heading }, at) => [
    { kind: 'part' as const, labels: numbered(`${number}.${at + 1}.`, heading), boxes: [], question },
    wide(name, `${number}.${at + 1}. ghi:`),
  ]);
  return [...headings, ...fieldsLike(question, 'value').map(({ name }) => wide(name, `Câu ${number} ghi:`))];
}

/** The titles of the columns, and the rows below them, named or numbered. */
function tableLines(question: Question, number: number): Unmarked[] {
  const { columns = [], rows = [] } = question.table ?? {};
  const from = rows.length > 0 ? COLUMN.value : COLUMN.words;
  const cells = fieldsLike(question, 'cell');
  const titles = columns.map(({ title }, at) => ({ column: from + at, text: title }));
  const lines = Array.from({ length: rowsOf(question) }, (_, row): Unmarked => {
    const said = `${number}.${row + 1}.`;
    const name = rows[row];
    const boxes = cells
      .filter((cell) => cell.row === row)
      .map(({ name, column }): Box => {
        const kind = columns[column]?.kind === 'number' ? 'number' : 'text';
        return { field: name, column: from + column, span: 1, kind };
      });
    const labels = name === undefined ? [{ column: COLUMN.number, text: said }] : numbered(said, name);
    return { kind: 'part', labels, boxes, question };
  });
  return [{ kind: 'titles', labels: titles, boxes: [], question }, ...lines];
}
