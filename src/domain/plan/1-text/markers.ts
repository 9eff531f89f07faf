/** What opens a paragraph of an administrative text (NĐ 30/2020/NĐ-CP, Annex I: I, 1, a, then dashes). */
export type MarkerKind = 'part' | 'capital' | 'roman' | 'arabic' | 'decimal' | 'letter' | 'bullet' | 'item';

export interface Marker {
  kind: MarkerKind;
  /** As printed, without dot or bracket; empty for bullets. */
  number: string;
  /** The dash, plus or other sign of a bullet, as printed; empty for numbers. */
  sign: string;
  /** Characters of the marker and the space after it. */
  length: number;
}

/** The marker that opens `text`, or null. */
export function markerOf(text: string): Marker | null {
  for (const [kind, shape] of SHAPES) {
    const found = shape.exec(text);
    if (!found) continue;
    const sign = kind === 'bullet' ? found[0].trim() : '';
    return { kind, number: found[1] ?? '', sign, length: found[0].length };
  }
  return null;
}

/** Roman and arabic numbers, letters and `1.2` as an ordinal among their siblings; null where it has none. */
export function ordinal(kind: MarkerKind, number: string): number | null {
  if (kind === 'roman') return roman(number);
  if (kind === 'letter') return LETTERS.indexOf(number) + 1 || null;
  if (kind === 'capital') return LETTERS.indexOf(number.toLowerCase()) + 1 || null;
  if (kind === 'arabic' || kind === 'decimal') return Number(number.split('.').at(-1)) || null;
  return null;
}

const BEFORE_WORDS = '(?=[\\p{L}"“”‘\'(\\[…])';
const SHAPES: ReadonlyArray<readonly [MarkerKind, RegExp]> = [
  [
    'part',
    /^(?:phần|chương)\s+((?:thứ\s+)?(?:nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|[ivx]+|\d{1,2}))(?:\s*[.:–-]\s*|\s+|$)(?=\p{Lu}|$)/iu,
  ],
  ['roman', new RegExp(`^([IVX]{1,5})(?:\\s?[.)\\-–:]\\s?|\\s?/\\s?)${BEFORE_WORDS}(?!v\\s)`, 'u')],
  ['capital', new RegExp(`^([A-HĐ])\\s?[.)]\\s${BEFORE_WORDS}`, 'u')],
  ['decimal', new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){1,3})(?:\\s?[.):\\-–]\\s?|\\s)${BEFORE_WORDS}`, 'u')],
  [
    'arabic',
    new RegExp(
      `^(\\d{1,2})(?:\\s?[.)]\\s?${BEFORE_WORDS}|[.)]\\s(?=\\d)|\\s?[-–/]\\s?(?=\\p{Lu})(?!\\p{Lu}+[/-]))`,
      'u',
    ),
  ],
  ['letter', new RegExp(`^([a-hiklđ])\\s?(?:[.)]\\s?${BEFORE_WORDS}|\\)\\s(?=\\d))`, 'u')],
  ['bullet', /^(?:[-–—+•●▪◦·*►➢✓]\s*)+(?=\S)/u],
  ['item', /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*/u],
];

/** The letters Vietnamese lists run through. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

const ROMAN_VALUES: Record<string, number> = { I: 1, V: 5, X: 10 };

function roman(number: string): number {
  const values = [...number].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
