import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import { criterion, from, set, title } from '../cases/sets/making.ts';
import { classify } from '../classing/caps.ts';
import { nearest } from '../classing/nearest.ts';
import { evaluate, type Judging } from '../classing/outcome.ts';
import { judgeWhole } from '../classing/whole-target.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Circumstances, Fact } from '../facts.ts';
import { type OwnRule, ruleOn } from '../rules/in-force.ts';
import type { Rule } from '../rules/rule.ts';
import { usual } from './testing-generated.ts';

const day = (text: string): CivilDate => civilDate(text) ?? expect.fail(`${text} is no day`);
const judging: Judging = {
  book: { shipped: [], own: [] },
  day: day('2026-11-20'),
  year: { from: day('2026-01-01'), to: day('2026-12-31') },
  rankOf: () => null,
};
const said = (yes: boolean): Fact => ({ kind: 'said', yes, sources: [] });
const amount = (value: string): Fact => ({ kind: 'amount', value, sources: [] });
const outcomeOf = (
  one: CriteriaSet,
  facts: Record<string, Fact>,
  some: Partial<Circumstances> = {},
  by = judging,
) => evaluate(one, new Map(Object.entries(facts)), { ...usual, ...some }, by);

describe('a rule on a day', () => {
  const value = (some: Partial<Rule['values'][number]>): Rule['values'][number] => ({
    ...{ from: day('2026-01-01'), until: day('2026-06-30'), value: '3', note: 'Ghi chú' },
    source: { document: 'Quyết định mẫu', article: 'Điều 1', status: 'C' },
    ...some,
  });
  const on = (values: Rule['values'], text: string, own: readonly OwnRule[] = []) => {
    const rule: Rule = { key: 'least', title: 'Ít nhất', unit: 'count', bar: '>=', values };
    const shipped = [{ key: 'made', title: '', document: 'Quyết định mẫu', rules: [rule] }];
    return ruleOn({ shipped, own }, 'least', day(text));
  };

  it('is in force from its first day to the end of its last', () => {
    const found = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(
      (text) => on([value({})], text)?.state,
    );
    expect(found).toEqual(['unset', 'set', 'set', 'unset']);
    expect(on([value({ until: null })], '2099-01-01')).toMatchObject({
      state: 'set',
      value: '3',
      until: null,
    });
  });

  it('is unset where it was not read in the text, and says where to look', () => {
    for (const status of ['S', 'M'] as const) {
      const source = { document: 'Quyết định mẫu', article: 'Điều 1', status };
      expect(on([value({ source })], '2026-01-01')).toEqual({
        ...{ state: 'unset', key: 'least', title: 'Ít nhất', unit: 'count', look: source, note: 'Ghi chú' },
      });
    }
    expect(on([value({ value: null })], '2026-01-01')).toMatchObject({ state: 'unset', note: 'Ghi chú' });
    expect(on([value({})], '2027-01-01')).toMatchObject({ state: 'unset', look: null, note: null });
  });

  it('of the commune stands above what is shipped, on its days alone', () => {
    const source = { document: 'Quyết định của phường', article: null };
    const own = [{ key: 'least', from: day('2026-03-01'), until: day('2026-03-31'), value: '5', source }];
    const other = [{ ...own[0], key: 'most', from: day('2026-01-01'), until: null, value: '9', source }];
    expect(on([value({})], '2026-03-15', [...own, ...other])).toMatchObject({
      value: '5',
      bar: '>=',
      source: { ...source, status: 'C' },
    });
    expect(on([value({})], '2026-04-01', [...own, ...other])).toMatchObject({ value: '3' });
  });
});

describe('a last day to register', () => {
  const one = (until: string): CriteriaSet => ({
    ...set('late', 'Kế hoạch mẫu', [criterion('one', '')], title('Đạt')),
    scale: { ...title('Đạt'), notRated: [{ kind: 'registered late', until: { value: until } }] },
  });
  const until = (text: string, year: Judging['year']) => {
    const { result } = outcomeOf(
      one(text),
      { one: said(true) },
      { registeredOn: null },
      { ...judging, year },
    );
    return (
      result.kind === 'not rated' && result.reasons[0]?.kind === 'registered late' && result.reasons[0].until
    );
  };

  it('lies in the year judged, its first day included', () => {
    const november = { from: day('2025-11-01'), to: day('2026-10-31') };
    expect(['11-01', '10-31', '12-31', '01-01'].map((text) => until(text, november))).toEqual([
      '2025-11-01',
      '2026-10-31',
      '2025-12-31',
      '2026-01-01',
    ]);
    expect(until('02-29', judging.year)).toBe('2026-02-28');
    expect(until('02-29', { from: day('2028-01-01'), to: day('2028-12-31') })).toBe('2028-02-29');
    expect(() => until('02-30', judging.year)).toThrow('02-30 is no day of a year');
  });
});

