import { PROPER_NAMES } from './body-name.ts';
import type { Run, Text } from './official-document.ts';

/** Words as they stand, or a run with its weight or its figure. */
export type Part = string | Run;

export function text(...parts: readonly Part[]): Text {
  return parts.map((part) => (typeof part === 'string' ? { text: part } : part));
}

/** `hộ ký cam kết` to `Hộ ký cam kết`, as an item or a heading begins. */
export function upperFirst(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** `Triển khai …` to `triển khai …`, as it goes on inside a sentence; abbreviations (`UBND …`) and names (`Công an …`) stay. */
export function lowerFirst(words: string): string {
  if (/^\p{Lu}\p{Lu}/u.test(words) || PROPER_NAMES.some((name) => words.startsWith(name))) return words;
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}
