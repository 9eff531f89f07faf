import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { sentencesIn } from '../../file/testing-sentences.ts';
import { shippedPacks } from '../../rules/index.ts';
import type { CriteriaSet, Criterion, CriterionNode, Threshold } from '../criteria-set.ts';
import type { Scale } from '../scale.ts';
import { anySet, asking, restingOn, setWith } from '../testing-sets.ts';
import { checkSet } from './index.ts';

const day = civilDate('2026-11-20');
if (!day) throw new Error('no such day');
const rules = { book: { shipped: shippedPacks, own: [] }, day };
const check = (set: CriteriaSet, sets: readonly CriteriaSet[] = []) => checkSet(set, { sets, rules });
const listed = sentencesIn(import.meta.dirname);
const found = (set: CriteriaSet, sets: readonly CriteriaSet[] = []) =>
  check(set, sets).map((problem) => {
    listed(problem);
    return `${problem.weight}: ${problem.code}`;
  });
const of = (...nodes: CriterionNode[]) => found(setWith(nodes));
const one = (some: Partial<Criterion>) => of(asking('a', some));
const scale = (
  some: Partial<Scale>,
  nodes: CriterionNode[] = [asking('a', { scores: { kind: 'full', points: '100' } })],
) => found(setWith(nodes, { scale: { ...setWith([]).scale, ...some } }));
const from = (value: string, bar: Threshold['bar'] = '>='): Threshold => ({
  bar,
  amount: { value },
  high: null,
});
const rated = (key: string, value: string | null, needs: string[] = []) => ({
  key,
  name: key,
  from: value === null ? null : from(value),
  needs,
});

describe('a set', () => {
  it('that is whole has nothing said of it, whatever its criteria', () => {
    fc.assert(fc.property(anySet, (set) => void expect(check(set)).toEqual([])));
  });

  it('in a ring of any length is found, and named with all of the ring', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 5 }), (length, beside) => {
        const ring = Array.from({ length }, (_, index) => restingOn(`s${index}`, `s${(index + 1) % length}`));
        const others = Array.from({ length: beside }, (_, index) => restingOn(`t${index}`, 's0'));
        for (const set of ring) {
          const [problem] = check(set, [...others, ...ring]).filter(({ code }) => code === 'ring');
          for (const { title } of ring) expect(problem?.message).toContain(`“${title}”`);
        }
      }),
    );
  });

  it('that rests on others in a line is in no ring', () => {
    const line = [restingOn('a', 'b'), restingOn('b', 'c'), restingOn('c', null)];
    for (const set of line) expect(found(set, line)).toEqual([]);
    expect(found(restingOn('d', 'nowhere'))).toEqual(['said: unknown set']);
  });

  it('never breaks the check, whatever numbers stand in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (amount, points) => {
        const asks = { kind: 'ratio', at: from(amount) } as const;
        const node = asking('a', { asks, scores: { kind: 'scaled', points } });
        const nodes = [{ id: 'g', title: 'g', maximum: points, nodes: [node] }];
        check(
          setWith(nodes, {
            scale: { ...setWith([]).scale, classes: [rated('x', amount), rated('y', points)] },
          }),
        );
      }),
    );
  });

  it('is refused without criteria, class or audience, with days reversed, and where an id stands twice', () => {
    expect(
      found(
        setWith([], {
          audience: [],
          until: civilDate('2025-12-31'),
          scale: { ...setWith([]).scale, classes: [] },
        }),
      ),
    ).toEqual([
      'refused: no criteria',
      'refused: no audience',
      'refused: no class',
      'refused: days reversed',
    ]);
    expect(of(asking('a'), asking('a'), { id: 'g', title: 'g', maximum: null, nodes: [] })).toEqual([
      'refused: empty group',
      'refused: id twice',
    ]);
    expect(scale({ classes: [rated('x', null, ['a']), rated('x', null)] })).toContain('refused: id twice');
  });
});

