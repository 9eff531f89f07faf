import { type Block, plain, type Text } from '../official-document.ts';

/** What is written in by hand, on a line of words. A sentence that ends in it has no full stop. */
export const DOTS = '……';

/** Room in a table for what is written by hand, so many lines high. */
export function emptyCell(lines = 1): Text[] {
  return Array.from({ length: lines }, () => plain('\u00A0'));
}

export function paragraph(text: string | Text): Block {
  return { block: 'paragraph', text: textOf(text) };
}

export function list(...items: readonly (string | Text)[]): Block {
  return { block: 'list', items: items.map(textOf) };
}

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { block: 'heading', level, text: plain(text) };
}

/** `Điều 1.` with its title. */
export function article(title: string): Block {
  return { block: 'article', text: plain(title) };
}

/** `Điều 1.` that is its own text. */
export function wholeArticle(text: string | Text): Block {
  return { block: 'article', text: textOf(text), whole: true };
}

export function clause(text: string | Text): Block {
  return { block: 'clause', text: textOf(text) };
}

export function centred(text: string): Block {
  return { block: 'centred', text: plain(text) };
}

/** Words, then dots to the margin, and so many lines of dots below. */
export function fillIn(label: string, lines = 0): Block {
  return { block: 'fill-in', label, lines };
}

function textOf(text: string | Text): Text {
  return typeof text === 'string' ? plain(text) : text;
}
