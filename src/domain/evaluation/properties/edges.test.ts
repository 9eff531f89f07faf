import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import { criterion, from, set, title } from '../cases/sets/making.ts';
import { nearest } from '../classing/nearest.ts';
import { evaluate, type Judging } from '../classing/outcome.ts';
import { judgeWhole } from '../classing/whole-target.ts';
import type { CriteriaSet, Criterion } from '../criteria/criteria-set.ts';
import type { Circumstances, Fact } from '../facts.ts';
import type { Bar, Rule } from '../rules/rule.ts';
import { usual } from './testing-generated.ts';

const day = (text: string): CivilDate => civilDate(text) ?? expect.fail(`${text} is no day`);
const judging: Judging = {
  book: { shipped: [], own: [] },
  day: day('2026-11-20'),
  year: { from: day('2025-11-01'), to: day('2026-10-31') },
  rankOf: () => null,
};
const amount = (value: string): Fact => ({ kind: 'amount', value, sources: [] });
const outcomeOf = (
  one: CriteriaSet,
  facts: Record<string, Fact>,
  some: Partial<Circumstances> = {},
  by = judging,
) => evaluate(one, new Map(Object.entries(facts)), { ...usual, ...some }, by);
const alone = (some: Partial<Criterion>) =>
  set('alone', 'Kế hoạch mẫu', [criterion('one', '', some)], title('Đạt'));
const withRule = (rule: Rule): Judging => ({
  ...judging,
  book: { shipped: [{ key: 'made', title: '', document: 'Quyết định mẫu', rules: [rule] }], own: [] },
});
const ruled = (bar: Bar | null, value: string | null, unit: Rule['unit'] = 'count'): Rule => ({
  ...{ key: 'rule', title: 'Quy định mẫu', unit, bar },
  values: [
    {
      ...{ from: day('2026-01-01'), until: null, value, note: null },
      source: { document: 'Quyết định mẫu', article: null, status: 'C' },
    },
  ],
});

describe('a bar', () => {
  it.each([
    ['>=', ['missed', 'met', 'met']],
    ['>', ['missed', 'missed', 'met']],
    ['<=', ['met', 'met', 'missed']],
    ['<', ['met', 'missed', 'missed']],
    ['=', ['missed', 'met', 'missed']],
  ] as const)('%s is held at its edge', (bar, expected) => {
    const one = alone({ gate: true, asks: { kind: 'count', at: from(bar, '5') } });
    const found = ['4.99', '5', '5.01'].map((value) => outcomeOf(one, { one: amount(value) }).result.kind);
    expect(found.map((kind) => (kind === 'class' ? 'met' : 'missed'))).toEqual(expected);
  });

  it.each([
    ['<=', '6', '0'],
    ['<', '5', '0'],
    ['=', '6', '0'],
    ['=', '4', '8'],
    ['>', '5', '10'],
    ['>=', '-1', '0'],
  ] as const)('%s that %s does not meet brings %s of 10 points by share', (bar, value, points) => {
    const one = alone({
      asks: { kind: 'count', at: from(bar, '5') },
      scores: { kind: 'scaled', points: '10' },
    });
    expect(outcomeOf(one, { one: amount(value) }).points).toBe(points);
  });

  it('of a rule stands above the criterion’s, but does not make a range into a bar', () => {
    const asks = (bar: Bar | 'range', high: string | null): Partial<Criterion> => ({
      gate: true,
      asks: {
        kind: 'count',
        at: { bar, amount: { rule: 'rule' }, high: high === null ? null : { value: high } },
      },
    });
    const by = withRule(ruled('>', '5'));
    expect(outcomeOf(alone(asks('>=', null)), { one: amount('5') }, {}, by).result.kind).toBe('gate');
    expect(outcomeOf(alone(asks('range', '9')), { one: amount('5') }, {}, by).result.kind).toBe('class');
    expect(outcomeOf(alone(asks('range', '9')), { one: amount('10') }, {}, by).result.kind).toBe('gate');
  });

  it('of a rule counts for months and days', () => {
    const months = { ...title('Đạt'), notRated: [{ kind: 'too short', months: { rule: 'rule' } } as const] };
    const one = { ...alone({}), scale: months };
    const said: Fact = { kind: 'said', yes: true, sources: [] };
    const standing = (bar: Bar) =>
      outcomeOf(one, { one: said }, { begunOn: day('2026-02-01') }, withRule(ruled(bar, '9', 'months')))
        .result.kind;
    expect([standing('>='), standing('>')]).toEqual(['class', 'not rated']);
  });
});