describe('points', () => {
  const group = (maximum: string | null, ...nodes: CriterionNode[]) => ({
    id: 'g',
    title: 'Nhóm',
    maximum,
    nodes,
  });
  const full = (id: string, points: string, some: Partial<Criterion> = {}) =>
    asking(id, { scores: { kind: 'full', points }, ...some });

  it('that do not add up to their group’s maximum are said; above it they are refused', () => {
    expect(of(group('10', full('a', '4'), full('b', '6')))).toEqual([]);
    expect(of(group('10', full('a', '4'), full('b', '5.5')))).toEqual(['said: does not add up']);
    expect(of(group('10', full('a', '4'), full('b', '7')))).toEqual(['said: does not add up']);
    expect(of(group('10', full('a', '11')))).toEqual(['refused: above maximum']);
    expect(of(group('10', { ...group('11', full('a', '11')), id: 'h' }))).toEqual(['refused: above maximum']);
  });

  it('count once of a choice, and leave bonus, minus and what is out aside', () => {
    const bonus = asking('c', { scores: { kind: 'each', sign: 'bonus', points: '5', cap: '50' } });
    const choice = { eitherOr: 'một trong hai' };
    expect(
      of(
        group('10', full('a', '10', choice), full('b', '10', choice), bonus, asking('d', { bounds: 'out' })),
      ),
    ).toEqual([]);
  });

  it('of nothing, of no number, or with a cap below one occurrence are refused; without a cap they are said', () => {
    expect(of(full('a', '0'))).toEqual(['refused: no points']);
    expect(of(full('a', 'mười'))).toEqual(['refused: bad points']);
    const each = (cap: string | null) => one({ scores: { kind: 'each', sign: 'minus', points: '3', cap } });
    expect(each('2')).toEqual(['refused: cap below one']);
    expect(each('3')).toEqual([]);
    expect(each(null)).toEqual(['said: minus without cap']);
  });

  it('go with what is asked', () => {
    const scores = { kind: 'scaled', points: '5' } as const;
    expect(one({ asks: { kind: 'count', at: from('3', '<=') }, scores })).toEqual([
      'refused: cannot be scaled',
    ]);
    expect(one({ asks: { kind: 'count', at: from('3') }, scores })).toEqual([]);
    const byRule = (rule: string) =>
      one({ asks: { kind: 'ratio', at: { bar: '>=', amount: { rule }, high: null } }, scores });
    expect(byRule('team.excellent.cap')).toEqual(['refused: cannot be scaled']);
    expect(byRule('team.excellent.tasks')).toEqual([]);
    expect(one({ scores })).toEqual(['refused: cannot be scaled']);
    expect(
      one({
        asks: { kind: 'ratio', at: from('50') },
        scores: { kind: 'each', sign: 'bonus', points: '1', cap: '5' },
      }),
    ).toEqual(['refused: each of no count']);
    expect(one({ asks: { kind: 'judgement' } })).toEqual(['refused: judgement without points']);
    expect(one({ scores: { kind: 'given', points: '5' } })).toEqual(['said: given beside a figure']);
  });

  it('are the same on both sides of a choice, and so is whether it is a gate', () => {
    const side = (id: string, points: string, gate = false) => full(id, points, { eitherOr: 'x', gate });
    expect(of(side('a', '5'), side('b', '5'))).toEqual([]);
    expect(of(side('a', '5'), side('b', '6', true))).toEqual([
      'refused: choice with other points',
      'refused: choice of gates',
    ]);
    expect(of(side('a', '5'))).toEqual(['said: choice of one']);
  });
});

describe('a gate', () => {
  it('has a test', () => {
    expect(one({ gate: true })).toEqual([]);
    expect(one({ gate: true, bounds: 'out' })).toEqual(['refused: gate without test']);
    expect(one({ gate: true, asks: { kind: 'judgement' }, scores: { kind: 'given', points: '5' } })).toEqual([
      'refused: gate without test',
    ]);
  });
});

