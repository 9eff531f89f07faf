import type { Piece } from './parts.ts';

/** How headings are numbered. */
export type Numbers = 'printed' | 'decimal' | 'none' | 'parts' | 'letters' | 'slashes' | 'articles';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** The number of a heading in a style; `counts` are those of the headings above and its own. */
export function numberOf(piece: Piece, counts: readonly number[], numbers: Numbers): string {
  const [first = 1, second = 1, third = 1] = counts;
  const at = (list: readonly string[], n: number) => list[n - 1] ?? String(n);
  const letter = 'abcdđeghiklmnopqrstuvxy'[third - 1] ?? 'z';
  const low = counts.length > 2 ? `${letter})` : '';
  switch (numbers) {
    case 'decimal':
      return counts.length === 1 ? `${first}.` : `${counts.join('.')}.`;
    case 'none':
      return '';
    case 'parts':
      return counts.length === 1
        ? `Phần thứ ${at(ORDINALS, first)}.`
        : counts.length === 2
          ? `${at(ROMAN, second)}.`
          : `${third}.`;
    case 'letters':
      return counts.length === 1
        ? `${'ABCDEGHIK'[first - 1]}.`
        : counts.length === 2
          ? `${at(ROMAN, second)}.`
          : `${third}.`;
    case 'articles':
      return counts.length === 1 ? `Điều ${first}.` : counts.length === 2 ? `${second}.` : low;
    case 'slashes':
      return counts.length === 1 ? `${at(ROMAN, first)}/` : counts.length === 2 ? `${second}/` : low;
    default:
      return piece.number;
  }
}
