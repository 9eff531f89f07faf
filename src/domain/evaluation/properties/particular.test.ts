import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import { criterion, from, set, title } from '../cases/sets/making.ts';
import { classify } from '../classing/caps.ts';
import { nearest } from '../classing/nearest.ts';
import { evaluate, type Judging } from '../classing/outcome.ts';
import type { Asks, CriteriaSet, Criterion } from '../criteria/criteria-set.ts';
import type { Circumstances, Fact, Source } from '../facts.ts';
import type { Rule } from '../rules/rule.ts';
import { usual } from './testing-generated.ts';

const day = (text: string): CivilDate => civilDate(text) ?? expect.fail(`${text} is no day`);
const year = { from: day('2026-01-01'), to: day('2026-12-31') };
const judging: Judging = {
  ...{ book: { shipped: [], own: [] }, day: day('2026-11-20'), year },
  rankOf: (_, key) => (key === 'good' ? 0 : null),
};
const sources: readonly Source[] = [{ kind: 'entry', by: 'unit', on: day('2026-11-01'), reason: null }];
const said = (yes: boolean): Fact => ({ kind: 'said', yes, sources });
const amount = (value: string): Fact => ({ kind: 'amount', value, sources });
const turns = (...values: readonly (string | null)[]): Fact => ({
  ...{ kind: 'turns', sources },
  turns: values.map((value, at) => ({ name: `quý ${at + 1}`, value })),
});
const withOne = (some: Partial<Criterion>): CriteriaSet =>
  set('one', 'Kế hoạch mẫu', [criterion('one', '', some)], title('Đạt'));
const outcomeOf = (
  one: CriteriaSet,
  facts: Record<string, Fact>,
  some: Partial<Circumstances> = {},
  by = judging,
) => evaluate(one, new Map(Object.entries(facts)), { ...usual, ...some }, by);
const lineOf = (some: Partial<Criterion>, fact: Fact) => outcomeOf(withOne(some), { one: fact }).lines[0];
const byRule = (bar: Rule['bar'], value: string, unit: Rule['unit']): Judging => {
  const source = { document: 'Quyết định mẫu', article: null, status: 'C' } as const;
  const values = [{ from: year.from, until: null, value, source, note: null }];
  const rules: Rule[] = [{ key: 'rule', title: 'Quy định mẫu', unit, bar, values }];
  return { ...judging, book: { shipped: [{ key: 'made', title: '', document: '', rules }], own: [] } };
};

describe('a fact of another kind than what is asked', () => {
  const baseline = { value: '10', from: day('2025-01-01'), to: day('2025-12-31'), letter: 'Công văn mẫu' };
  const facts: readonly Fact[] = [
    amount('9'),
    { kind: 'share', part: '9', whole: '10', wholeOn: null, sources },
    { kind: 'cases', cases: '0', excepted: [], sources },
    { kind: 'against', now: '9', baseline, sources },
    turns('1'),
    { kind: 'result', class: 'good', sources },
  ];
  const at = from('>=', '1');
  const asked: readonly (readonly [Asks, string | null])[] = [
    [{ kind: 'count', at }, 'amount'],
    [{ kind: 'ratio', at }, 'share'],
    [{ kind: 'no-incident' }, 'cases'],
    [{ kind: 'change', way: 'fall', at, smallest: { value: '2' } }, 'against'],
    [{ kind: 'frequency', each: 'quarter', at }, 'turns'],
    [{ kind: 'result', set: 'other', least: 'good' }, 'result'],
    [{ kind: 'attestation' }, null],
    [{ kind: 'judgement' }, null],
  ];

  it.each(asked)('says nothing: %o', (asks, fits) => {
    for (const fact of facts) {
      const line = lineOf({ asks }, fact);
      if (fact.kind === fits) expect(line?.state).toBe('met');
      else expect(line).toMatchObject({ state: 'missing', why: { kind: 'missing', why: 'no figure' } });
    }
  });
});