describe('classes', () => {
  it('go down from the best, and none is above what can be reached', () => {
    expect(scale({ classes: [rated('x', '90'), rated('y', '70')] })).toEqual([]);
    expect(scale({ classes: [rated('x', '70'), rated('y', '90')] })).toEqual([
      'refused: classes out of order',
    ]);
    expect(scale({ classes: [rated('x', '70'), rated('y', '70')] })).toEqual([
      'refused: classes out of order',
    ]);
    expect(scale({ classes: [rated('x', '70', ['a']), rated('y', '70')] })).toEqual([]);
    expect(scale({ classes: [rated('x', '70', ['a']), rated('y', '70', ['a'])] })).toEqual([
      'refused: classes out of order',
    ]);
    expect(scale({ classes: [{ ...rated('x', null), from: from('70', '>') }, rated('y', '70')] })).toEqual(
      [],
    );
    expect(scale({ classes: [rated('x', '101')] })).toEqual(['refused: above the most']);
    expect(scale({ classes: [{ ...rated('x', null), from: from('100', '>') }] })).toEqual([
      'refused: above the most',
    ]);
    expect(scale({ classes: [rated('x', '100')] })).toEqual([]);
    expect(scale({ score: 'percent', classes: [rated('x', '90')] }, [asking('a')])).toEqual([
      'refused: class without points',
    ]);
  });

  it('can be reached: none stands behind one that asks nothing, or begins below a score', () => {
    expect(scale({ classes: [rated('x', null), rated('y', '50')] })).toEqual([
      'refused: class never reached',
    ]);
    expect(scale({ classes: [{ ...rated('x', null), from: from('50', '<=') }] })).toEqual([
      'refused: class below a score',
    ]);
  });

  it('need criteria of the set that are judged', () => {
    expect(scale({ classes: [rated('x', null, ['z'])] })).toEqual(['refused: need of no criterion']);
    expect(
      scale({ classes: [rated('x', null, ['o'])] }, [asking('a'), asking('o', { bounds: 'out' })]),
    ).toEqual(['refused: need out of bounds']);
  });

  it('have caps of their own kind, one each', () => {
    const cap = (key: string, value = '20', of: Scale['caps'][number]['of'] = 'rated') => ({
      class: key,
      atMost: { value },
      of,
    });
    expect(scale({ caps: [cap('recognised')] })).toEqual([]);
    expect(scale({ caps: [cap('x')] })).toEqual(['refused: cap of no class']);
    expect(scale({ caps: [cap('recognised', '20', { class: 'x' })] })).toEqual(['refused: cap on no class']);
    expect(scale({ caps: [cap('recognised', '20', { class: 'recognised' })] })).toEqual([
      'refused: cap on itself',
    ]);
    expect(scale({ caps: [cap('recognised'), cap('recognised')] })).toEqual(['refused: cap twice']);
    expect(scale({ caps: [cap('recognised', '120')] })).toEqual(['refused: bad amount']);
  });
});

describe('numbers', () => {
  const ratio = (amount: Threshold['amount'], high: Threshold['high'] = null, bar: Threshold['bar'] = '>=') =>
    one({ asks: { kind: 'ratio', at: { bar, amount, high } } });

  it('are a percentage where one is asked: 1.2 is asked about, 120 refused', () => {
    expect(ratio({ value: '90' })).toEqual([]);
    expect(ratio({ value: '1.2' })).toEqual(['asked: share of one']);
    expect(ratio({ value: '120' })).toEqual(['refused: bad amount']);
    expect(ratio({ value: '' })).toEqual(['refused: bad amount']);
  });

  it('may be a rule of their kind that some pack knows; one that nobody set is said', () => {
    expect(ratio({ rule: 'team.excellent.tasks' })).toEqual([]);
    expect(ratio({ rule: 'no.such' })).toEqual(['refused: unknown rule']);
    expect(ratio({ rule: 'team.months' })).toEqual(['refused: rule of another kind']);
    expect(ratio({ rule: 'team.good.tasks' })).toEqual(['said: rule unset']);
  });

  it('have an end in a range only, not below its beginning', () => {
    expect(ratio({ value: '5' }, { value: '10' }, 'range')).toEqual([]);
    expect(ratio({ value: '10' }, { value: '5' }, 'range')).toEqual(['refused: range reversed']);
    expect(ratio({ value: '10' }, null, 'range')).toEqual(['refused: range without end']);
    expect(ratio({ value: '10' }, { value: '20' })).toEqual(['refused: end without range']);
  });
});

