import type { IndicatorKind } from '#movement';

/** Something asked, as far as likeness needs it. */
export interface Worded {
  text: string;
  kind: IndicatorKind;
}

/** Whether two questions ask the same in the same words: without accents, case, numbers and signs. */
export function soundAlike(one: Worded, other: Worded): boolean {
  return one.kind === other.kind && folded(one.text) === folded(other.text);
}

/** `Số hộ ký cam kết (100 %)` as `so ho ky cam ket`. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
