import { byClause, type Form, fieldsOfQuestion, type Question } from '#reporting';
import { answerLines } from './answer-lines.ts';
import { COLUMN, type Line } from './line.ts';

/**
 * ```
 *   A hidden  B Câu   C Nội dung               D Số liệu  E Tổng số  F Đơn vị tính  G Vì sao không có  H Kiểm tra
 *   1                 I. An ninh, trật tự
 *   2         Câu 1   Số mô hình đã ra mắt     [   ]                 mô hình        [               ]
 *   3         Câu 2   Số vụ trộm cắp                                 vụ             [               ]
 *   4         2.1.    Tháng 05/2026            [   ]
 *   5         Câu 3   Kết quả nổi bật                                               [               ]
 *   6                 [ one wide cell                                               ]
 * ```
 * Laid out from the form alone: the same form is laid out the same way again when it comes back.
 */
export function linesOf({ questions }: Pick<Form, 'questions'>): Line[] {
  const numbers = new Map(questions.map((question, at) => [question, at + 1]));
  const lines = byClause(questions).flatMap((group) => [
    clauseLine(group.clause),
    ...group.questions.flatMap((question) =>
      linesOfQuestion(question, numbers.get(question) ?? 0, amongOf(question, questions)),
    ),
  ]);
  return lines.map((line, at) => ({ ...line, mark: String(at + 1) }));
}

type Unmarked = Omit<Line, 'mark'>;

function clauseLine(clause: string): Unmarked {
  return { kind: 'clause', labels: [{ column: COLUMN.words, text: clause }], boxes: [], question: null };
}

/** The question with the reason, its answer beside it where it is one figure, else the lines of its answer below. */
function linesOfQuestion(question: Question, number: number, among: string): Unmarked[] {
  const fields = fieldsOfQuestion(question);
  const below = answerLines(question, number);
  const [only] = below;
  const beside = below.length === 1 && only?.labels.length === 0 ? only : null;
  const reasons = fields.filter(({ what }) => what === 'why');
  const asked: Unmarked = {
    kind: 'question',
    labels: [
      { column: COLUMN.number, text: `Câu ${number}` },
      { column: COLUMN.words, text: wordsOf(question, among) },
      ...(question.measure ? [{ column: COLUMN.measure, text: question.measure }] : []),
    ],
    boxes: [
      ...(beside?.boxes ?? []),
      ...reasons.map(({ name }) => ({ field: name, column: COLUMN.why, span: 1, kind: 'reason' as const })),
    ],
    question,
  };
  const posts = fields.filter(({ what }) => what === 'by');
  return [asked, ...(beside ? [] : below), ...posts.map(({ name }) => postLine(question, name, number))];
}

function postLine(question: Question, field: string, number: number): Unmarked {
  const labels = [
    { column: COLUMN.number, text: `${number}. ký` },
    { column: COLUMN.words, text: 'Ai xác nhận (chọn trong danh sách)' },
  ];
  const boxes = [{ field, column: COLUMN.value, span: 2, kind: 'post' as const }];
  return { kind: 'part', labels, boxes, question };
}

/** The numbers of the questions of which one is enough; '' where it stands by itself. */
function amongOf({ eitherOr }: Question, questions: readonly Question[]): string {
  const numbers = questions.flatMap((other, at) => (eitherOr && other.eitherOr === eitherOr ? [at + 1] : []));
  return numbers.join(', ');
}

function wordsOf({ kind, text, wholeOn }: Question, among: string): string {
  const more = [
    kind === 'no-incident' && 'Số vụ, không có thì ghi 0.',
    kind === 'prose' && 'Không nêu họ tên người vi phạm, nạn nhân, trẻ em.',
    wholeOn && `Tổng số tính tại ngày ${wholeOn.split('-').reverse().join('/')}.`,
    among && `Chỉ cần trả lời một trong các câu ${among}.`,
  ];
  return [text, ...more.filter(Boolean)].join('\n');
}
