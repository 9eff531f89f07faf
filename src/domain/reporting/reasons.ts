import type { Indicator } from '#movement';
import type { Question } from './form.ts';

export const LONGEST_REASON = 500;

/**
 * Why there is no figure, where nothing may be written freely: beside counts of what concerns people, a sentence would
 * soon name one (docs/boundary.md).
 */
export const fixedReasons = [
  'Không phát sinh trong kỳ',
  'Chưa thống kê được',
  'Chưa thực hiện trong kỳ',
  'Không thuộc nhiệm vụ của đơn vị',
  'Số liệu do cơ quan khác giữ',
] as const;

/** The reasons to choose from; none where one may write. */
export function reasonsOf({ countOnly }: Pick<Question, 'countOnly'>): readonly string[] {
  return countOnly ? fixedReasons : [];
}

/** What is wrong with a reason, or null. */
export function doubtOfReason(question: Pick<Question, 'countOnly'>, why: string): string | null {
  const given: readonly string[] = reasonsOf(question);
  if (given.length > 0 && why && !given.includes(why))
    return `Mục này chỉ ghi số tổng hợp, không viết lời. Xin chọn một lý do có sẵn: ${given.join('; ')}.`;
  return why.length > LONGEST_REASON ? `Lý do dài quá ${LONGEST_REASON} ký tự. Xin viết ngắn lại.` : null;
}

/**
 * Whether a 0 is told why: where the plan wants more than nothing. A "no" is an answer by itself. The officer may say
 * otherwise of each question.
 */
export function explainsZero({
  kind,
  comparator,
  target,
}: Pick<Indicator, 'kind' | 'comparator' | 'target'>): boolean {
  const wanted = target !== null && Number(target) > 0 && comparator !== '<' && comparator !== '<=';
  return wanted && (kind === 'count' || kind === 'ratio');
}
