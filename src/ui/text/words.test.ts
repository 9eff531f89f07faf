import { describe, expect, it } from 'vitest';
import { approval } from './approval.ts';
import { compilation } from './compilation.ts';
import { reviewing } from './reviewing.ts';

/** All sentences of a room, those made of values too, as far as they stand written. */
function sentences(words: object): string[] {
  return Object.values(words).flatMap((word: unknown) =>
    typeof word === 'object' && word !== null ? sentences(word) : [String(word)],
  );
}

describe('the steps of looking and signing', () => {
  it('are never called a chain: that is the way of reports upward', () => {
    for (const language of ['vi', 'en'] as const) {
      const { problems, turns } = compilation[language];
      const said = [approval[language], reviewing[language], problems, turns].flatMap(sentences);
      expect(said.length).toBeGreaterThan(100);
      for (const sentence of said) expect(sentence).not.toMatch(/chuỗi|quy trình duyệt|\bchain\b/i);
    }
  });
});
