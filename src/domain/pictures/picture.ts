/** A picture that is the same on a page, in print, in PDF and in Word: drawn with plain attributes, no script, no style sheet, no id. */
export interface Picture {
  /** A whole `<svg>`. */
  svg: string;
  /** In its own units, 1/96 inch where nothing scales it. */
  width: number;
  height: number;
  /** All that it shows, in words. */
  told: string;
}

export type Attributes = Readonly<Record<string, string | number | null>>;

/** The colours of paper and screen alike; each is told apart by its lightness, and by words. */
export const ink = {
  text: '#1d2230',
  soft: '#525a6b',
  line: '#847d6e',
  ground: '#efebe3',
  strong: '#184a80',
  middle: '#7fa3c9',
  weak: '#dbe7f3',
  lacking: '#b5771a',
  sheet: '#ffffff',
} as const;

/** One element; an attribute of null is left out. What people wrote comes in only as `text`. */
export function element(name: string, attributes: Attributes, ...inside: string[]): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(String(value))}"`)
    .join('');
  return inside.length === 0 ? `<${name}${said}/>` : `<${name}${said}>${inside.join('')}</${name}>`;
}

/** A line of words at a place: of its letters' foot, `anchor` as in SVG. */
export function words(
  text: string,
  at: { x: number; y: number; anchor?: 'middle' | 'end'; bold?: boolean; size?: number; fill?: string },
): string {
  const { x, y, anchor = null, bold = false, size = LETTERS, fill = ink.text } = at;
  const attributes = {
    x,
    y,
    'text-anchor': anchor,
    'font-size': size,
    'font-weight': bold ? 700 : null,
    fill,
  };
  return element('text', attributes, escaped(text));
}

/** Height of the letters, in units of the picture. */
export const LETTERS = 14;

/** Puts a picture together. `told` is what somebody hears who cannot see it. */
export function picture(
  size: { width: number; height: number },
  told: string,
  parts: readonly string[],
): Picture {
  const { width, height } = size;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      'font-family': 'Tinos, Times New Roman, Liberation Serif, Noto Serif, serif',
      role: 'img',
      'aria-label': told,
    },
    element('rect', { width, height, fill: ink.sheet }),
    ...parts,
  );
  return { svg, width, height, told };
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Letters that XML does not know at all are left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? '');
}
