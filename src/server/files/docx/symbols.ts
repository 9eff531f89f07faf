/**
 * Characters of Symbol and Wingdings fonts live in a private range that no other program can show;
 * those used as bullets become the Unicode sign that looks the same, any other a plain bullet.
 */
const SIGNS: Record<number, string> = {
  45: '-',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  119: '◆',
  167: '▪',
  168: '□',
  183: '•',
  216: '➢',
  224: '→',
  232: '→',
  240: '⇨',
  252: '✓',
  254: '☑',
};

const PRIVATE = /[\uE000-\uF8FF]/g;

/** `text` with every private character replaced. */
export function readable(text: string): string {
  return text.replace(PRIVATE, (sign) => signOf(sign.charCodeAt(0)));
}

/** The sign of a `w:sym` element, whose code is hexadecimal. */
export function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  if (!(value > 0x20 && value <= 0xffff)) return '';
  return value >= 0xe000 && value <= 0xf8ff ? signOf(value) : (SIGNS[value] ?? String.fromCharCode(value));
}

function signOf(code: number): string {
  return SIGNS[code & 0xff] ?? '•';
}
