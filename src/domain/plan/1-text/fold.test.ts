import { describe, expect, it } from 'vitest';
import { fold, plain } from './fold.ts';

describe('fold', () => {
  it('drops invisible signs, Markdown marks and inline tags, and folds white space', () => {
    expect(fold('\ufeff## **I. MỤC** \\- <b>ĐÍCH</b>\u00a0 và\u200b\n\n  yêu cầu ')).toBe(
      'I. MỤC - ĐÍCH và yêu cầu',
    );
  });

  it('composes letters', () => {
    expect(fold('Kế hoạch'.normalize('NFD'))).toBe('Kế hoạch');
  });

  it('keeps a hash inside a line', () => {
    expect(fold('mục # 2')).toBe('mục # 2');
  });
});

describe('plain', () => {
  it('reads both spellings of a tone mark as the new one, and keeps the length', () => {
    expect(plain('Uỷ ban, văn hoá, toàn dân, quý, hoàn thành')).toBe(
      'ủy ban, văn hóa, toàn dân, quý, hoàn thành',
    );
  });
});