describe('words out of bounds', () => {
  const title = 'Không có người có tư tưởng ly khai';

  it('are refused in a criterion typed by hand, with what to do, and kept where it is marked as not included', () => {
    const [problem] = check(setWith([asking('a', { title })]));
    expect(problem).toMatchObject({ code: 'out of bounds', path: 'nodes[0]' });
    expect(problem?.message).toMatch(/Không cập nhật trên phần mềm/);
    expect(one({ title, bounds: 'out' })).toEqual([]);
    expect(one({ title, bounds: 'out', scores: { kind: 'full', points: '5' } })).toEqual([
      'refused: points out of bounds',
    ]);
  });

  it('are refused in the title of the set, of a group, and in the name of a class', () => {
    expect(found(setWith([asking('a')], { title }))).toEqual(['refused: out of bounds']);
    expect(of({ id: 'g', title, maximum: null, nodes: [asking('a')] })).toEqual(['refused: out of bounds']);
    expect(scale({ below: title })).toEqual(['refused: out of bounds']);
  });

  it('that only counts are kept of are asked as counts', () => {
    expect(one({ title: 'Số vụ bạo lực gia đình' })).toEqual(['refused: count only']);
    expect(one({ title: 'Số vụ bạo lực gia đình', bounds: 'count' })).toEqual([]);
  });
});

describe('small numbers', () => {
  const cases = (some: Partial<Criterion>) => asking('a', { bounds: 'count', ...some });
  const fall = { kind: 'change', way: 'fall', at: from('5'), smallest: { value: '10' } } as const;
  const none = { kind: 'no-incident' } as const;
  const ward = { audience: ['commune'] } as const;

  it('are yes or no below the ward, and numbers of the ward', () => {
    expect([of(cases({ asks: none })), of(cases({ asks: fall }))]).toEqual([
      ['said: yes or no'],
      ['said: yes or no'],
    ]);
    expect(found(setWith([cases({ asks: none })], ward))).toEqual([]);
    expect(found(setWith([cases({ asks: fall })], ward))).toEqual([]);
    expect(of(cases({ asks: none, bounds: 'in' }))).toEqual([]);
  });

  it('bring no points for each case, and are not counted under another name', () => {
    const scores = { kind: 'each', sign: 'minus', points: '5', cap: '10' } as const;
    expect(of(cases({ asks: none, scores }))).toEqual(['refused: points for each case']);
    const count = { kind: 'count', at: from('0', '<=') } as const;
    expect(of(cases({ title: 'Số vụ bạo lực gia đình', asks: count }))).toEqual(['refused: small numbers']);
    expect(of(cases({ title: 'Số người tái phạm', asks: count }))).toEqual(['refused: small numbers']);
    for (const title of [
      'Số buổi tuyên truyền phòng, chống ma túy',
      'Số vụ việc được hòa giải',
      'Số tin báo tội phạm',
    ])
      expect(of(cases({ title, asks: count }))).toEqual([]);
    expect(found(setWith([cases({ title: 'Số vụ bạo lực gia đình', asks: count })], ward))).toEqual([]);
  });
});

describe('two sets of one paper for one kind of unit', () => {
  it('are asked about where their days meet', () => {
    const first = setWith([asking('a')]);
    const second = { ...first, key: 'khac', title: 'Bộ khác' };
    expect(found(first, [second])).toEqual(['asked: audience twice']);
    expect(found(first, [{ ...second, audience: ['school'] }])).toEqual([]);
    expect(found(first, [{ ...second, until: civilDate('2026-06-30') }])).toEqual(['asked: audience twice']);
    const later = civilDate('2027-01-01');
    if (later)
      expect(found({ ...first, until: civilDate('2026-12-31') }, [{ ...second, from: later }])).toEqual([]);
    expect(found(first, [{ ...second, source: { document: 'Kế hoạch khác', article: null } }])).toEqual([]);
  });
});

