import { describe, expect, it } from 'vitest';
import { askedOfReports, askedOfUnits } from './below-ward.ts';
import type { Criterion } from './criteria/criteria-set.ts';
import { asking, setWith } from './criteria/testing-sets.ts';
import { criteriaOf } from './criteria/tree.ts';
import { COUNTED_REASONS, countedReasons, EXCEPTED_REASONS, mayReason, waysToEnter } from './entered.ts';
import { fittingQuestions, type LikelyQuestion } from './likely-sources.ts';

const at = { bar: '>=', amount: { value: '5' }, high: null } as const;
const violence = asking('violence', { bounds: 'count', asks: { kind: 'no-incident' } });
const fall = asking('fall', {
  bounds: 'count',
  asks: { kind: 'change', way: 'fall', at, smallest: { value: '10' } },
});
const fires = asking('fires', { asks: { kind: 'no-incident' } });
const set = setWith([{ id: 'g', title: 'Nhóm', maximum: null, nodes: [violence, fires] }, fall]);
const kindsIn = (one: typeof set) => criteriaOf(one.nodes).map(({ asks }) => asks.kind);
const question = (kind: LikelyQuestion['kind']) => ({ id: kind, kind, text: 'Bạo lực' });
const fed = (criterion: Criterion) =>
  fittingQuestions(criterion, (['count', 'no-incident', 'attestation'] as const).map(question)).map(
    ({ kind }) => kind,
  );

describe('what only the ward counts', () => {
  it('is asked of an area, a team, an agency or a school by yes or no', () => {
    for (const audience of [['area'], ['team'], ['agency'], ['school'], ['commune', 'area']] as const)
      expect(kindsIn(askedOfUnits({ ...set, audience }))).toEqual([
        'attestation',
        'no-incident',
        'attestation',
      ]);
    expect(askedOfUnits({ ...set, audience: ['commune'] })).toEqual({ ...set, audience: ['commune'] });
  });

  it('is said by nobody else than with yes or no, and a case that does not count is a reason for yes', () => {
    const [asked = violence] = criteriaOf(askedOfUnits(set).nodes);
    expect([waysToEnter(asked, 'unit'), waysToEnter(asked, 'reviewer')]).toEqual([['said'], ['said']]);
    expect(countedReasons(asked)).toEqual([...COUNTED_REASONS, ...EXCEPTED_REASONS]);
    for (const reason of EXCEPTED_REASONS) {
      expect(mayReason(asked, 'reviewer', reason)).toBe(true);
      expect([mayReason(asked, 'unit', reason), mayReason(violence, 'reviewer', reason)]).toEqual([
        false,
        false,
      ]);
    }
    expect(mayReason(asked, 'reviewer', 'Ông Mẫu tự khai')).toBe(false);
  });

  it('is fed by yes or no; numbers feed what is reckoned of the whole', () => {
    const [none = fires, , change = fires] = criteriaOf(askedOfReports(set).nodes);
    expect([fed(none), fed(change), fed(fires)]).toEqual([
      ['attestation'],
      ['count', 'no-incident'],
      ['count', 'no-incident'],
    ]);
    expect(fed(asking('in'))).toEqual(['count', 'attestation']);
  });
});
