import { describe, expect, it } from 'vitest';
import { linesTyped, recipientsText, recipientsTyped } from './recipients-typed.ts';

describe('recipients typed one a line', () => {
  it('come back as they were shown', () => {
    const lines = [
      { name: 'Đảng ủy phường', purpose: 'để báo cáo' },
      { name: 'Các tổ dân phố (12)', purpose: 'để thực hiện' },
      { name: 'Công an phường', purpose: null },
    ];
    expect(recipientsTyped(recipientsText({ lines, archive: 'VT' }))).toEqual(lines);
  });

  it('lose the dashes and closing marks that are printed of themselves', () => {
    expect(linesTyped('- Đảng ủy phường;\n\n  - Mặt trận.\r\nTổ 1-2')).toEqual([
      'Đảng ủy phường',
      'Mặt trận',
      'Tổ 1-2',
    ]);
  });
});
