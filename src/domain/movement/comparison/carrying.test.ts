import { describe, expect, it } from 'vitest';
import type { PlanItem } from '../items.ts';
import { target } from '../testing.ts';
import { keepsDecision } from './carrying.ts';
import { compare } from './comparison.ts';

const change = (earlier: PlanItem, later: PlanItem) => {
  const [found] = compare([earlier], [later]);
  if (!found) throw new Error('nothing was compared');
  return found;
};
const words = 'Phấn đấu 80% hộ gia đình phân loại rác';

describe('a decision', () => {
  it('holds for what is the same or only moved, whatever follows the plan', () => {
    const one = target(words);
    for (const kind of ['reading', 'version', 'amendment'] as const) {
      expect(keepsDecision(kind, change(one, one))).toBe(true);
      expect(keepsDecision(kind, change(one, { ...one, id: 'x', clause: 'V Khác' }))).toBe(true);
    }
  });

  it('holds for the same words understood otherwise only where the same file was read again', () => {
    const otherwise = change(target(words, { value: 80 }), target(words, { value: 81 }));
    expect(otherwise).toMatchObject({ kind: 'changed', reworded: false });
    expect(keepsDecision('reading', otherwise)).toBe(true);
    expect(keepsDecision('version', otherwise)).toBe(false);
    expect(keepsDecision('amendment', otherwise)).toBe(false);
  });

  it('never holds over other words, nor over other bounds', () => {
    const reworded = change(target(words), target(words.replace('80%', '85%')));
    const narrowed = change(target(words), target(words, {}, 'count'));
    for (const kind of ['reading', 'version', 'amendment'] as const) {
      expect(keepsDecision(kind, reworded)).toBe(false);
      expect(keepsDecision(kind, narrowed)).toBe(false);
    }
  });
});
