import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { shippedPacks } from '../../rules/index.ts';
import { checkSet } from '../check/index.ts';
import { starters } from './index.ts';

const day = civilDate('2026-11-20');
if (!day) throw new Error('no such day');
const rules = { book: { shipped: shippedPacks, own: [] }, day };
const sets = starters.map(({ set }) => set);

describe('each starter', () => {
  it.each(starters)('$set.key stands: nothing of it is refused', ({ set }) => {
    expect(checkSet(set, { sets, rules }).filter(({ weight }) => weight !== 'said')).toEqual([]);
  });
});
