import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';

const texts = (text: string) => linesOf(text).map((line) => line.text);

describe('lines that carry nothing', () => {
  it.each(['7', '- 7 -', 'Trang 7/12', '7/12', 'Page 7 of 12', '[7]', '_____', '|---|---|'])(
    'drops %s',
    (line) => {
      expect(texts(`Một\n${line}\nHai`)).toEqual(['Một', 'Hai']);
    },
  );

  it('are the stamps of an electronic signature, with the name between their lines', () => {
    const stamp = [
      'Signature Not Verified',
      'Người ký: Ủy ban nhân dân',
      'xã An Lạc Đông',
      'Thời gian ký: 12.03.2026 14:05:11',
      '+07:00',
    ];
    expect(texts(['Một', ...stamp, 'Hai', 'Ký bởi: Lê Văn Tám', 'Ba'].join('\n'))).toEqual([
      'Một',
      'Hai',
      'Ba',
    ]);
  });

  it('are running heads: the same words at the top of each page', () => {
    const page = (n: number) => `Việc ${n}\n\n${n}\n\nKế hoạch của xã An Lạc Đông\n`;
    expect(texts([1, 2, 3, 4].map(page).join(''))).toEqual(['Việc 1', 'Việc 2', 'Việc 3', 'Việc 4']);
  });

  it('are not the words that only look like it', () => {
    const words = ['15/11 hằng năm', 'Cơ quan: Công an xã', '100'];
    expect(texts(words.slice(0, 2).join('\n'))).toEqual(words.slice(0, 2));
  });
});