describe('numbers of each kind', () => {
  const at = (value: string, bar: Threshold['bar'] = '>=') => from(value, bar);
  const change = (way: 'fall' | 'rise', value: string, smallest = '10') =>
    one({ asks: { kind: 'change', way, at: at(value), smallest: { value: smallest } } });

  it('are counted things, or a percentage of what there was: a rise may be of more than all, a fall not', () => {
    expect(one({ asks: { kind: 'count', at: at('1.5') } })).toEqual([]);
    expect(one({ asks: { kind: 'count', at: at('nhiều') } })).toEqual(['refused: bad amount']);
    expect(one({ asks: { kind: 'frequency', each: 'month', at: at('nhiều') } })).toEqual([
      'refused: bad amount',
    ]);
    expect([change('rise', '150'), change('fall', '150')]).toEqual([[], ['refused: bad amount']]);
    expect(change('fall', '5', 'ít')).toEqual(['refused: bad amount']);
    const range = { bar: 'range', amount: { value: '5' }, high: { value: 'x' } } as const;
    expect(one({ asks: { kind: 'ratio', at: range } })).toEqual(['refused: bad amount']);
    expect(
      one({ asks: { kind: 'count', at: { ...range, amount: { value: '10.5' }, high: { value: '5.25' } } } }),
    ).toEqual(['refused: range reversed']);
    expect(one({ asks: { kind: 'count', at: { ...range, high: { value: '5' } } } })).toEqual([]);
  });

  it('are months and a day where units are not rated, points or a percentage where a class begins', () => {
    const unrated = (rule: Scale['notRated'][number]) => scale({ notRated: [rule] });
    expect(unrated({ kind: 'too short', months: { value: '9' } })).toEqual([]);
    expect(unrated({ kind: 'too short', months: { value: '9.5' } })).toEqual(['refused: bad amount']);
    expect(unrated({ kind: 'too short', months: { rule: 'team.months' } })).toEqual([]);
    expect(unrated({ kind: 'registered late', until: { value: '03-31' } })).toEqual([]);
    expect(unrated({ kind: 'registered late', until: { value: '31/3' } })).toEqual(['refused: bad amount']);
    expect(unrated({ kind: 'registered late', until: { rule: 'team.months' } })).toEqual([
      'refused: rule of another kind',
    ]);
    expect(unrated({ kind: 'no reports' })).toEqual([]);
    expect(scale({ score: 'percent', classes: [rated('x', '101')] })).toEqual([
      'refused: bad amount',
      'refused: above the most',
    ]);
    expect(
      scale({ classes: [{ ...rated('x', null), from: { bar: '>=', amount: { value: 'x' }, high: null } }] }),
    ).toEqual(['refused: bad amount']);
    const open = { bar: 'range', amount: { value: '5' }, high: { value: 'x' } } as const;
    expect(scale({ classes: [{ ...rated('x', null), from: open }] })).toEqual(['refused: bad amount']);
  });

  it('hold no class against another before they are numbers', () => {
    const nodes = [asking('a', { scores: { kind: 'full', points: 'mười' } })];
    expect(scale({ classes: [rated('x', '90')] }, nodes)).toEqual(['refused: bad points']);
    const group = {
      id: 'g',
      title: 'Nhóm',
      maximum: 'mười',
      nodes: [asking('a', { scores: { kind: 'full', points: '5' } })],
    };
    expect(scale({ classes: [rated('x', '90')] }, [group])).toEqual(['refused: bad points']);
    const capped = [asking('a', { scores: { kind: 'each', sign: 'bonus', points: '5', cap: 'mười' } })];
    expect(scale({ classes: [rated('x', '90')] }, capped)).toEqual(['refused: bad points']);
  });
});

