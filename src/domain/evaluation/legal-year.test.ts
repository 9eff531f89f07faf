import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { starters } from './criteria/index.ts';
import { legalYear } from './legal-year.ts';
import { type OwnRule, shippedPacks } from './rules/index.ts';

const day = civilDate('2026-11-20') ?? expect.fail('no such day');
const yearOf = (key: string, own: OwnRule[] = []) => {
  const found = starters.find(({ set }) => set.key === key) ?? expect.fail(`no ${key}`);
  const { type, unset } = legalYear(found.set, { shipped: shippedPacks, own }, day);
  return [type.name, unset?.key ?? null];
};
const looked = (key: string, value: string): OwnRule => ({
  ...{ key, value, from: day, until: null },
  source: { document: 'Thông tư số 124/2021/TT-BCA', article: 'Điều 8' },
});

describe('the year of a set', () => {
  it('is that of areas for areas, and of teams for teams', () => {
    for (const key of ['safe-area', 'model-security']) expect(yearOf(key)).toEqual(['01/11–31/10', null]);
    expect(yearOf('team')).toEqual(['15/11–14/11', null]);
  });

  it('is nobody’s guess for communes, agencies and schools: the rule and its paper are named', () => {
    for (const key of ['safe-commune', 'safe-agency', 'safe-school'])
      expect(yearOf(key)).toEqual(['01/01–31/12', 'safety.others.year']);
    expect(yearOf('safe-school', [looked('safety.others.year', '12-15')])).toEqual(['15/12–14/12', null]);
  });

  it('is the calendar year where its paper has no rule of a year', () => {
    expect(yearOf('workplaces')).toEqual(['01/01–31/12', null]);
  });

  it('is not that of areas for a commune that names a rule of areas', () => {
    const [area] = starters.filter(({ set }) => set.key === 'safe-area');
    if (!area) expect.fail('it is there');
    const set = { ...area.set, audience: ['commune'] as const };
    const { unset } = legalYear(set, { shipped: shippedPacks, own: [] }, day);
    expect(unset).toMatchObject({ key: 'safety.others.year', look: { article: 'Điều 8' } });
  });
});
