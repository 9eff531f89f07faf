import type { Run, Text } from './official-document.ts';

/** Words as they stand, or a run with its weight or its figure. */
export type Part = string | Run;

export function text(...parts: readonly Part[]): Text {
  return parts.map((part) => (typeof part === 'string' ? { text: part } : part));
}

export function lowerFirst(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}
