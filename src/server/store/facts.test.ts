import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeDraft } from '#org';
import * as facts from './facts.ts';
import * as recalls from './recalls.ts';
import * as reports from './reports.ts';
import { day } from './testing.ts';
import { atLeast, criterion, type Judged, judgedWard, LATER, setOf } from './testing-facts.ts';
import * as unitChanges from './unit-changes.ts';

const set = setOf([
  criterion('meetings', {
    asks: { kind: 'count', at: atLeast('4') },
    scores: { kind: 'scaled', points: '50' },
  }),
  criterion('flag', { asks: { kind: 'ratio', at: atLeast('90') }, scores: { kind: 'full', points: '50' } }),
  criterion('model', { asks: { kind: 'attestation' } }),
  criterion('peace', { asks: { kind: 'no-incident' }, gate: true }),
  criterion('patrol', { asks: { kind: 'frequency', each: 'month', at: atLeast('1') } }),
  criterion('given', { asks: { kind: 'judgement' } }),
]);
const questions = {
  meetings: { kind: 'count', byMonth: true },
  flag: { kind: 'ratio' },
  model: { kind: 'attestation' },
  peace: { kind: 'no-incident' },
  patrol: { kind: 'count', byMonth: true },
} as const;

let ward: Judged;
beforeAll(async () => {
  ward = await judgedWard({ areas: 4, set, questions });
});
afterAll(() => ward.town.close());

const months = (quarter: number) =>
  [1, 2, 3].map((month) => `2026-${String((quarter - 1) * 3 + month).padStart(2, '0')}`);
const usual = (quarter: number, some: Record<string, string> = {}) => ({
  ...Object.fromEntries(
    months(quarter).flatMap((month) => [
      [`meetings@${month}`, '1'],
      [`patrol@${month}`, '2'],
    ]),
  ),
  flag: '45',
  'flag.whole': '50',
  model: 'yes',
  peace: '0',
  ...some,
});
const ofUnit = async (unit: number) => {
  const known = await ward.town.as(
    ward.town.officer,
    (act) => facts.ofUnit(act, ward.evaluation, ward.units[unit] ?? ''),
    LATER,
  );
  if (!known) throw new Error('not on the list');
  return known;
};

describe('the facts of a unit', () => {
  it('are missing with their reason while no report has come', async () => {
    const { facts: none, circumstances } = await ofUnit(3);
    expect([...none].map(([id, fact]) => [id, fact.kind === 'missing' ? fact.why : fact.kind])).toEqual([
      ['meetings', 'no report'],
      ['flag', 'no report'],
      ['model', 'no report'],
      ['peace', 'no report'],
      ['patrol', 'no report'],
      ['given', 'not entered'],
    ]);
    expect(circumstances).toEqual({
      ...{ begunOn: null, leftOut: null, underComplaint: null, registeredOn: 'not asked' },
      ...{ hasReports: false, assigned: [] },
    });
  });

  it('put the quarters together as each question sums, and name each report', async () => {
    for (const number of [1, 2]) await ward.send(0, number - 1, usual(number));
    await ward.send(0, 2, usual(3, { model: 'no', peace: '1' }));
    await ward.send(0, 3, usual(4, { 'meetings@2026-12': '', 'meetings.why': 'Mưa bão', 'patrol@2026-11': '0', model: 'no' }));
    const { facts: told } = await ofUnit(0);
    expect(told.get('meetings')).toMatchObject({ kind: 'amount', value: '11' });
    expect(told.get('flag')).toMatchObject({ kind: 'share', part: '180', whole: '200', wholeOn: null });
    expect(told.get('model')).toMatchObject({ kind: 'said', yes: false });
    expect(told.get('peace')).toMatchObject({ kind: 'cases', cases: '1' });
    const patrol = told.get('patrol');
    expect(patrol?.kind === 'turns' && patrol.turns.map(({ value }) => value)).toEqual([
      ...Array.from({ length: 10 }, () => '2'),
      '0',
      '2',
    ]);
    const sources = told.get('flag');
    expect(sources?.kind === 'share' && sources.sources).toMatchObject(
      ['Quý 1', 'Quý 2', 'Quý 3', 'Quý 4'].map((period) => ({
        kind: 'report',
        period,
        version: 1,
        receivedOn: '2026-11-20',
      })),
    );
  });
});
