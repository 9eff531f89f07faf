import fc from 'fast-check';
import { addDays, type CivilDate } from '#calendar';
import {
  type Bar,
  bars,
  type Rule,
  type RulePack,
  type RuleUnit,
  type RuleValue,
  ruleUnits,
} from '../rule.ts';
import { barsOf } from '../rule-value.ts';
import { day } from '../shipped/day.ts';

/** A pack as a file has it, to be bent: one rule of one value. */
export function packFile() {
  return {
    schemaVersion: 1,
    key: 'qd-15-2026',
    title: 'Quy định của tỉnh Mẫu',
    document: 'Quyết định số 15/2026/QĐ-UBND',
    rules: [
      {
        key: 'province.excellent',
        title: 'Điểm xếp loại xuất sắc',
        unit: 'percent',
        bar: '>=',
        values: [
          {
            from: '2026-01-01',
            until: null,
            value: '90',
            source: { document: 'Quyết định số 15/2026/QĐ-UBND', article: 'Điều 3', status: 'C' },
            note: null,
          },
        ],
      },
    ],
  } as const;
}

const words = fc
  .stringMatching(/^[A-Za-zÀ-ỹ0-9“”%][A-Za-zÀ-ỹ0-9 “”%,.]{0,30}[a-zA-Z0-9]$/)
  .map((text) => text.normalize('NFC'));
const decimal = (most: number) =>
  fc.tuple(fc.nat(most - 1), fc.nat(9999)).map(([whole, part]) => String(Number(`${whole}.${part}`)));

const VALUES: Record<RuleUnit, fc.Arbitrary<string>> = {
  percent: decimal(100),
  points: decimal(1000),
  count: fc.nat(100_000).map(String),
  months: fc.nat(60).map(String),
  day: fc.nat(365).map((days) => addDays(day('2024-01-01'), days).slice(5)),
  'yes-no': fc.constantFrom('yes', 'no'),
  words,
};

/** Days one after the other, each stretch with a gap or none before the next; the last may have no end. */
const stretches = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.nat(30)), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([lengths, isOpen]) => {
    let from = day('2020-01-01');
    return lengths.map(([length, gap], index): { from: CivilDate; until: CivilDate | null } => {
      const until = addDays(from, length);
      const stretch = { from, until: isOpen && index === lengths.length - 1 ? null : until };
      from = addDays(until, gap + 1);
      return stretch;
    });
  });

const ruleOf = (unit: RuleUnit): fc.Arbitrary<Omit<Rule, 'key'>> => {
  const held: readonly (Bar | null)[] = [null, ...barsOf(unit, bars)];
  const value = (days: Pick<RuleValue, 'from' | 'until'>): fc.Arbitrary<RuleValue> =>
    fc
      .record({
        value: fc.option(VALUES[unit]),
        document: words,
        article: fc.option(words),
        status: fc.constantFrom('C', 'S', 'M'),
        note: fc.option(words),
      })
      .map(({ value, document, article, status, note }) => ({
        ...{ ...days, value, note },
        source: { document, article, status: value === null && status === 'C' ? 'M' : status },
      }));
  return fc.record({
    title: words,
    unit: fc.constant(unit),
    bar: fc.constantFrom(...held),
    values: stretches.chain((days) => fc.tuple(...days.map(value))),
  });
};

/** Any pack that is in order. */
export const anyPack: fc.Arbitrary<RulePack> = fc.record({
  key: fc.constant('bo-quy-tac'),
  title: words,
  document: words,
  rules: fc
    .array(fc.constantFrom(...ruleUnits).chain(ruleOf), { minLength: 1, maxLength: 5 })
    .map((rules) => rules.map((rule, index) => ({ key: `rule.n${index}`, ...rule }))),
});
