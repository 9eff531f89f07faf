import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalGrounds, evidenceOf, type Fact } from '../index.ts';
import { day, facts, grounds, known, report } from './testing.ts';

describe('the grounds of a result', () => {
  it('say of each criterion what was asked, what was found, and where it stands', () => {
    const [, meetings] = grounds(facts('2', '290')).lines;
    expect(meetings).toMatchObject({
      title: 'Họp khu dân cư',
      under: ['Hoạt động'],
      article: 'khoản 3',
      asked: { ok: true, held: { bar: '>=', amount: '4' } },
      fact: { kind: 'amount', value: '2', sources: [report] },
      ...{ state: 'partly', points: '30', most: '60', reported: null, self: null, reviewer: null },
    });
  });

  it('name what decides first: a gate, what is missing, else what could bring more', () => {
    expect(grounds(facts('4', '312', '1')).deciding).toEqual(['peace']);
    expect(grounds(facts('2', '100')).deciding).toEqual(['flag', 'meetings']);
    const some = facts('4', '312');
    some.delete('flag');
    expect(grounds(some).deciding).toEqual(['flag']);
  });

  it('name of the best class what had to be met', () => {
    expect(grounds(facts('4', '312')).deciding).toEqual(['peace']);
  });

  it('say nothing of what the software leaves out, even where somebody entered it', () => {
    const some = facts('4', '312').set('thoughts', { kind: 'said', yes: false, sources: [report] });
    const line = grounds(some).lines.find(({ criterion }) => criterion === 'thoughts');
    expect(line).toMatchObject({ state: 'not included', fact: { kind: 'missing' }, points: null });
  });

  it('say beside what is judged what the reports said otherwise, and nothing where no report is asked', () => {
    const fact: Fact = { kind: 'said', yes: true, sources: [report] };
    const told: Fact = { kind: 'amount', value: '2', sources: [report] };
    const line = (reported: Fact) => {
      const standing = new Map([['meetings', { fact, reported, self: told, reviewer: fact }]]);
      return grounds(facts('4', '312'), { standing }).lines[1];
    };
    expect(line(told)).toMatchObject({ reported: told, self: told, reviewer: fact });
    expect(line({ ...fact })?.reported).toBeNull();
    expect(line({ kind: 'missing', why: 'not entered' })?.reported).toBeNull();
    expect(line({ kind: 'missing', why: 'no report' })?.reported).toEqual({
      kind: 'missing',
      why: 'no report',
    });
  });

  it('name a piece of evidence once, whoever rests on it', () => {
    const piece = { id: 'e', kind: 'pdf', number: 1, hash: 'ab'.repeat(32), receivedAt: '2026' } as const;
    const sources = [{ ...report, evidence: [piece] }];
    const some = facts('4', '312').set('meetings', { kind: 'amount', value: '4', sources });
    expect(evidenceOf(grounds(some.set('peace', { kind: 'said', yes: true, sources })))).toEqual(['e']);
  });

  it('count units tied with this one and never name them', () => {
    const cap = {
      ...{ class: 'good', percent: '20', base: 5, reached: 2, allowed: 1, rule: null },
      tied: ['a', 'b-7'],
    };
    const tied = grounds(facts('4', '312'), { result: { kind: 'tied', class: 'good' }, caps: [cap] });
    expect(tied.caps).toMatchObject([{ tied: 2 }]);
    expect(canonicalGrounds(tied)).not.toContain('b-7');
  });

  it('leave out caps of other classes', () => {
    const cap = {
      ...{ class: 'good', percent: '20', base: 5, reached: 2, allowed: 1, rule: null },
      tied: [],
    };
    expect(grounds(facts('3', '100'), { caps: [cap] }).caps).toEqual([]);
  });

  it('are the same bytes in whatever order things came, and after they were kept', () => {
    const evidence = [1, 2, 3].map((number) => ({
      ...{ id: `${9 - number}`, kind: 'photo' as const, number, hash: 'ab'.repeat(32), receivedAt: '2026' },
    }));
    const sources = [1, 2, 3].map((version) => ({ ...report, version, evidence }));
    const excepted = ['a', 'b', 'c'].map((reason) => ({ reason, cases: '1' }));
    const all: [string, Fact][] = [
      ['peace', { kind: 'cases', cases: '3', excepted, sources }],
      ['meetings', { kind: 'amount', value: '4', sources }],
      ['flag', { kind: 'share', part: '300', whole: '312', wholeOn: day('2026-06-30'), sources }],
    ];
    const assigned = ['peace', 'flag', 'meetings'];
    const bytes = canonicalGrounds(grounds(new Map(all), { circumstances: { ...known, assigned } }));
    const shuffled = <One>(list: readonly One[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    fc.assert(
      fc.property(
        shuffled(all),
        shuffled(sources),
        shuffled(excepted),
        shuffled(assigned),
        shuffled(evidence),
        (some, came, but, to, pieces) => {
          const from = came.map((one) => ({ ...one, evidence: pieces }));
          const other = some.map(([id, fact]): [string, Fact] => {
            if (fact.kind === 'missing') return [id, fact];
            return [
              id,
              fact.kind === 'cases' ? { ...fact, excepted: but, sources: from } : { ...fact, sources: from },
            ];
          });
          const made = grounds(new Map(other), { circumstances: { ...known, assigned: to } });
          expect(canonicalGrounds(made)).toBe(bytes);
          expect(canonicalGrounds(JSON.parse(JSON.stringify(shaken(made))))).toBe(bytes);
        },
      ),
      { numRuns: 100 },
    );
    expect(
      canonicalGrounds(grounds(new Map(all).set('meetings', { kind: 'amount', value: '5', sources }))),
    ).not.toBe(bytes);
  });
});

/** The same with the keys of its objects the other way round, as a database may give them back. */
function shaken(thing: unknown): unknown {
  if (Array.isArray(thing)) return thing.map(shaken);
  if (typeof thing !== 'object' || thing === null) return thing;
  return Object.fromEntries(
    Object.entries(thing)
      .reverse()
      .map(([key, value]) => [key, shaken(value)]),
  );
}
