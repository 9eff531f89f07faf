import type { Span } from '../reading.ts';
import { fold } from './fold.ts';
import { linesOf } from './lines.ts';
import { clean, join, type Passage, part, spanOf } from './passage.ts';

/** Where words stand in a plan's text, however their lines are broken there; null where they do not. */
export function spanOfWords(text: string, words: string): Span | null {
  const wanted = fold(words);
  if (!wanted) return null;
  return placeIn(clean(text, 0), wanted) ?? placeIn(join(linesOf(text)), wanted);
}

function placeIn(passage: Passage, wanted: string): Span | null {
  const at = passage.text.indexOf(wanted);
  return at < 0 ? null : spanOf(part(passage, at, at + wanted.length));
}