describe('a choice', () => {
  const nodes = [
    criterion('a', '', { gate: true, eitherOr: 'first' }),
    criterion('b', '', { gate: true, eitherOr: 'first' }),
    criterion('c', '', { gate: true, eitherOr: 'second' }),
    criterion('d', '', { gate: true, eitherOr: 'second' }),
  ];
  const one = set('choices', 'Kế hoạch mẫu', nodes, title('Đạt'));

  it('fails for itself, not for another', () => {
    const facts = { a: said(false), b: said(true), c: said(false), d: said(false) };
    expect(outcomeOf(one, facts).result).toEqual({ kind: 'gate', gates: ['c', 'd'] });
  });

  it('leaves out whoever was not assigned', () => {
    const assigned = nodes.map((some) => (some.id === 'a' ? { ...some, whereAssigned: true } : some));
    const { result, lines } = outcomeOf(set('x', '', assigned, title('Đạt')), {
      b: said(true),
      c: said(true),
      d: said(false),
    });
    expect(result.kind).toBe('class');
    expect(lines.map(({ counts }) => counts)).toEqual([false, true, true, false]);
  });
});

describe('what a failed gate still lacks', () => {
  const scored = { asks: { kind: 'judgement' }, scores: { kind: 'given', points: '10' } } as const;
  const nodes = [
    criterion('gate', '', { gate: true }),
    criterion('b', '', scored),
    criterion('a', '', scored),
    criterion('done', '', { ...scored, eitherOr: 'x' }),
    criterion('instead', '', { ...scored, eitherOr: 'x' }),
  ];
  const one: CriteriaSet = {
    ...set('lacks', 'Kế hoạch mẫu', nodes, title('Đạt')),
    scale: {
      ...title('Đạt'),
      classes: [{ key: 'recognised', name: 'Đạt', from: from('>=', '20'), needs: [] }],
    },
  };

  it('names what may be gained, what nobody told included, equal ones by their id', () => {
    const given = (points: string): Fact => ({ kind: 'points', points, sources: [] });
    const outcome = outcomeOf(one, { gate: said(false), done: given('10'), instead: given('3') });
    expect(nearest(one, outcome, judging)).toEqual({
      ...{ class: 'recognised', unmet: ['gate'], points: '10', above: false },
      gains: [
        { criterion: 'a', points: '10' },
        { criterion: 'b', points: '10' },
      ],
    });
  });

  it('asks for no points where none are lacking', () => {
    const outcome = outcomeOf(one, {
      gate: said(false),
      a: said(true),
      b: said(true),
      done: said(true),
      instead: said(false),
    });
    expect(nearest(one, outcome, judging)).toMatchObject({
      unmet: ['gate'],
      points: null,
      above: false,
      gains: [],
    });
  });
});

describe('a rule that is not set', () => {
  const rule = { rule: 'nobody' };
  const unset = { state: 'unset', key: 'nobody', title: 'nobody', unit: 'words', look: null, note: null };
  const by = (asks: Parameters<typeof criterion>[2]) =>
    set('x', '', [criterion('one', '', asks)], title('Đạt'));
  const months = { from: day('2025-01-01'), to: day('2025-12-31') };

  it.each([
    ['a number', { kind: 'count', at: from('>=', rule) }, amount('3')],
    [
      'the end of a range',
      { kind: 'count', at: { bar: 'range', amount: { value: '1' }, high: rule } },
      amount('3'),
    ],
    [
      'a frequency',
      { kind: 'frequency', each: 'month', at: from('>=', rule) },
      { kind: 'turns', turns: [{ name: 'tháng 1', value: '1' }], sources: [] },
    ],
    [
      'the smallest baseline',
      { kind: 'change', way: 'fall', at: from('>=', '5'), smallest: rule },
      against('9'),
    ],
    [
      'a change',
      { kind: 'change', way: 'fall', at: from('>=', rule), smallest: { value: '2' } },
      against('9'),
    ],
  ] as const)('%s waits for it', (_, asks, fact) => {
    const { result, lines } = outcomeOf(by({ asks }), { one: fact });
    expect(result).toEqual({ kind: 'waiting', missing: ['one'], unset: [unset] });
    expect(lines[0]?.why).toEqual({ kind: 'unset', rule: unset });
  });

  function against(now: string): Fact {
    return {
      kind: 'against',
      now,
      baseline: { value: '10', ...months, letter: 'Công văn mẫu' },
      sources: [],
    };
  }

  it('leaves a cap open, and says so', () => {
    const scale = { ...title('Đạt'), caps: [{ class: 'recognised', atMost: rule, of: 'rated' }] } as const;
    const list = [
      {
        unit: 'a',
        outcome: { points: '1', most: '9', result: { kind: 'class', class: 'recognised' } as const },
      },
    ];
    expect(classify({ scale }, list, [], judging)).toEqual({
      ...{ caps: [], unset: [unset], choices: [] },
      standings: [{ unit: 'a', result: { kind: 'waiting', missing: [], unset: [unset] } }],
    });
  });
});

describe('whoever is left out', () => {
  it('is not eligible, whatever else holds of it', () => {
    const target = {
      ...{ id: 't', title: '', clause: '', class: 'good' },
      at: from('>=', '50'),
      of: 'eligible',
    } as const;
    const reasons = [{ kind: 'left out', words: 'Trường tiểu học' }, { kind: 'no reports' }] as const;
    const standings = [
      { unit: 'a', result: { kind: 'class', class: 'good' } },
      { unit: 'b', result: { kind: 'not rated', reasons } },
    ] as const;
    expect(judgeWhole(target, [{ key: 'good' }], standings, judging)).toMatchObject({ part: 1, whole: 1 });
  });
});
