import { beforeAll, describe, expect, it } from 'vitest';
import { boldWidth, layout, motto } from '#documents';
import { pdfBytes } from './pdf.ts';
import { everyShape, letter } from './testing-documents.ts';
import { factsOf, failed } from './testing-layout.ts';
import { type Line, linesOf, type Stroke, strokesOf } from './testing-lines.ts';
import { pagesOf } from './testing-paper.ts';

/** Half a millimetre, half a point. */
const NEAR = 0.5;

describe('the measures of a paper', () => {
  it.each(Object.entries(everyShape))('are those of the decree: %s', async (_name, document) => {
    const facts = factsOf(document, await pagesOf(pdfBytes(document)));
    expect(facts.length).toBeGreaterThan(30);
    expect(failed(facts, NEAR)).toEqual([]);
  });
});

describe('what is drawn on a paper', () => {
  let strokes: Stroke[];
  let lines: Line[];
  beforeAll(async () => {
    const bytes = pdfBytes(letter);
    strokes = await strokesOf(bytes);
    lines = (await pagesOf(bytes)).flatMap(linesOf);
  });

  it('is a rule as long as the motto, and one a part of the issuer’s last line', () => {
    const rules = strokes.filter(({ height }) => height === 0);
    const issuer = boldWidth('PHƯỜNG AN LẠC ĐÔNG', layout.letters.issuingBody.size.value);
    const wanted = [issuer * layout.shortRule.value, boldWidth(motto, layout.letters.motto.size.value)];
    expect(rules).toHaveLength(2);
    for (const [at, { width }] of rules.entries())
      expect(Math.abs(width - (wanted[at] ?? 0))).toBeLessThan(NEAR);
  });

  it('is the box of the urgency as large as the decree has it, its words in the middle', () => {
    const { width, height } = layout.urgencyBoxes['THƯỢNG KHẨN'];
    const [box] = strokes.filter((stroke) => stroke.height > 0);
    const words = lines.find(({ text }) => text === 'THƯỢNG KHẨN');
    expect(box?.width).toBeCloseTo(width, 1);
    expect(box?.height).toBeCloseTo(height, 1);
    const [left = 0, top = 0] = [box?.left, box?.top];
    expect(Math.abs(((words?.left ?? 0) + (words?.right ?? 0)) / 2 - left - width / 2)).toBeLessThan(NEAR);
    expect(words?.y).toBeGreaterThan(top);
    expect(words?.y).toBeLessThan(top + height);
  });
});
