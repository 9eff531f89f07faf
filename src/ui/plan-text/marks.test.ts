import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkedText, markedParagraphs, type Part, type Spanned, type Words } from './marks.ts';

describe('the marks in a plan’s text', () => {
  it('lose no letter and move none: every run of words stands where it says', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, items }) => {
        const runs = markedParagraphs(plan, items).flatMap(({ parts }) => wordsIn(parts));
        expect(runs.map(({ text }) => text).join('')).toBe(plan.text);
        for (const { at, text } of runs) expect(plan.text.slice(at, at + text.length)).toBe(text);
      }),
    );
  });

  it('cover each item exactly, whatever crosses it', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, items }) => {
        const parts = markedParagraphs(plan, items).flatMap((paragraph) => paragraph.parts);
        for (const { id, span } of items) expect(coveredBy(id, parts)).toBe(plan.text.slice(...span));
      }),
    );
  });

  it('open each item once, so that links to it have one place to go', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, items }) => {
        const opened = markedParagraphs(plan, items).flatMap(({ parts }) => openedIn(parts));
        expect(opened.sort()).toEqual(items.map(({ id }) => id).sort());
      }),
    );
  });

  it('show page marks between the words, and no Markdown', () => {
    const plan = { text: '## **Mục I**\nmột hai', offset: 0, starts: [0, 13], pages: [0, 17] };
    const [first, second] = markedParagraphs(plan, []);
    expect(
      wordsIn(first?.parts ?? [])
        .map(({ text }) => text)
        .join('')
        .trim(),
    ).toBe('Mục I');
    expect(second?.parts).toEqual([{ at: 13, text: 'một ' }, { page: 2 }, { at: 17, text: 'hai' }]);
  });

  it('take a carriage return for a space, so that a browser counts as we do', () => {
    const [paragraph] = markedParagraphs({ text: 'a\r\nb', offset: 0, starts: [0], pages: [] }, []);
    expect(paragraph?.parts).toEqual([{ at: 0, text: 'a \nb' }]);
  });

  it('stand where they stand in the whole plan, also when only a part of it is shown', () => {
    const part = { text: 'hai ba', offset: 4, starts: [4], pages: [] };
    expect(markedParagraphs(part, [{ id: 'i', span: [8, 20] }])).toEqual([
      {
        at: 4,
        parts: [
          { at: 4, text: 'hai ' },
          { item: 'i', opens: true, parts: [{ at: 8, text: 'ba' }] },
        ],
      },
    ]);
  });

  it('are made in time that grows with the text', () => {
    const text = 'Khu dân cư giữ gìn trật tự. '.repeat(40_000);
    const starts = Array.from({ length: 4000 }, (_, index) => index * 280);
    const items = Array.from({ length: 3000 }, (_, index) => ({
      id: `i${index}`,
      span: [index * 300, index * 300 + 250] as const,
    }));
    expect(markedParagraphs({ text, offset: 0, starts, pages: [] }, items)).toHaveLength(4000);
  });
});

function wordsIn(parts: Part[]): Words[] {
  return parts.flatMap((part) => ('text' in part ? [part] : 'item' in part ? wordsIn(part.parts) : []));
}

function coveredBy(id: string, parts: Part[]): string {
  return parts
    .map((part) => {
      if (!('item' in part)) return '';
      return part.item === id
        ? wordsIn(part.parts)
            .map(({ text }) => text)
            .join('')
        : coveredBy(id, part.parts);
    })
    .join('');
}

function openedIn(parts: Part[]): string[] {
  return parts.flatMap((part) =>
    'item' in part ? [...(part.opens ? [part.item] : []), ...openedIn(part.parts)] : [],
  );
}

const anyPlan: fc.Arbitrary<{ plan: MarkedText; items: Spanned[] }> = fc
  .tuple(fc.string({ unit: fc.constantFrom('a', 'ê', ' ', '\n', '1'), minLength: 1, maxLength: 60 }))
  .chain(([text]) => {
    const place = fc.integer({ min: 0, max: text.length });
    const span = fc
      .tuple(place, place)
      .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
      .filter(([start, end]) => end > start);
    return fc.record({
      plan: fc.record({
        text: fc.constant(text),
        offset: fc.constant(0),
        starts: fc
          .uniqueArray(place, { maxLength: 6 })
          .map((starts) => [
            0,
            ...starts.filter((start) => start > 0 && start < text.length).sort((a, b) => a - b),
          ]),
        pages: fc.constant([]),
      }),
      items: fc
        .array(span, { maxLength: 8 })
        .map((spans) => spans.map((one, index) => ({ id: `i${index}`, span: one }))),
    });
  });
