import type { FieldProblem } from '../answers.ts';
import type { Check, Question } from '../form.ts';

export type ReadRelation = { ok: true; check: Check } | { ok: false; problems: FieldProblem[] };

const LONGEST = 300;

/** A relation between two or more questions that are answered by numbers, as the page sends it. */
export function readRelation(
  typed: { kind: string; left: string; right: string[]; message: string },
  questions: readonly Pick<Question, 'id' | 'kind'>[],
): ReadRelation {
  const numbers = questions.filter(({ kind }) => isNumber(kind)).map(({ id }) => id);
  const right = [...new Set(typed.right.filter(Boolean))];
  const problems: FieldProblem[] = [];
  const say = (field: string, message: string) => problems.push({ field, message });
  if (!numbers.includes(typed.left)) say('left', 'Xin chọn câu hỏi bên trái.');
  if (right.length === 0 || !right.every((id) => numbers.includes(id)))
    say('right', 'Xin chọn câu hỏi bên phải.');
  else if (right.includes(typed.left)) say('right', 'Hai bên là cùng một câu hỏi. Xin chọn câu khác.');
  if (!typed.message) say('message', 'Xin ghi câu nhắc khi hai số không khớp.');
  if (typed.message.length > LONGEST) say('message', `Dài quá ${LONGEST} ký tự. Xin viết ngắn lại.`);
  if (problems.length > 0) return { ok: false, problems };
  const kind = typed.kind === 'equal' ? 'equal' : 'not more';
  return { ok: true, check: { kind, left: typed.left, right, message: typed.message } };
}

/** Whether a question can stand in a relation. */
export function isNumber(kind: Question['kind']): boolean {
  return kind === 'count' || kind === 'ratio' || kind === 'no-incident';
}
