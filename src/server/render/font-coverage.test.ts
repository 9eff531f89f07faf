import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mergedReport } from '#documents';
import { covered } from './font-coverage.ts';
import { renderPdf } from './index.ts';
import { caseInput } from './testing-paper.ts';

const face = new URL(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));
const drawable = covered([readFileSync(face)]);

describe('the letters of the PDF', () => {
  it('put one box for a character they lack, however it is made up', () => {
    expect(drawable('a 😀 中 👨‍👩‍👧 Ằ₫ שָׁ')).toBe('a □ □ □ Ằ₫ □');
  });

  it('are there for every character they say they have', async () => {
    const all = Array.from({ length: 0x3000 }, (_, point) => String.fromCodePoint(point));
    const lines = all
      .filter((character) => drawable(character) === character)
      .join(' ')
      .match(/.{1,200}/gsu);
    const answers = [{ unit: 'Thôn 1', text: lines?.join('\n') ?? '' }];
    const questions = [{ question: 'Chữ', answers }];
    const pdf = await renderPdf(mergedReport({ ...caseInput('each-unit'), questions }));
    expect(pdf.length).toBeGreaterThan(100_000);
  });
});