describe('a line', () => {
  it('carries its sources, and none where nothing is known', () => {
    expect(lineOf({}, said(true))?.sources).toEqual(sources);
    expect(
      lineOf({ scores: { kind: 'given', points: '5' } }, { kind: 'points', points: '5', sources })?.sources,
    ).toEqual(sources);
    expect(lineOf({}, { kind: 'missing', why: 'no report' })?.sources).toEqual([]);
    expect(lineOf({ bounds: 'out' }, said(true))?.sources).toEqual([]);
  });

  it.each(['full', 'scaled', 'given'] as const)(
    'without a fact brings no points that are known: %s',
    (kind) => {
      const line = lineOf({ scores: { kind, points: '5' } }, { kind: 'missing', why: 'no report' });
      expect(line).toMatchObject({ state: 'missing', points: null, most: '5', why: { why: 'no report' } });
    },
  );

  it('whose points a person gives waits for them beside a figure', () => {
    const some = {
      asks: { kind: 'count', at: from('>=', '1') },
      scores: { kind: 'given', points: '5' },
    } as const;
    expect(lineOf(some, amount('3'))).toMatchObject({ state: 'missing', points: null });
    expect(lineOf(some, said(true))).toMatchObject({ state: 'met', points: '5' });
    expect(lineOf(some, said(false))).toMatchObject({ state: 'not met', points: '0' });
  });

  it('for each occurrence is met or not by what is asked, never partly', () => {
    const each = { kind: 'each', sign: 'bonus', points: '2', cap: null } as const;
    expect(lineOf({ asks: { kind: 'count', at: from('>=', '3') }, scores: each }, amount('2'))).toMatchObject(
      { state: 'not met', points: '4' },
    );
    const ratio = { kind: 'ratio', at: from('>=', '50') } as const;
    const half: Fact = { kind: 'share', part: '1', whole: '2', wholeOn: null, sources };
    expect(lineOf({ asks: ratio, scores: each }, half)).toMatchObject({ state: 'missing', points: null });
  });

  it('of a range fails below it', () => {
    const at = { bar: 'range', amount: { value: '5' }, high: { value: '10' } } as const;
    const states = ['4.99', '5', '10', '10.01'].map(
      (value) => lineOf({ asks: { kind: 'count', at } }, amount(value))?.state,
    );
    expect(states).toEqual(['not met', 'met', 'met', 'not met']);
  });

  it('of which more cases are excepted than were reported, for the report was corrected, is met', () => {
    const excepted = [{ reason: 'tự phát hiện', cases: '2' }];
    expect(
      lineOf({ asks: { kind: 'no-incident' } }, { kind: 'cases', cases: '1', excepted, sources }),
    ).toMatchObject({
      ...{ state: 'met', why: { cases: '1', excepted: '2' } },
    });
  });

  it('of a gate that is met so often as nobody says is open', () => {
    const scores = { kind: 'each', sign: 'bonus', points: '2', cap: null } as const;
    const some = { gate: true, asks: { kind: 'count', at: from('>=', '1') }, scores } as const;
    expect(lineOf(some, said(true))).toMatchObject({ state: 'missing', points: null });
    expect(lineOf(some, said(false))).toMatchObject({ state: 'not met', points: '0' });
  });

  it('above a bar of 0 brings nothing at 0', () => {
    const some = {
      asks: { kind: 'count', at: from('>', '0') },
      scores: { kind: 'scaled', points: '5' },
    } as const;
    expect(lineOf(some, amount('0'))).toMatchObject({ state: 'not met', points: '0' });
  });

  it('of a change is never judged against 0, whatever is the smallest', () => {
    const asks = { kind: 'change', way: 'fall', at: from('>=', '5'), smallest: { value: '0' } } as const;
    const baseline = { value: '0', from: day('2025-01-01'), to: day('2025-12-31'), letter: 'Công văn mẫu' };
    expect(lineOf({ asks }, { kind: 'against', now: '0', baseline, sources })?.why).toEqual({
      kind: 'missing',
      why: 'small baseline',
    });
  });

  it('of another evaluation whose class is unknown there says nothing', () => {
    const asks = (least: string): Asks => ({ kind: 'result', set: 'other', least });
    const fact = (key: string): Fact => ({ kind: 'result', class: key, sources });
    for (const [least, got] of [
      ['gone', 'good'],
      ['good', 'gone'],
    ] as const)
      expect(lineOf({ asks: asks(least) }, fact(got))?.why).toEqual({ kind: 'missing', why: 'no result' });
  });
});

