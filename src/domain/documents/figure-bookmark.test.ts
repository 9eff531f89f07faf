import { describe, expect, it } from 'vitest';
import { figureBookmark, figureOfBookmark } from './figure-bookmark.ts';

describe('the bookmark of a figure', () => {
  it('names the figure at every place it stands, in at most 40 characters', () => {
    for (const id of ['f1', 'f2048', `f${'9'.repeat(30)}`])
      for (const occurrence of [1, 2, 99]) {
        const name = figureBookmark(id, occurrence) ?? '';
        expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{1,39}$/);
        expect(figureOfBookmark(name)).toBe(id);
      }
    expect(figureBookmark('f1')).not.toBe(figureBookmark('f1', 2));
  });

  it('is no bookmark of somebody else', () => {
    for (const name of ['_GoBack', '_Toc1', 'td_', 'td_1', 'hinh', 'td_f1_x'])
      expect(figureOfBookmark(name)).toBeNull();
    expect(figureBookmark('không hợp lệ')).toBeNull();
  });
});
