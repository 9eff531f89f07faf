import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import {
  type Circumstances,
  type CriteriaSet,
  type Criterion,
  classify,
  evaluate,
  type Fact,
  type Judging,
  judgeWhole,
  nearest,
} from './index.ts';

const day = (text: string) => civilDate(text) as CivilDate;
const judging: Judging = {
  book: { shipped: [], own: [] },
  day: day('2026-11-20'),
  year: { from: day('2025-11-01'), to: day('2026-10-31') },
  rankOf: () => null,
};
const known: Circumstances = {
  begunOn: null,
  leftOut: null,
  underComplaint: null,
  registeredOn: 'not asked',
  hasReports: true,
  assigned: [],
};
const criterion = (id: string, some: Partial<Criterion>): Criterion => ({
  id,
  title: id,
  article: null,
  bounds: 'in',
  asks: { kind: 'attestation' },
  scores: { kind: 'none' },
  gate: false,
  eitherOr: null,
  whereAssigned: false,
  ...some,
});
const set: CriteriaSet = {
  key: 'areas',
  title: 'Khu dân cư',
  source: { document: 'Hướng dẫn mẫu', article: null },
  audience: ['area'],
  from: day('2026-01-01'),
  until: null,
  nodes: [
    criterion('peace', { gate: true, asks: { kind: 'no-incident' } }),
    criterion('meetings', {
      asks: { kind: 'count', at: { bar: '>=', amount: { value: '4' }, high: null } },
      scores: { kind: 'scaled', points: '60' },
    }),
    criterion('flag', {
      asks: { kind: 'ratio', at: { bar: '>', amount: { value: '90' }, high: null } },
      scores: { kind: 'full', points: '40' },
    }),
  ],
  scale: {
    score: 'points',
    classes: [
      { key: 'good', name: 'Tốt', from: { bar: '>=', amount: { value: '90' }, high: null }, needs: [] },
      { key: 'fair', name: 'Khá', from: { bar: '>=', amount: { value: '50' }, high: null }, needs: [] },
    ],
    below: 'Chưa đạt',
    caps: [{ class: 'good', atMost: { value: '20' }, of: 'rated' }],
    notRated: [{ kind: 'no reports' }],
  },
};
const facts = (meetings: string, part: string, cases = '0') =>
  new Map<string, Fact>([
    ['peace', { kind: 'cases', cases, excepted: [], sources: [] }],
    ['meetings', { kind: 'amount', value: meetings, sources: [] }],
    ['flag', { kind: 'share', part, whole: '100', wholeOn: null, sources: [] }],
  ]);

describe('the evaluation of a unit', () => {
  it('gives the best class whose score is reached', () => {
    expect(evaluate(set, facts('4', '91'), known, judging).result).toEqual({ kind: 'class', class: 'good' });
    expect(evaluate(set, facts('4', '90'), known, judging).result).toEqual({ kind: 'class', class: 'fair' });
  });
  it('lets a gate beat any score, and names it', () => {
    expect(evaluate(set, facts('4', '100', '1'), known, judging).result).toEqual({
      kind: 'gate',
      gates: ['peace'],
    });
  });
  it('waits for what is missing, and never takes it for 0', () => {
    const some = facts('4', '91');
    some.delete('meetings');
    expect(evaluate(set, some, known, judging).result).toMatchObject({
      kind: 'waiting',
      missing: ['meetings'],
    });
  });
  it('says what the next class lacks', () => {
    const outcome = evaluate(set, facts('3', '90'), known, judging);
    expect(outcome.points).toBe('45');
    expect(nearest(set, outcome, judging)).toEqual({
      class: 'fair',
      unmet: [],
      points: '5',
      above: false,
      gains: [
        { criterion: 'flag', points: '40' },
        { criterion: 'meetings', points: '15' },
      ],
    });
  });
  it('takes down who is beyond a cap, and leaves a tie at its edge open', () => {
    const units = ['a', 'b', 'c', 'd', 'e'].map((unit) => ({
      unit,
      outcome: evaluate(set, facts('4', unit < 'c' ? '95' : '50'), known, judging),
    }));
    const { standings, caps } = classify(set, units, [], judging);
    expect(caps).toMatchObject([{ allowed: 1, reached: 2, base: 5, tied: ['a', 'b'] }]);
    expect(standings.map(({ result }) => result.kind)).toEqual(['tied', 'tied', 'class', 'class', 'class']);
    const chosen = classify(
      set,
      units,
      [{ class: 'good', units: ['b'], among: ['a', 'b'] }],
      judging,
    ).standings;
    expect(chosen[0]?.result).toEqual({ kind: 'capped', class: 'fair', from: 'good' });
    expect(
      judgeWhole(
        {
          id: 't',
          title: '',
          clause: '',
          class: 'good',
          at: { bar: '>=', amount: { value: '20' }, high: null },
          of: 'eligible',
        },
        set.scale.classes,
        chosen,
        judging,
      ),
    ).toMatchObject({ state: 'met', part: 1, whole: 5, percent: '20' });
  });
});
