import { describe, expect, it } from 'vitest';
import { type CivilDate, sourceInWords, YEAR_TYPES } from '#calendar';
import { standards } from '#registration';
import { ruleOn } from '../in-force.ts';
import { clashesOf, readRulePack, writeRulePack } from '../pack/index.ts';
import { bars } from '../rule.ts';
import { barsOf } from '../rule-value.ts';
import { day } from './day.ts';
import { shippedPacks } from './index.ts';

const book = { shipped: shippedPacks, own: [] };
const said = (key: string, on = '2026-11-20') => {
  const rule = ruleOn(book, key, day(on));
  return rule?.state === 'set'
    ? `${rule.bar ?? ''} ${rule.value} – ${sourceInWords(rule.source)}`
    : rule?.state;
};

describe('the rules that come with the software', () => {
  it.each([
    ['safety.area.households', '>= 100 – Thông tư số 124/2021/TT-BCA, Điều 4 khoản 1'],
    ['safety.area.registered', '<= 03-31 – Thông tư số 124/2021/TT-BCA, Điều 4 khoản 1'],
    ['safety.commune.models', '>= 1 – Thông tư số 124/2021/TT-BCA, Điều 5'],
    ['safety.agency.informed', '>= 100 – Thông tư số 124/2021/TT-BCA, Điều 6'],
    ['movement.agency.taking-part', '>= 90 – Quyết định số 510/QĐ-BCA-V05 ngày 20/01/2022, Điều 7 mục 2'],
    ['movement.area.handed-in', '< 11-20 – Quyết định số 510/QĐ-BCA-V05 ngày 20/01/2022, Điều 11 khoản 3'],
    ['movement.others.handed-in', '< 11-30 – Quyết định số 510/QĐ-BCA-V05 ngày 20/01/2022, Điều 11 khoản 3'],
    ['team.excellent.tasks', '> 95 – Hướng dẫn số 01/HD-BCA-V05 năm 2026, Mục IV.1'],
    ['member.excellent.tasks', '>= 95 – Hướng dẫn số 01/HD-BCA-V05 năm 2026, Mục IV.2.1'],
    ['member.good.tasks', '>= 80 – Hướng dẫn số 01/HD-BCA-V05 năm 2026'],
    ['team.excellent.cap', '<= 20 – Hướng dẫn số 01/HD-BCA-V05 năm 2026'],
    ['team.months', '>= 9 – Hướng dẫn số 01/HD-BCA-V05 năm 2026'],
    ['culture.family.public-days', '>= 10 – Nghị định số 86/2023/NĐ-CP'],
    ['culture.family.decide-days', '<= 10 – Nghị định số 86/2023/NĐ-CP'],
  ])('say %s as its paper says it', (key, expected) => {
    expect(said(key)).toBe(expected);
  });

  it('are unset where the text was not read, with the paper to look in', () => {
    for (const key of [
      'safety.others.year',
      'safety.commune.areas',
      'safety.commune.decides',
      'movement.points',
      'movement.excellent',
      'movement.gates',
      'team.good.tasks',
      'member.completed.tasks',
      'culture.area.standard',
      'force.members.least',
    ])
      expect([key, ruleOn(book, key, day('2026-11-20'))]).toMatchObject([
        key,
        { state: 'unset', look: { document: expect.any(String) } },
      ]);
  });

  it('leave the 70 % of the old circular unset, for its own days too', () => {
    expect(ruleOn(book, 'safety.commune.areas', day('2020-06-01'))).toMatchObject({
      state: 'unset',
      look: { document: 'Thông tư số 23/2012/TT-BCA', status: 'S' },
    });
  });

  it('change with the day: who decides moved from the district to the commune on 01/07/2025', () => {
    expect(said('culture.area.decides', '2025-06-30')).toContain('cấp huyện');
    expect(said('culture.area.decides', '2025-07-01')).toContain('cấp xã');
    expect(said('movement.district.handed-in', '2025-06-30')).toContain('12-15');
    expect(ruleOn(book, 'movement.district.handed-in', day('2025-07-01'))).toMatchObject({
      state: 'unset',
      look: null,
    });
  });

  it('say nothing of the days before their papers', () => {
    expect(said('safety.area.households', '2022-02-09')).toBe('unset');
    expect(said('safety.area.households', '2022-02-10')).toContain('100');
    expect(said('culture.family.public-days', '2024-01-29')).toBe('unset');
  });

  it('begin a year where the calendar’s types do, and stand on the same circular as the registration', () => {
    const starts = (id: string) => YEAR_TYPES.find((type) => type.id === id)?.starts;
    expect(said('safety.area.year')).toContain(starts('november'));
    expect(said('team.year')).toContain(starts('mid-november'));
    const standard = standards.find(({ key }) => key === 'safety');
    const [circular] = shippedPacks;
    expect(circular?.document).toBe(standard?.document);
    expect(firstDayOf('safety.area.households')).toBe(standard?.from);
  });
});

describe('each shipped pack', () => {
  it.each(shippedPacks)('$key is read back from its own file, unasked', (pack) => {
    expect(readRulePack(writeRulePack(pack))).toEqual({ ok: true, pack, asked: [] });
  });

  it.each(shippedPacks)('$key stands beside the others', (pack) => {
    expect(clashesOf(pack, shippedPacks)).toEqual([]);
  });

  it('rests only on values whose text was read', () => {
    for (const { values, unit, bar } of shippedPacks.flatMap(({ rules }) => rules)) {
      for (const { value, source } of values)
        expect([value === null, source.status]).not.toEqual([true, 'C']);
      expect(bar === null || barsOf(unit, bars).includes(bar)).toBe(true);
    }
  });
});

function firstDayOf(key: string): CivilDate | undefined {
  return shippedPacks.flatMap(({ rules }) => rules).find((rule) => rule.key === key)?.values[0]?.from;
}
