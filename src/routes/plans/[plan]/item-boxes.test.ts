import { describe, expect, it } from 'vitest';
import { boxesOf } from './item-boxes.ts';

type Word = Parameters<typeof boxesOf>[0][number];

/** `một hai` on one line, `ba` on the next, `bốn` on the next page. */
const WORDS: Word[] = [
  { start: 0, end: 3, page: 1, box: [10, 100, 30, 20] },
  { start: 4, end: 7, page: 1, box: [50, 96, 30, 24] },
  { start: 8, end: 10, page: 1, box: [10, 130, 20, 20] },
  { start: 11, end: 14, page: 2, box: [10, 20, 30, 20] },
];

describe('the boxes of an item in a page’s picture', () => {
  it('are one a line, around all its words', () => {
    expect(boxesOf(WORDS, [0, 14])).toEqual([
      {
        page: 1,
        boxes: [
          [10, 96, 70, 24],
          [10, 130, 20, 20],
        ],
      },
      { page: 2, boxes: [[10, 20, 30, 20]] },
    ]);
  });

  it('hold no word beside the item', () => {
    expect(boxesOf(WORDS, [3, 8])).toEqual([{ page: 1, boxes: [[50, 96, 30, 24]] }]);
    expect(boxesOf(WORDS, [7, 8])).toEqual([]);
    expect(boxesOf([], [0, 8])).toEqual([]);
  });

  it('leave the words as they were', () => {
    const before = structuredClone(WORDS);
    boxesOf(WORDS, [0, 14]);
    expect(WORDS).toEqual(before);
  });

  it('begin anew where the next words stand in another column, higher up', () => {
    const columns: Word[] = [
      { start: 0, end: 3, page: 1, box: [10, 300, 30, 20] },
      { start: 4, end: 7, page: 1, box: [200, 40, 30, 20] },
    ];
    expect(boxesOf(columns, [0, 7])).toEqual([
      {
        page: 1,
        boxes: [
          [10, 300, 30, 20],
          [200, 40, 30, 20],
        ],
      },
    ]);
  });
});
