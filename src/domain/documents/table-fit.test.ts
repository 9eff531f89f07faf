import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { house, textHeight, textWidth } from './layout.ts';
import { type Block, plain, type Table } from './official-document.ts';
import { type FittedTable, fittedBody } from './table-fit.ts';

/** A table of some columns, each cell with one of the words. */
function table(columns: number, words: readonly string[], rows = 2): Table {
  const places = Array.from({ length: columns }, (_, at) => at);
  const row = (from: number) => places.map((at) => [plain(words[(from + at) % words.length] ?? '')]);
  return {
    block: 'table',
    columns: places.map((at) => ({ share: 1 + at, align: at === 0 ? 'center' : 'left' })),
    head: [places.map((at) => [plain(`C${at + 1}`)])],
    rows: Array.from({ length: rows }, (_, at) => row(at)),
  };
}

function tablesOf(body: readonly Block[]): FittedTable[] {
  return fittedBody(body, textWidth).flatMap((block) => (block.block === 'table' ? [block] : []));
}

const headOf = ({ head }: FittedTable) => head[0]?.map((cell) => cell[0]?.[0]?.text);

describe('a table that has room', () => {
  it('keeps its columns by their shares', () => {
    const [only, ...more] = tablesOf([table(3, ['một', 'hai'])]);
    expect(more).toEqual([]);
    expect(only?.fitted.map(({ width }) => Math.round(width))).toEqual([28, 55, 83]);
  });

  it('gives a column what its longest word takes, from the others', () => {
    const [only] = tablesOf([table(3, ['1.250.000.000.000'])]);
    expect(only?.fitted[0]?.width).toBeGreaterThan(35);
    expect(only?.fitted.some(({ breaks }) => breaks)).toBe(false);
  });

  it('breaks a word of no number before it is taken apart', () => {
    const address = 'duong.dan.rat.dai@phuong.vn';
    const fitted = tablesOf([table(6, [address])]);
    expect(fitted).toHaveLength(1);
    expect(fitted[0]?.fitted.filter(({ breaks }) => breaks)).not.toEqual([]);
  });
});

describe('a table that has not', () => {
  it('is printed in parts, its first columns in each and every other once', () => {
    const parts = tablesOf([table(40, ['1250', 'Tổ dân phố'])]);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(headOf(part)?.slice(0, 2)).toEqual(['C1', 'C2']);
    const others = parts.flatMap((part) => headOf(part)?.slice(2));
    expect(others).toEqual(Array.from({ length: 38 }, (_, at) => `C${at + 3}`));
  });

  it('says between its parts which columns follow', () => {
    const words = fittedBody([table(40, ['1250'])], textWidth).flatMap((block) =>
      block.block === 'paragraph' ? block.text.map(({ text }) => text) : [],
    );
    expect(words[0]).toMatch(/^Bảng trên, tiếp theo: cột \d+ đến cột \d+ trong 40 cột\.$/);
  });

  it('is never broader than its room, and no column narrower than a number in it', () => {
    const word = fc.constantFrom('1', '1250', '1.250.000', 'Tổ', 'trường', 'x'.repeat(80), 'a b c', '');
    const given = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.array(word, { minLength: 1, maxLength: 7 }));
    fc.assert(
      fc.property(given, ([columns, words]) => {
        const parts = tablesOf([table(columns, words)]);
        for (const { fitted } of parts) {
          expect(fitted.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(textWidth, 6);
          expect(Math.min(...fitted.map(({ width }) => width))).toBeGreaterThan(house.cellPaddingMm * 2);
        }
        expect(new Set(parts.flatMap(headOf)).size).toBe(columns);
      }),
    );
  });
});

describe('a picture', () => {
  it('is as broad as the text, and never higher than a page', () => {
    const drawn = (width: number, height: number) => {
      const picture = { block: 'picture', svg: '<svg/>', told: '', width, height } as const;
      const [block] = fittedBody([picture], textWidth);
      return block?.block === 'picture' ? block.printedWidth : 0;
    };
    expect(drawn(640, 300)).toBe(textWidth);
    expect(drawn(100, 1000) * 10).toBeLessThan(textHeight);
  });
});
