import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { checkSet } from '../criteria/check/index.ts';
import { shippedPacks } from '../rules/shipped/index.ts';
import { sets } from './sets/index.ts';

const day = civilDate('2026-11-20') ?? expect.fail('no day');

describe('bộ tiêu chí của các trường hợp', () => {
  it.each(sets.map((set) => [set.key, set] as const))('%s là bộ mà một xã, phường có thể giữ', (_, set) => {
    const problems = checkSet(set, { sets, rules: { book: { shipped: shippedPacks, own: [] }, day } });
    const refused = problems.filter(({ weight, code }) => weight === 'refused' && code !== 'unknown rule');
    expect(refused).toEqual([]);
  });
});
