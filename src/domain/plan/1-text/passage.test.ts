import { describe, expect, it } from 'vitest';
import { clean, join, offsetIn, part, spanOf } from './passage.ts';

describe('a passage', () => {
  it('knows where its words stand behind marks and spaces', () => {
    const text = '  ### **Mục   đích**';
    expect(clean(text, 0).text).toBe('Mục đích');
    expect(spanOf(clean(text, 0))).toEqual([8, 18]);
  });

  it('tells how far into another it was cut', () => {
    const outer = join([clean('Công an xã', 0), clean('chủ trì', 20)]);
    expect(offsetIn(outer, part(outer, 11))).toBe(11);
    expect(spanOf(outer)).toEqual([0, 27]);
  });
});
