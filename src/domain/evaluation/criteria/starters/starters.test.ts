import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { ruleOf, shippedPacks } from '../../rules/index.ts';
import { checkSet } from '../check/index.ts';
import { readCriteriaSet } from '../file/read-set.ts';
import { writeCriteriaSet } from '../file/write-set.ts';
import { criteriaOf } from '../tree.ts';
import { starters } from './index.ts';

const day = civilDate('2026-11-20');
if (!day) throw new Error('no such day');
const rules = { book: { shipped: shippedPacks, own: [] }, day };
const sets = starters.map(({ set }) => set);
const of = (key: string) => sets.filter((set) => set.key === key);

describe('each starter', () => {
  it.each(starters)('$set.key stands by itself: nothing of it is refused or asked about', ({ set }) => {
    const alone = sets.filter((one) => one.key !== set.key && one.source.document !== set.source.document);
    const found = checkSet(set, { sets: alone, rules });
    expect(found.filter(({ weight }) => weight !== 'said')).toEqual([]);
    expect(found.filter(({ code }) => ['unknown rule', 'does not add up'].includes(code))).toEqual([]);
  });

  it.each(starters)('$set.key is read back from its own file', ({ set }) => {
    expect(readCriteriaSet(writeCriteriaSet(set))).toEqual({ ok: true, set });
  });

  it('has a key of its own, a paper and a note', () => {
    expect(new Set(sets.map(({ key }) => key)).size).toBe(starters.length);
    for (const { note, set } of starters) {
      expect(note).not.toBe('');
      expect(set.source.document).not.toBe('');
    }
  });
});

describe('the starters together', () => {
  it('are never refused beside each other, and agencies that stand in two of one plan are asked about', () => {
    for (const set of sets)
      expect(checkSet(set, { sets, rules }).filter(({ weight }) => weight === 'refused')).toEqual([]);
    for (const set of [...of('agencies-areas'), ...of('workplaces')])
      expect(checkSet(set, { sets, rules }).filter(({ weight }) => weight === 'asked')).toMatchObject([
        { code: 'audience twice' },
      ]);
  });

  it('let the model area rest on the results of the two standards, which rest on nothing', () => {
    const rests = (key: string) =>
      of(key).flatMap(({ nodes }) =>
        criteriaOf(nodes).flatMap(({ asks }) => (asks.kind === 'result' ? [asks.set] : [])),
      );
    expect(rests('model-area')).toEqual(['model-culture', 'model-security']);
    expect(rests('model-culture')).toEqual(['culture-area']);
    expect(rests('model-security')).toEqual(['safe-area']);
    expect([...rests('safe-area'), ...rests('culture-area')]).toEqual([]);
  });

  it('list what is out of bounds and ask nothing of it', () => {
    const out = sets.flatMap(({ nodes }) => criteriaOf(nodes).filter(({ bounds }) => bounds === 'out'));
    expect(out.length).toBeGreaterThan(3);
    for (const { gate, scores } of out) expect([gate, scores.kind]).toEqual([false, 'none']);
  });

  it('take the figures of papers from the rules that come with the software', () => {
    const keys = [...JSON.stringify(sets).matchAll(/"rule":"([^"]+)"/g)].map(([, key = '']) => key);
    expect(keys.length).toBeGreaterThan(15);
    for (const key of keys) expect([key, ruleOf(rules.book, key)?.key]).toEqual([key, key]);
  });
});
