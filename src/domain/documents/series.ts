import type { DocumentType } from './official-document.ts';

/** The series that letters are numbered in: they bear no type (NĐ 30/2020, Phụ lục III). */
export const LETTERS = 'CV';

/** In which of its issuer's series a paper is numbered: by its type, `KH`, `QĐ`; letters in one of their own. */
export function seriesOf({ code }: DocumentType): string {
  return code ?? LETTERS;
}
