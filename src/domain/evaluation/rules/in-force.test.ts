import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#calendar';
import { holdsOn, type OwnRule, ruleOn } from './in-force.ts';
import { anyPack } from './pack/testing.ts';
import type { RulePack } from './rule.ts';
import { day } from './shipped/day.ts';

const source = { document: 'Hướng dẫn mẫu', article: 'Điều 1', status: 'C' } as const;
const pack: RulePack = {
  key: 'mau',
  title: 'Mẫu',
  document: 'Hướng dẫn mẫu',
  rules: [
    {
      key: 'tasks',
      title: 'Tỷ lệ nhiệm vụ',
      unit: 'percent',
      bar: '>',
      values: [
        { from: day('2024-01-01'), until: day('2024-12-31'), value: '90', source, note: 'Cũ' },
        { from: day('2025-01-01'), until: day('2025-12-31'), value: '95', bar: '>=', source, note: null },
        {
          ...{ from: day('2026-01-01'), until: null, value: '97' },
          ...{ source: { ...source, status: 'S' }, note: 'Theo báo' },
        },
      ],
    },
  ],
};
const own: OwnRule = {
  key: 'tasks',
  from: day('2025-06-01'),
  until: day('2026-06-30'),
  value: '80',
  source: { document: 'Quyết định số 1/2025/QĐ-UBND', article: null },
};
const on = (date: string, ...rows: OwnRule[]) => ruleOn({ shipped: [pack], own: rows }, 'tasks', day(date));

describe('the rule of a day', () => {
  it('is what the text of its days said, from the first to the last of them', () => {
    expect(on('2024-01-01')).toMatchObject({ state: 'set', value: '90', bar: '>', source });
    expect(on('2024-12-31')).toMatchObject({ value: '90' });
    expect(on('2025-01-01')).toMatchObject({ value: '95' });
  });

  it('is held as its own days say, where they say so', () => {
    expect(on('2025-03-01')).toMatchObject({ bar: '>=' });
  });

  it('is unset where the text was not read, with what to know, and where no text is known', () => {
    expect(on('2026-07-01')).toEqual({
      ...{ state: 'unset', key: 'tasks', title: 'Tỷ lệ nhiệm vụ', unit: 'percent' },
      ...{ look: { ...source, status: 'S' }, note: 'Theo báo' },
    });
    expect(on('2023-12-31')).toMatchObject({ state: 'unset', look: null, note: null });
  });

  it('is the commune’s own on its days, with the rule’s bar or one of its own', () => {
    expect(on('2025-05-31', own)).toMatchObject({ value: '95' });
    expect(on('2025-06-01', own)).toMatchObject({
      ...{ value: '80', bar: '>', from: own.from, until: own.until },
      source: { document: 'Quyết định số 1/2025/QĐ-UBND', article: null, status: 'C' },
    });
    expect(on('2026-06-30', { ...own, bar: '>=' })).toMatchObject({ value: '80', bar: '>=' });
    expect(on('2026-07-01', own)).toMatchObject({ state: 'unset' });
  });

  it('is, of two values of the commune for one day, the later set', () => {
    const later = { ...own, value: '85' };
    expect(on('2026-01-01', own, later)).toMatchObject({ value: '85' });
    expect(on('2026-01-01', later, own)).toMatchObject({ value: '80' });
  });

  it('is none where no pack knows the key, whatever the commune set', () => {
    expect(
      ruleOn({ shipped: [pack], own: [{ ...own, key: 'other' }] }, 'other', day('2026-01-01')),
    ).toBeNull();
  });

  it('is that of the first pack that has it', () => {
    const other = { ...pack, rules: pack.rules.map((rule) => ({ ...rule, title: 'Khác' })) };
    expect(ruleOn({ shipped: [other, pack], own: [] }, 'tasks', day('2024-05-01'))).toMatchObject({
      title: 'Khác',
    });
  });

  it('is never the value of another day', () => {
    fc.assert(
      fc.property(anyPack, fc.integer({ min: -50, max: 2000 }), (any, after) => {
        const date = addDays(day('2020-01-01'), after);
        for (const { key, values } of any.rules) {
          const found = ruleOn({ shipped: [any], own: [] }, key, date);
          const inForce = values.filter((value) => holdsOn(value, date));
          if (found?.state === 'set')
            expect(inForce).toMatchObject([
              { value: found.value, from: found.from, source: { status: 'C' } },
            ]);
          else
            expect(inForce.filter(({ value, source }) => value !== null && source.status === 'C')).toEqual(
              [],
            );
        }
      }),
    );
  });
});
