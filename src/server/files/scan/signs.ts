import type { FoundLine, FoundWord } from './engine.ts';

/** Below this the engine is not sure of a sign. */
const SURE = 60;

/** A bullet stands this near its words, in heights of the line. */
const NEAR = 2.5;

/**
 * The lines without what is no word by the engine's own judgement: signs alone that it is not sure of, as dirt
 * gives. A sign that opens a line is a bullet, of a kind the engine was not taught: it is named by its shape.
 */
export function withoutSpecks(lines: readonly FoundLine[]): FoundLine[] {
  return lines.map(cleaned).filter(({ words }) => words.length > 0);
}

function cleaned(line: FoundLine): FoundLine {
  const words = line.words.flatMap((word, at) => {
    if (/[\p{L}\d]/u.test(word.text)) return word.confidence > 0 ? [word] : [];
    const next = line.words[at + 1];
    if (at === 0 && next && next.box.x0 - word.box.x1 < NEAR * line.height)
      return [bullet(word, line.height)];
    return word.confidence >= SURE ? [word] : [];
  });
  return { ...line, words };
}

function bullet(word: FoundWord, height: number): FoundWord {
  const { x0, y0, x1, y1 } = word.box;
  const [wide, high] = [x1 - x0, y1 - y0];
  if (word.confidence >= SURE || word.text.length > 1 || high > height / 2) return word;
  if (wide > 1.6 * high) return { ...word, text: '-' };
  return wide < height / 2 ? { ...word, text: '•' } : word;
}