describe('the most that can be reached', () => {
  const bonus = (cap: string | null) =>
    asking('b', { scores: { kind: 'each', sign: 'bonus', points: '5', cap } });
  const hundred = asking('a', { scores: { kind: 'full', points: '100' } });

  it('holds a bonus up to its cap, and has no end without one', () => {
    expect(scale({ classes: [rated('x', '110')] }, [hundred, bonus('10')])).toEqual([]);
    expect(scale({ classes: [rated('x', '110.5')] }, [hundred, bonus('10')])).toEqual([
      'refused: above the most',
    ]);
    expect(scale({ classes: [rated('x', '500')] }, [hundred, bonus(null)])).toEqual([
      'said: bonus without cap',
    ]);
  });

  it('is 100 on a scale of percent, of whatever points', () => {
    const ten = asking('a', { scores: { kind: 'full', points: '10' } });
    expect(scale({ score: 'percent', classes: [rated('x', '100')] }, [ten])).toEqual([]);
    expect(scale({ classes: [rated('x', '50')] }, [asking('a')])).toEqual(['refused: class without points']);
    expect(scale({ classes: [rated('x', null)] }, [asking('a')])).toEqual([]);
  });

  it('of a class above another needs a higher score, or more', () => {
    const above = (value: string): Scale['classes'][number] => ({
      ...rated('y', null),
      from: from(value, '>'),
    });
    expect(scale({ classes: [rated('x', '70'), above('70')] })).toEqual(['refused: classes out of order']);
    expect(scale({ classes: [{ ...above('70'), key: 'x' }, above('70')] })).toEqual([
      'refused: classes out of order',
    ]);
    expect(scale({ classes: [rated('x', null, ['a']), rated('y', '70')] })).toEqual([]);
    expect(scale({ classes: [{ ...above('70'), key: 'x', name: 'x' }, rated('y', '90')] })).toEqual([
      'refused: classes out of order',
    ]);
    expect(scale({ classes: [rated('x', '70', ['a']), rated('y', '90')] })).toEqual([
      'refused: classes out of order',
    ]);
    expect(scale({ classes: [{ ...rated('x', null), from: from('50', '<') }] })).toEqual([
      'refused: class below a score',
    ]);
  });
});

describe('what is asked and what it brings', () => {
  const scores = { kind: 'scaled', points: '5' } as const;
  const at = from('3');

  it('goes together only where a part of it can be reached, or it can be counted', () => {
    expect(one({ asks: { kind: 'count', at: from('3', '<') }, scores })).toEqual([
      'refused: cannot be scaled',
    ]);
    expect(one({ asks: { kind: 'frequency', each: 'quarter', at }, scores })).toEqual([]);
    const range = { bar: 'range', amount: { rule: 'team.excellent.cap' }, high: { value: '50' } } as const;
    expect(one({ asks: { kind: 'ratio', at: range }, scores })).toEqual([]);
    const each = (asks: Criterion['asks'], sign: 'bonus' | 'minus' = 'minus') =>
      one({ asks, scores: { kind: 'each', sign, points: '1', cap: '5' } });
    for (const kind of ['no-incident', 'attestation', 'judgement'] as const)
      expect(each({ kind })).toEqual([]);
    expect(each({ kind: 'count', at }, 'bonus')).toEqual([]);
    for (const asks of [
      { kind: 'ratio', at },
      { kind: 'frequency', each: 'month', at },
    ] as const)
      expect(each(asks)).toContain('refused: each of no count');
    expect(one({ scores: { kind: 'each', sign: 'bonus', points: '1', cap: null } })).toEqual([
      'said: bonus without cap',
    ]);
    expect(one({ asks: { kind: 'judgement' }, scores: { kind: 'given', points: '5' } })).toEqual([]);
    expect(one({ asks: { kind: 'judgement' }, bounds: 'out' })).toEqual([]);
  });

  it('is alike on both sides of a choice: how it brings points, how many, up to where', () => {
    const sides = (first: Criterion['scores'], second: Criterion['scores']) =>
      of(
        asking('a', { asks: { kind: 'count', at }, scores: first, eitherOr: 'x' }),
        asking('b', { asks: { kind: 'count', at }, scores: second, eitherOr: 'x' }),
      );
    const each = { kind: 'each', sign: 'bonus', points: '1', cap: '5' } as const;
    const unlike = ['refused: choice with other points'];
    expect(sides({ kind: 'none' }, { kind: 'none' })).toEqual([]);
    expect(sides(each, each)).toEqual([]);
    expect(sides({ kind: 'full', points: '5' }, scores)).toEqual(unlike);
    expect(sides({ kind: 'none' }, scores)).toEqual(unlike);
    expect(sides(each, { ...each, sign: 'minus' })).toEqual(unlike);
    expect(sides(each, { ...each, cap: '6' })).toEqual(unlike);
    expect(of(asking('a', { eitherOr: 'x' }), asking('b', { eitherOr: 'y' }))).toEqual([
      'said: choice of one',
      'said: choice of one',
    ]);
  });
});