describe('a frequency', () => {
  const asks = { kind: 'frequency', each: 'quarter', at: from('>=', '1') } as const;

  it('without turns says nothing', () => {
    expect(lineOf({ asks }, turns())).toMatchObject({
      state: 'missing',
      why: { kind: 'missing', why: 'no figure' },
    });
  });

  it('that is a gate has failed once one turn did, though its points are not known', () => {
    const gate = withOne({ gate: true, asks, scores: { kind: 'scaled', points: '8' } });
    const { result, lines } = outcomeOf(gate, { one: turns('1', '0', null) });
    expect(result).toEqual({ kind: 'gate', gates: ['one'] });
    expect(lines[0]).toMatchObject({ state: 'not met', points: null });
    expect(outcomeOf(gate, { one: turns('1', null) }).result.kind).toBe('waiting');
  });
});

describe('a choice of three', () => {
  const nodes = ['zero', 'a', 'b', 'c'].map((id) =>
    criterion(id, '', {
      ...{ eitherOr: id === 'zero' ? null : 'x', asks: { kind: 'count', at: from('>=', '10') } },
      scores: { kind: 'scaled', points: '10' },
    }),
  );

  it.each([
    [['1', '5', '7'], 'c'],
    [['1', '7', '5'], 'b'],
    [['7', '7', '7'], 'a'],
    [['1', '10', '12'], 'b'],
  ] as const)('%o counts the best, of equal ones the first: %s', ([a, b, c], expected) => {
    const facts = { zero: amount('10'), a: amount(a), b: amount(b), c: amount(c) };
    const { lines } = outcomeOf(set('x', '', nodes, title('Đạt')), facts);
    expect(lines.filter(({ counts }) => counts).map((line) => line.criterion)).toEqual(['zero', expected]);
  });
});

describe('bonus and minus', () => {
  it('are told apart', () => {
    const each = (sign: 'bonus' | 'minus', points: string) =>
      ({ kind: 'each', sign, points, cap: null }) as const;
    const nodes = [
      criterion('full', '', { scores: { kind: 'full', points: '10' } }),
      criterion('more', '', { scores: each('bonus', '3') }),
      criterion('less', '', { scores: each('minus', '2') }),
    ];
    const found = outcomeOf(set('x', '', nodes, title('Đạt')), {
      full: said(true),
      more: said(true),
      less: said(false),
    });
    expect(found).toMatchObject({ points: '11', bonus: '3', minus: '2', most: '10' });
  });
});

describe('a rule’s own bar', () => {
  const list = ['a', 'b', 'c', 'd', 'e'].map((unit, at) => ({
    unit,
    outcome: { points: `${9 - at}`, most: '9', result: { kind: 'class', class: 'recognised' } as const },
  }));

  it('of a cap may leave out the edge itself', () => {
    const scale = {
      ...title('Đạt'),
      caps: [{ class: 'recognised', atMost: { rule: 'rule' }, of: 'rated' }],
    } as const;
    const allowed = (bar: Rule['bar'], value: string) =>
      classify({ scale }, list, [], byRule(bar, value, 'percent')).caps[0]?.allowed;
    expect([allowed('<=', '40'), allowed('<', '40'), allowed('<', '41'), allowed(null, '40')]).toEqual([
      2, 1, 2, 2,
    ]);
  });

  it('of a number of months may ask for more than it', () => {
    const one = {
      ...withOne({}),
      scale: { ...title('Đạt'), notRated: [{ kind: 'too short', months: { rule: 'rule' } } as const] },
    };
    const by = byRule('>', '9', 'months');
    const kinds = ['2026-03-02', '2026-04-01', '2026-03-01'].map(
      (text) => outcomeOf(one, { one: said(true) }, { begunOn: day(text) }, by).result.kind,
    );
    expect(kinds).toEqual(['not rated', 'not rated', 'class']);
  });
});

describe('the nearest result whose score is high enough', () => {
  it('is not said to be above anything', () => {
    const nodes = [criterion('one', '', { scores: { kind: 'full', points: '9' } }), criterion('two', '')];
    const classes = [{ key: 'recognised', name: 'Đạt', from: from('>', '5'), needs: ['two'] }];
    const one = { ...set('x', '', nodes, title('Đạt')), scale: { ...title('Đạt'), classes } };
    const outcome = outcomeOf(one, { one: said(true), two: said(false) });
    expect(nearest(one, outcome, judging)).toMatchObject({ unmet: ['two'], points: null, above: false });
  });
});
