import { boundsOf } from '#plan';
import type { FieldProblem } from './rule-fields.ts';

/** Words that a person sets, by the field in which they stand. */
export interface ToldWords {
  field: string;
  words: string;
}

/** Words that no form may ask (docs/boundary.md), by hand as little as by machine: the reason beside each field. */
export function heldOff(told: readonly ToldWords[]): FieldProblem[] {
  return told.flatMap(({ field, words }) => {
    const { outOfBounds } = boundsOf(words);
    const message = `Không cập nhật trên phần mềm: ${outOfBounds?.toLowerCase()}. Xin ghi cách khác.`;
    return outOfBounds ? [{ field, message }] : [];
  });
}

/** Whether some of these words are about what only counts are kept of. */
export function onlyCounted(told: readonly ToldWords[]): boolean {
  return told.some(({ words }) => boundsOf(words).countOnly === true);
}
