import type { AskedMonth, Form, Question } from './form.ts';

/** One field of a question, by the name that it has on the page, in a draft and in an Excel form. */
export type Field = { name: string } & (
  | { what: 'value' | 'whole'; month: AskedMonth | null }
  | { what: 'heading'; heading: string }
  | { what: 'cell'; row: number; column: number }
  /** Why there is no figure, or 0. */
  | { what: 'why' }
  /** Which post attests to it. */
  | { what: 'by' }
);

/** Every field of a question, in the order in which they are filled in; `why` is the last. */
export function fieldsOfQuestion(question: Question): Field[] {
  const { id, attestedBy } = question;
  const by: Field[] = attestedBy.length > 0 ? [{ name: `${id}.by`, what: 'by' }] : [];
  return [...answerFields(question), ...by, { name: whyOf(question), what: 'why' }];
}

/** The field beside which something is said of a whole question. */
export function firstField(question: Question): string {
  return answerFields(question)[0]?.name ?? question.id;
}

/** The question to which a field belongs. */
export function questionOf(form: Form, field: string): Question | undefined {
  return form.questions.find((question) => fieldsOfQuestion(question).some(({ name }) => name === field));
}

export function whyOf({ id }: Question): string {
  return `${id}.why`;
}

/** Rows of a table: as many as are named, or as a unit may add. */
export function rowsOf({ table }: Question): number {
  return table ? table.rows.length || table.most : 0;
}

/** Months in which a question is asked; `null` stands for the whole period. */
export function stretchesOf({ months }: Question): (AskedMonth | null)[] {
  return months.length > 0 ? months : [null];
}

export function valueField({ id }: Question, month: AskedMonth | null): string {
  return month ? `${id}@${month.month}` : id;
}

export function wholeField(question: Question, month: AskedMonth | null): string {
  return `${valueField(question, month)}.whole`;
}

export function headingField({ id }: Question, place: number): string {
  return `${id}#${place}`;
}

export function cellField({ id }: Question, row: number, column: number): string {
  return `${id}[${row},${column}]`;
}

function answerFields(question: Question): Field[] {
  if (question.kind === 'table') return cells(question);
  if (question.kind === 'prose' && question.headings.length > 0)
    return question.headings.map((heading, place) => ({
      name: headingField(question, place),
      what: 'heading',
      heading,
    }));
  if (question.kind === 'prose') return [{ name: question.id, what: 'value', month: null }];
  return stretchesOf(question).flatMap((month) => figureFields(question, month));
}

function figureFields(question: Question, month: AskedMonth | null): Field[] {
  const value: Field = { name: valueField(question, month), what: 'value', month };
  return question.kind === 'ratio'
    ? [value, { name: wholeField(question, month), what: 'whole', month }]
    : [value];
}

function cells(question: Question): Field[] {
  const columns = question.table?.columns ?? [];
  return Array.from({ length: rowsOf(question) }, (_, row) =>
    columns.map(
      (_, column): Field => ({ name: cellField(question, row, column), what: 'cell', row, column }),
    ),
  ).flat();
}
