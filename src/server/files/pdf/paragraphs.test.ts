import { describe, expect, it } from 'vitest';
import { lineOf } from './lines.ts';
import { paragraphsOf, runsOn } from './paragraphs.ts';

/** A line from `x` to `end` on a page whose text stands between 85 and 540. */
function line(y: number, x: number, end: number, text: string) {
  return lineOf([{ text, x, y, width: end - x, size: 14 }]);
}

function joined(...lines: ReturnType<typeof line>[]): string[] {
  return paragraphsOf({ lines, wraps: true });
}

describe('the words of a line', () => {
  const at = (x: number, text: string) => ({ text, x, y: 20, width: 10, size: 10 });

  it('stand apart by a space, by the spaces of a blank, or by a tab', () => {
    expect(lineOf([at(0, 'a'), at(10, 'b'), at(23, 'c')]).text).toBe('ab c');
    expect(lineOf([at(0, 'Số:'), at(30, '/KH')]).text).toBe('Số:        /KH');
    expect(lineOf([at(0, 'a'), at(60, 'b')]).text).toBe('a\tb');
  });

  it('follow a bullet or a number at one space, however far its tab', () => {
    for (const label of ['-', '•', '1.', 'a)', 'đ)', 'IV.', '1.2.', '(3)'])
      expect(lineOf([at(0, label), at(90, 'x')]).text).toBe(`${label} x`);
    expect(lineOf([at(0, '1'), at(90, 'x')]).text).toBe('1\tx');
  });
});

describe('lines of a page become paragraphs', () => {
  it('run on where the next word found no room, and not where it did', () => {
    expect(joined(line(20, 121, 540, 'một hai'), line(40, 85, 300, 'ba bốn'))).toEqual(['một hai ba bốn']);
    expect(joined(line(20, 85, 300, 'một hai'), line(40, 85, 540, 'ba bốn năm sáu'))).toHaveLength(2);
  });

  it('begin a paragraph at an indent, even after a full line', () => {
    expect(
      joined(line(20, 85, 540, 'một hai.'), line(40, 121, 540, 'Ba bốn'), line(60, 85, 200, 'năm')),
    ).toEqual(['một hai.', 'Ba bốn năm']);
  });

  it('hang below the words of a bullet', () => {
    expect(joined(line(20, 85, 540, '- một hai'), line(40, 103, 300, 'ba bốn'))).toEqual([
      '- một hai ba bốn',
    ]);
  });

  it('begin a paragraph at a bullet, a number, a letter or an article', () => {
    const full = (at: number, text: string) => line(20 * at, 85, 540, text);
    const lines = [
      'một hai',
      '- ba',
      '1. bốn',
      'a) năm',
      'đ) sáu',
      'II. bảy',
      '(8) tám',
      'Điều 9. chín',
      '10.1. mười',
      '1.2.3 một',
    ];
    expect(joined(...lines.map((text, at) => full(at, text)))).toEqual(lines);
  });

  it('begin a paragraph after a wider gap', () => {
    const lines = [20, 40, 60, 90].map((y) => line(y, 85, 540, 'một hai'));
    expect(joined(...lines)).toEqual(['một hai một hai một hai', 'một hai']);
  });

  it('put a word broken at its hyphen together, and keep a dash between words', () => {
    expect(joined(line(20, 85, 540, 'số 124/KH-'), line(40, 85, 300, 'UBND ngày'))).toEqual([
      'số 124/KH-UBND ngày',
    ]);
    expect(joined(line(20, 85, 540, 'kinh tế -'), line(40, 85, 300, 'xã hội'))).toEqual(['kinh tế - xã hội']);
  });

  it('join a centred title over its lines, and leave what stands centred below it', () => {
    const title = [line(20, 100, 525, 'Phát động phong trào'), line(40, 200, 425, 'thi đua năm 2026')];
    const below = [line(60, 250, 375, 'I. MỤC ĐÍCH'), line(80, 85, 540, 'Văn bản đầy dòng')];
    expect(joined(...title, ...below)).toEqual([
      'Phát động phong trào thi đua năm 2026',
      'I. MỤC ĐÍCH',
      'Văn bản đầy dòng',
    ]);
  });

  it('run on over the end of a page in the same way', () => {
    const page = { lines: [line(700, 85, 540, 'một hai')], wraps: true };
    expect(runsOn(page, { lines: [line(60, 85, 300, 'ba')], wraps: true })).toBe(true);
    expect(runsOn(page, { lines: [line(60, 121, 300, 'Ba')], wraps: true })).toBe(false);
    expect(runsOn(page, { lines: [line(60, 85, 300, 'ba')], wraps: false })).toBe(false);
    expect(runsOn(undefined, page)).toBe(false);
  });
});
