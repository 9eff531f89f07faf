import { describe, expect, it } from 'vitest';
import { passage } from '../testing.ts';
import { piecesOf, sentencesOf, trimmed } from './sentences.ts';

const texts = (found: { text: string }[]) => found.map(({ text }) => text);

describe('sentences', () => {
  it('end at a dot before a capital, not behind an abbreviation', () => {
    expect(
      texts(sentencesOf(passage('Gửi TP. Hội An. Theo Điều 5. Quy định. Các thôn làm ngay... rồi báo.'))),
    ).toEqual(['Gửi TP. Hội An.', 'Theo Điều 5. Quy định.', 'Các thôn làm ngay... rồi báo.']);
  });

  it('fall into pieces at semicolons outside brackets and quotation marks', () => {
    expect(texts(piecesOf(passage('một (hai; ba); “bốn; năm”; sáu')))).toEqual([
      'một (hai; ba);',
      '“bốn; năm”;',
      'sáu',
    ]);
  });

  it('are trimmed of what a cut leaves', () => {
    expect(trimmed(passage('; và làm sạch đường ./.')).text).toBe('làm sạch đường');
  });
});