describe('a rule that nobody has set', () => {
  const said: Fact = { kind: 'said', yes: true, sources: [] };
  const timed = (kind: 'too short' | 'registered late'): CriteriaSet => ({
    ...alone({}),
    scale: {
      ...title('Đạt'),
      notRated: [
        kind === 'too short' ? { kind, months: { rule: 'rule' } } : { kind, until: { rule: 'rule' } },
      ],
    },
  });
  const by = withRule(ruled('>=', null));

  it('holds up whom it concerns, and nobody else', () => {
    const short = (begunOn: CivilDate | null) =>
      outcomeOf(timed('too short'), { one: said }, { begunOn }, by).result.kind;
    expect([short(null), short(day('2020-01-01'))]).toEqual(['class', 'waiting']);
    const late = (registeredOn: Circumstances['registeredOn']) =>
      outcomeOf(timed('registered late'), { one: said }, { registeredOn }, by).result.kind;
    expect([late('not asked'), late(null), late(day('2026-01-01'))]).toEqual(['class', 'waiting', 'waiting']);
  });

  it('is said once, however many criteria rest on it', () => {
    const asks = { kind: 'count', at: from('>=', { rule: 'rule' }) } as const;
    const both = set(
      'both',
      'Kế hoạch mẫu',
      [criterion('one', '', { asks }), criterion('two', '', { asks })],
      title('Đạt'),
    );
    const { result } = outcomeOf(both, { one: amount('1'), two: amount('1') }, {}, by);
    expect(result).toMatchObject({ kind: 'waiting', missing: ['one', 'two'], unset: [{ key: 'rule' }] });
    expect(result.kind === 'waiting' && result.unset.length).toBe(1);
  });

  it('is not said where its criterion does not count', () => {
    const choice = { eitherOr: 'choice' };
    const asks = { kind: 'count', at: from('>=', { rule: 'rule' }) } as const;
    const nodes = [criterion('one', '', { ...choice, asks }), criterion('two', '', choice)];
    const { result } = outcomeOf(
      set('x', 'Kế hoạch mẫu', nodes, title('Đạt')),
      { one: amount('1'), two: said },
      {},
      by,
    );
    expect(result.kind).toBe('class');
  });
});

describe('a whole target', () => {
  const classes = [{ key: 'good' }, { key: 'fair' }];
  const standings = (...keys: readonly string[]) =>
    keys.map((key, at) => ({
      unit: `${at}`,
      result:
        key === 'tied'
          ? ({ kind: 'tied', class: 'good' } as const)
          : ({ kind: 'class', class: key } as const),
    }));
  const target = (bar: Bar, value: string, key = 'good') =>
    ({ ...{ id: 't', title: '', clause: '', class: key }, at: from(bar, value), of: 'rated' }) as const;

  it('counts those taken down where they came to stand, and nobody tied', () => {
    const all = [
      ...standings('good', 'tied'),
      { unit: 'c', result: { kind: 'capped', class: 'fair', from: 'good' } as const },
    ];
    expect(judgeWhole(target('>=', '50'), classes, all, judging)).toMatchObject({
      state: 'not met',
      part: 1,
      lacking: 1,
      open: 1,
    });
    expect(judgeWhole(target('>=', '50', 'fair'), classes, all, judging)).toMatchObject({
      state: 'met',
      part: 2,
      lacking: 0,
    });
    const none = [{ unit: 'c', result: { kind: 'capped', class: null, from: 'fair' } as const }];
    expect(judgeWhole(target('>=', '50', 'fair'), classes, none, judging)).toMatchObject({
      part: 0,
      whole: 1,
    });
  });

  it('that all units together could not meet lacks them all', () => {
    expect(judgeWhole(target('>', '100'), classes, standings('good', 'fair'), judging)).toMatchObject({
      lacking: 1,
    });
  });

  it('in a class that the criteria do not have is neither met nor missed', () => {
    const found = judgeWhole(target('>=', '50', 'gone'), classes, standings('good'), judging);
    expect(found).toEqual({ state: 'no class' });
  });

  it('by a rule that nobody has set says which', () => {
    const asked = { ...target('>=', '0'), at: from('>=', { rule: 'rule' }) };
    expect(judgeWhole(asked, classes, standings('good'), withRule(ruled(null, null)))).toMatchObject({
      state: 'unset',
      rule: { key: 'rule' },
    });
  });
});

describe('the nearest better result', () => {
  const scored = (bar: Bar, score: 'points' | 'percent', value: string): CriteriaSet => ({
    ...set(
      'x',
      'Kế hoạch mẫu',
      [criterion('one', '', { asks: { kind: 'judgement' }, scores: { kind: 'given', points: '30' } })],
      title('Đạt'),
    ),
    scale: {
      ...title('Đạt'),
      score,
      classes: [{ key: 'recognised', name: 'Đạt', from: from(bar, value), needs: [] }],
    },
  });
  const given = (points: string): Fact => ({ kind: 'points', points, sources: [] });

  it.each([
    ['>=', 'points', '20', '12.5', '7.5', false],
    ['>', 'points', '20', '20', '0', true],
    ['>=', 'percent', '33.33', '1', '9', false],
    ['>', 'percent', '50', '14.99', '0.01', true],
  ] as const)('%s %s %s with %s lacks %s', (bar, score, value, points, lacking, above) => {
    const one = scored(bar, score, value);
    const found = nearest(one, outcomeOf(one, { one: given(points) }), judging);
    expect(found).toMatchObject({ class: 'recognised', points: lacking, above });
  });

  it('of a unit that could reach no points has nowhere to gain them', () => {
    const one = { ...alone({}), scale: scored('>=', 'percent', '50').scale };
    const outcome = outcomeOf(one, { one: { kind: 'said', yes: true, sources: [] } });
    expect(outcome.result).toEqual({ kind: 'below' });
    expect(nearest(one, outcome, judging)).toMatchObject({ points: '0', gains: [] });
  });

  it('says nothing of whom nothing can be said', () => {
    const one = scored('>=', 'points', '20');
    expect(nearest(one, outcomeOf(one, {}), judging)).toBeNull();
    expect(nearest(one, outcomeOf(one, { one: given('30') }), judging)).toBeNull();
    expect(nearest(one, outcomeOf(one, {}, { leftOut: 'Trường tiểu học' }), judging)).toBeNull();
  });
});
