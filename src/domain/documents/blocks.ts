import type { Block, Run, Text } from './official-document.ts';

/** Words as they stand, or a run with its weight or its figure. */
export type Part = string | Run;

export function text(...parts: readonly Part[]): Text {
  return parts.map((part) => (typeof part === 'string' ? { text: part } : part));
}

export function paragraph(...parts: readonly Part[]): Block {
  return { block: 'paragraph', text: text(...parts) };
}

/** A line of its own, slanting: what is said of how to read or to fill in. */
export function remark(words: string): Block {
  return { block: 'paragraph', text: [{ text: words, italic: true }] };
}

export function heading(words: string, level: 1 | 2 | 3 = 1): Block {
  return { block: 'heading', level, text: text(words) };
}

export function list(items: readonly (string | readonly Part[])[]): Block {
  return {
    block: 'list',
    items: items.map((item) => (typeof item === 'string' ? text(item) : text(...item))),
  };
}

/** Dots to be written on: what only a person or a paper elsewhere can say. */
export const DOTS = '\u2026\u2026\u2026\u2026';

export function lowerFirst(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}

export function upperFirst(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