describe('a place', () => {
  it('is named by its title, a long one cut, and by its path through the groups', () => {
    const deep = {
      id: 'h',
      title: 'Mục con',
      maximum: null,
      nodes: [asking('a'), asking('b', { gate: true, bounds: 'out' })],
    };
    expect(of({ id: 'g', title: 'Mục lớn', maximum: null, nodes: [deep] })).toEqual([
      'refused: gate without test',
    ]);
    const long = 'Việc rất dài '.repeat(6).trim();
    expect(one({ title: long, gate: true, bounds: 'out' })).toEqual(['refused: gate without test']);
    expect(one({ title: 'x'.repeat(60), gate: true, bounds: 'out' })).toEqual(['refused: gate without test']);
  });
});

describe('a set beside others of its paper', () => {
  const first = setWith([asking('a')]);
  const second = { ...first, key: 'khac', title: 'Bộ khác' };
  const rests = (key: string, ...on: string[]) =>
    setWith(
      on.map((set, at) => asking(`r${at}`, { asks: { kind: 'result', set, least: 'recognised' } })),
      {
        ...{ key, title: key, source: { document: `Văn bản ${key}`, article: null } },
      },
    );

  it('may rest on it, or be one of two parts on which a third rests', () => {
    const resting = { ...rests('khac', first.key), source: first.source };
    expect(found(first, [resting])).toEqual([]);
    expect(found(resting, [first])).toEqual([]);
    expect(found(first, [second, rests('ba', first.key, 'khac')])).toEqual([]);
    expect(found(first, [second, rests('ba', first.key)])).toEqual(['asked: audience twice']);
    expect(found(first, [first, second])).toEqual(['asked: audience twice']);
  });

  it('is asked about to the last day of the one, and from the first of the other', () => {
    const [last, next] = [civilDate('2026-12-31'), civilDate('2027-01-01')];
    if (!last || !next) throw new Error('no such day');
    expect(found({ ...first, until: last }, [{ ...second, from: last }])).toEqual(['asked: audience twice']);
    expect(found({ ...first, from: next }, [{ ...second, until: last }])).toEqual([]);
    expect(found({ ...first, from: last }, [{ ...second, until: last }])).toEqual(['asked: audience twice']);
  });

  it('rests on a class that the other has', () => {
    const asks = { kind: 'result', set: 'khac', least: 'vang' } as const;
    expect(
      found(setWith([asking('a', { asks })], { source: { document: 'Kế hoạch riêng', article: null } }), [
        second,
      ]),
    ).toEqual(['refused: unknown class']);
  });
});

describe('words of a choice and of a class', () => {
  const words = 'Không có người có tư tưởng ly khai';

  it('are held off as titles are', () => {
    expect(of(asking('a', { eitherOr: words }), asking('b', { eitherOr: words }))).toEqual([
      'refused: out of bounds',
      'refused: out of bounds',
    ]);
    expect(scale({ classes: [{ ...rated('x', null), name: words }] })).toEqual(['refused: out of bounds']);
    expect(one({ title: words, bounds: 'count' })).toEqual(['refused: out of bounds']);
  });
});
