import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AskedFigure, foundFigures } from './found-figures.ts';

interface Cases {
  questions: Record<string, Omit<AskedFigure, 'id' | 'bounds'> & { bounds?: AskedFigure['bounds'] }>;
  sentences: { text: string; expected: Record<string, string> }[];
}

const { questions, sentences }: Cases = JSON.parse(
  readFileSync(new URL('./cases/figures-in-prose.json', import.meta.url), 'utf8'),
);
const asked = Object.entries(questions).map(
  ([id, question]): AskedFigure => ({ id, bounds: 'in', ...question }),
);
const foundIn = (text: string) =>
  Object.fromEntries(foundFigures(text, asked).map(({ indicator, value }) => [indicator, value]));

describe('figures found in words', () => {
  it.each(sentences)('$text', ({ text, expected }) => {
    expect(foundIn(text)).toEqual(expected);
  });

  it('stand at their place in the whole text, with their sentence', () => {
    const text = 'Đã họp dân.\n- Tổ chức 05 buổi tuyên truyền; 02 buổi vệ sinh môi trường.';
    const [first, second] = foundFigures(text, asked);
    expect(first).toMatchObject({ words: '05 buổi', sentence: 'Tổ chức 05 buổi tuyên truyền;' });
    for (const found of [first, second])
      expect(text.slice(found?.at ?? 0).startsWith(found?.words ?? '?')).toBe(true);
  });

  it('are never taken for what is held to counts only', () => {
    expect(foundIn('Nhận 15 tin báo về an ninh trật tự.')).toEqual({});
    const open = asked.map((one) => ({ ...one, bounds: 'in' as const }));
    expect(foundFigures('Nhận 15 tin báo về an ninh trật tự.', open)).toHaveLength(1);
  });
});
