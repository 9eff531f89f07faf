import type { Check, Form, Question } from '#reporting';
import { COLUMN, type Line } from './line.ts';
import type { Texts } from './rules.ts';
import { refOf } from './workbook.ts';

/** Where each field is answered, as `D7`. */
export type Refs = ReadonlyMap<string, string>;

const MISSING = 'Chưa trả lời';

/**
 * What the column “Kiểm tra” says while one types, question by question: the plain ones of the checks that the server
 * makes again. Words of the plan never stand in a formula; they are kept as texts beside.
 */
export function liveChecks(
  form: Form,
  lines: readonly Line[],
  refs: Refs,
  texts: Texts,
): Map<Question, string> {
  return new Map(
    form.questions.map((question) => {
      const own = lines.filter((line) => line.question === question);
      const found = [
        missing(question, own, refs),
        ...own.flatMap((line) => excess(question, line, refs)),
        ...zero(question, refs),
        ...form.checks.flatMap((check) =>
          check.left === question.id ? broken(check, form, refs, texts) : [],
        ),
      ];
      return [question, found.reduceRight((rest, [when, said]) => `IF(${when},${said},${rest})`, '""')];
    }),
  );
}

/** A condition and what is said where it holds. */
type Said = [when: string, said: string];

export function answeredOrNot(isAnswered: boolean): string {
  return isAnswered ? '' : MISSING;
}

function missing({ eitherOr }: Question, lines: readonly Line[], refs: Refs): Said {
  const cells = lines.flatMap(({ boxes }) =>
    boxes.flatMap(({ field, kind }) => (kind === 'post' ? [] : (refs.get(field) ?? []))),
  );
  return [
    eitherOr || cells.length === 0 ? 'FALSE' : `COUNTA(${cells.slice(0, MOST_CELLS).join(',')})=0`,
    `"${MISSING}"`,
  ];
}

/** As many as a function takes. */
const MOST_CELLS = 250;

function excess({ id, partMayExceedWhole }: Question, line: Line, refs: Refs): Said[] {
  const [part, whole] = [COLUMN.value, COLUMN.whole].map((column) =>
    line.boxes.find((box) => box.column === column && box.kind === 'number'),
  );
  const [one, other, why] = [part?.field, whole?.field, `${id}.why`].map((field = '') => refs.get(field));
  if (!whole?.field.endsWith('.whole') || !one || !other || !why) return [];
  const more = `ISNUMBER(${one}),ISNUMBER(${other}),${one}>${other}`;
  return [
    partMayExceedWhole
      ? [`AND(${more},${why}="")`, '"Số đạt được lớn hơn tổng số: xin ghi lý do"']
      : [`AND(${more})`, '"Số đạt được lớn hơn tổng số"'],
  ];
}

function zero({ id, explainZero }: Question, refs: Refs): Said[] {
  const [cell, why] = [refs.get(id), refs.get(`${id}.why`)];
  if (!explainZero || !cell || !why) return [];
  return [
    [
      `AND(OR(AND(ISNUMBER(${cell}),${cell}=0),${cell}="Không"),${why}="")`,
      '"Số 0 hoặc Không: xin ghi lý do"',
    ],
  ];
}

function broken({ kind, left, right, message }: Check, form: Form, refs: Refs, texts: Texts): Said[] {
  const cellsOf = (id: string) =>
    valueCells(
      form.questions.find((question) => question.id === id),
      refs,
    );
  const [one, others] = [cellsOf(left), right.map(cellsOf)];
  if (one.length === 0 || others.some((cells) => cells.length === 0)) return [];
  const all = others.flat();
  const told = [one, ...others].map((cells) => `COUNT(${cells.join(',')})>0`).join(',');
  const sign = kind === 'equal' ? '<>' : '>';
  return [
    [`AND(${told},ROUND(SUM(${one.join(',')})-SUM(${all.join(',')}),9)${sign}0)`, texts.cellsOf([message])],
  ];
}

/** The cells that add up to the figure of a question; none where they do not add up. */
function valueCells(question: Question | undefined, refs: Refs): string[] {
  if (!question || (question.months.length > 0 && !['sum', 'ratio of sums'].includes(question.sums)))
    return [];
  const fields =
    question.months.length > 0
      ? question.months.map(({ month }) => `${question.id}@${month}`)
      : [question.id];
  return fields.flatMap((field) => refs.get(field) ?? []);
}

/** Where the boxes of lines stand, the first line in `row` (from 0). */
export function refsOf(lines: readonly Line[], row: number): Refs {
  return new Map(
    lines.flatMap(({ boxes }, at) =>
      boxes.map(({ field, column }) => [field, refOf({ row: row + at, column })] as const),
    ),
  );
}
