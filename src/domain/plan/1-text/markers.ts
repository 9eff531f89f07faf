/** What opens a paragraph of an administrative text (NĐ 30/2020/NĐ-CP, Annex I: I, 1, a, then dashes). */
export type MarkerKind =
  | 'part'
  | 'capital'
  | 'roman'
  | 'chapter'
  | 'article'
  | 'arabic'
  | 'decimal'
  | 'letter'
  | 'bullet'
  | 'item';

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

/**
 * Roman and arabic numbers, letters and `1.2` as an ordinal among their siblings; null where it has none. Letters that
 * some lists leave out (`đ`, `f`, `j`, `w`) stand half a step behind the one before: with and without them a list counts on.
 */
export function ordinal(kind: MarkerKind, number: string): number | null {
  if (kind === 'roman') return roman(number);
  if (kind === 'letter' || kind === 'capital') return letter(number.toLowerCase());
  if (kind === 'arabic' || kind === 'decimal' || kind === 'article')
    return Number(number.split('.').at(-1)) || null;
  return null;
}

const BEFORE_WORDS = '(?=[\\p{L}"“”‘\'(\\[…])';
/** The signs that open an item of a list, those of Word's symbol fonts included (from U+F020 on). */
const SIGNS = '-–—−+•●○◦◉▪▫■□◆◇❖❑❏❒☐☑☒✓✔✗✦★☆♦◊·*→⇒⇨➔➜➢➤►▶▷⮚‣⁃»›§\\uf020-\\uf0ff';
const SHAPES: ReadonlyArray<readonly [MarkerKind, RegExp]> = [
  [
    'part',
    /^((?:phần|chương)\s+(?:thứ\s+)?(?:nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|[ivx]+|\d{1,2}))(?:\s*[.:–-]\s*|\s+|$)(?=\p{Lu}|$)/iu,
  ],
  ['chapter', /^(mục\s+(?:\d{1,2}|[IVX]{1,4}))\s?[.:]\s?(?=\p{Lu})/iu],
  ['article', /^(điều\s+\d{1,2})\s?[.:]\s?(?=\p{L})/iu],
  ['roman', new RegExp(`^([IVX]{1,5})(?:\\s?[.)\\-–:]\\s?|\\s?/\\s?)${BEFORE_WORDS}(?!v\\s)`, 'u')],
  ['capital', new RegExp(`^([A-HĐ])\\s?[.)/]\\s${BEFORE_WORDS}`, 'u')],
  [
    'decimal',
    new RegExp(
      `^((?:\\d{1,2}|[IVX]{1,4})(?:\\.\\d{1,2}){1,3})(?:\\s?[.):\\-–/]\\s?|\\s)${BEFORE_WORDS}`,
      'u',
    ),
  ],
  [
    'arabic',
    new RegExp(
      `^(\\d{1,2})(?:\\s?[.)]\\s?${BEFORE_WORDS}|[.)]\\s(?=\\d)|\\s?[-–/]\\s?(?=\\p{Lu})(?!\\p{Lu}[\\p{L}&]*[/-]))`,
      'u',
    ),
  ],
  ['letter', new RegExp(`^([a-ilkđ])\\s?(?:[.)]\\s?${BEFORE_WORDS}|/\\s?(?=\\p{Lu})|\\)\\s(?=\\d))`, 'u')],
  ['letter', new RegExp(`^([jm-z])\\)\\s?${BEFORE_WORDS}`, 'u')],
  ['bullet', new RegExp(`^(?:[${SIGNS}]\\s*)+(?=\\S)`, 'u')],
  ['bullet', /^o\s(?=\p{L})/u],
  ['item', /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*/u],
];

/** A star at the start of a line that opens an item; `raw` is the line with its marks. Other stars are Markdown's. */
export function starOf(raw: string): Marker | null {
  const star = /^\s*\*[^\S\n]+(?=\S)/.exec(raw);
  if (!star || raw.slice(star[0].length).replaceAll('**', '').includes('*')) return null;
  return { kind: 'bullet', number: '', sign: '*', length: 0 };
}

/** The letters all lists run through, and those only some do, each behind its neighbour. */
const LETTERS = 'abcdeghiklmnopqrstuvxy';
const HALF_LETTERS: Record<string, string> = { đ: 'd', f: 'e', j: 'i', w: 'v', z: 'y' };

function letter(sign: string): number | null {
  const before = HALF_LETTERS[sign];
  const at = LETTERS.indexOf(before ?? sign) + 1;
  return at > 0 ? at + (before ? 0.5 : 0) : null;
}

const ROMAN_VALUES: Record<string, number> = { I: 1, V: 5, X: 10 };

function roman(number: string): number {
  const values = [...number].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
