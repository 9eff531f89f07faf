import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partAt, partsOf } from './parts.ts';

/** A text of lines, each with its items. */
function planOf(lines: readonly { letters: number; items: number }[]) {
  const starts: number[] = [];
  const items: { span: [number, number] }[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    for (let item = 0; item < line.items; item += 1) items.push({ span: [at, at + line.letters] });
    at += line.letters;
  }
  return { text: 'x'.repeat(at), starts, items };
}

const some = (count: number, line: { letters: number; items: number }) =>
  Array.from({ length: count }, () => line);

describe('the parts of a plan', () => {
  it('are one where it has some 200 items, and more where it has thousands or is long', () => {
    const partsIn = (lines: Parameters<typeof planOf>[0]) => {
      const { text, starts, items } = planOf(lines);
      return partsOf(text, starts, items).length;
    };
    expect(partsIn(some(211, { letters: 60, items: 1 }))).toBe(1);
    expect(partsIn(some(2000, { letters: 60, items: 1 }))).toBe(7);
    expect(partsIn(some(2000, { letters: 100, items: 0 }))).toBe(3);
    expect(partsIn([])).toBe(1);
  });

  it('hold all of the text, each paragraph and each item in one', () => {
    const line = fc.record({
      letters: fc.integer({ min: 1, max: 30_000 }),
      items: fc.integer({ min: 0, max: 150 }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const { text, starts, items } = planOf(lines);
        const parts = partsOf(text, starts, items);
        expect(parts[0]?.[0]).toBe(0);
        expect(parts.at(-1)?.[1]).toBe(text.length);
        for (const [index, [start]] of parts.slice(1).entries()) {
          expect(start).toBe(parts[index]?.[1]);
          expect(starts).toContain(start);
        }
        for (const { span } of items)
          expect(parts[partAt(parts, span[0]) - 1]?.[0]).toBeLessThanOrEqual(span[0]);
        const counts = parts.map(
          ([from, to]) => items.filter(({ span: [at] }) => at >= from && at < to).length,
        );
        expect(Math.max(0, ...counts)).toBeLessThan(450);
      }),
      { numRuns: 50 },
    );
  });
});
