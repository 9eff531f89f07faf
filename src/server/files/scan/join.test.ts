import { describe, expect, it } from 'vitest';
import { joinPages } from './join.ts';
import { scanProblem } from './scan-problem.ts';
import type { ScannedPage } from './scanned-page.ts';
import { unread } from './unread.ts';

/** A page of words, each with a place of its own. */
function page(text: string): ScannedPage {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    box: [index, 0, 1, 1] satisfies [number, number, number, number],
    confidence: 90,
  }));
  return { ...unread('heavyPage', 1), text, words, problem: null };
}

describe('the pages of a scan', () => {
  it('are put together with their words in place, an empty page among them', () => {
    const pages = ['Một hai.', '', 'Ba bốn.'].map(page);
    const joined = joinPages(pages);
    expect(joined).toMatchObject({ text: 'Một hai.\n\nBa bốn.', pages: [0, 8, 10] });
    expect(joined.words.map(({ start, end, page }) => [joined.text.slice(start, end), page])).toEqual([
      ['Một', 1],
      ['hai.', 1],
      ['Ba', 3],
      ['bốn.', 3],
    ]);
  });

  it('keep a sentence whole that runs over the end of one, a word at its hyphen too', () => {
    const joined = (...texts: string[]) => joinPages(texts.map(page)).text;
    expect(joined('giữ gìn an ninh', 'trật tự.')).toBe('giữ gìn an ninh trật tự.');
    expect(joined('số 12/KH-', 'ubnd')).toBe('số 12/KH-ubnd');
    expect(joined('hết câu.', 'câu mới')).toBe('hết câu.\n\ncâu mới');
    expect(joined('1\tCông an', 'xã')).toBe('1\tCông an\n\nxã');
    expect(joined('dở dang', 'II. NHIỆM VỤ')).toBe('dở dang\n\nII. NHIỆM VỤ');
  });
});

describe('a scan must not be read on', () => {
  const problem = (pages: ScannedPage[], whole = true) => scanProblem(pages, 'a.pdf', whole)?.code ?? null;

  it('where its first page bears a secrecy mark, misread or not, in its text or in a stamp', () => {
    expect(problem([page('XÃ AN BÌNH\n\nMẬT\n\nKế hoạch')], false)).toBe('secret');
    expect(problem([page('XÃ AN BÌNH\n\nTỎI MẠT\n\nKế hoạch')], false)).toBe('secret');
    expect(problem([{ ...page('Kế hoạch'), stamps: 'x\nTUYÊT MẬT' }], false)).toBe('secret');
    expect(problem([{ ...page('Kế hoạch mặt trận'), stamps: 'CÔNG VĂN ĐẾN' }])).toBeNull();
    expect(problem([page('Kế hoạch'), { ...page('Phụ lục'), stamps: 'MẬT' }])).toBeNull();
  });

  it('where it is blank to its end, or no page could be read', () => {
    expect(problem([page('')], false)).toBeNull();
    expect(problem([page(''), page('')])).toBe('blankScan');
    expect(problem([unread('damagedPage', 1)])).toBe('damagedPage');
  });
});
