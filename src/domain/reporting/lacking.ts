import type { Answered, Lack } from './answered.ts';
import type { FieldProblem } from './answers.ts';
import type { Question } from './form.ts';

/**
 * What lacks and has no reason, by question. Of questions that are one choice, one answer is enough, month by month;
 * where all lack, only the first of them says so.
 */
export function unexplained(read: Answered[]): Map<string, FieldProblem[]> {
  return new Map(
    read.map((one, place) => {
      const group = groupOf(one, read);
      const before = read.slice(0, place).filter((other) => group.includes(other));
      const left = one.lacks.filter(
        ({ month }) =>
          !group.some((other) => settles(other, month?.month ?? null)) &&
          !before.some((other) => other.lacks.some((lack) => lack.month?.month === month?.month)),
      );
      return [one.question.id, left.map((lack) => problemOf(one.question, lack, group))];
    }),
  );
}

function groupOf(one: Answered, read: Answered[]): Answered[] {
  const { eitherOr } = one.question;
  return eitherOr === null
    ? []
    : read.filter((other) => other !== one && other.question.eitherOr === eitherOr);
}

/** Whether a question of the same choice has something to say for a month (null: for the period), or a reason. */
function settles({ given, figure }: Answered, month: string | null): boolean {
  if (figure?.explanation) return true;
  return month === null ? given.length > 0 : given.includes(month) || given.includes('');
}

function problemOf(question: Question, lack: Lack, group: Answered[]): FieldProblem {
  const both = group.map((other) => `“${shortened(other.question.text)}”`).join(', ');
  const choice = group.length > 0 ? `Chỉ cần trả lời mục này hoặc ${both}. ` : '';
  return { field: lack.field, message: `${choice}${sentenceOf(question, lack)}` };
}

function sentenceOf(question: Question, { what, part }: Lack): string {
  const why = `${question.countOnly ? 'chọn' : 'ghi'} lý do ở ô “Vì sao không có”`;
  const where = part ? `${part.charAt(0).toUpperCase()}${part.slice(1)}` : 'Mục này';
  if (what === 'zero') return `${where}: số liệu bằng 0 hoặc “Không”. Nếu đúng, xin ${why}.`;
  if (question.kind === 'prose') return `${where} chưa có nội dung. Nếu không có, xin ${why}.`;
  return `${where} chưa có số liệu. Nếu không có, xin ${why}.`;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
