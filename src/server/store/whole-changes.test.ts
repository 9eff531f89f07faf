import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as baselines from './baselines.ts';
import * as evaluationFreezing from './evaluation-freezing.ts';
import * as evaluationsShown from './evaluation-shown.ts';
import * as facts from './facts.ts';
import { recall } from './recalls.ts';
import { day } from './testing.ts';
import { criterion, type Judged, judgedWard, LATER, setOf } from './testing-facts.ts';
import * as wholeChanges from './whole-changes.ts';

const fall = {
  kind: 'change',
  way: 'fall',
  smallest: { value: '10' },
  at: { bar: 'range', amount: { value: '5' }, high: { value: '10' } },
} as const;
let ward: Judged;
beforeAll(async () => {
  const set = setOf([criterion('fires', { asks: fall })], {
    classes: [{ key: 'good', name: 'Tốt', from: null, needs: [] }],
  });
  ward = await judgedWard({ areas: 3, set, questions: { fires: { kind: 'count' } } });
});
afterAll(() => ward.town.close());

const staff = <T>(work: Parameters<typeof ward.town.as<T>>[1]) =>
  ward.town.as(ward.town.officer, work, LATER);
const whole = async () => {
  const [one] = await staff((act) => wholeChanges.list(act, ward.evaluation));
  return one ?? expect.fail('nothing is asked of the whole');
};
const given = {
  ...{ criterion: 'fires', unit: null, value: '40', from: day('2025-01-01'), to: day('2025-12-31') },
  ...{ letter: 'Công văn số 12 của Công an phường', letterDate: day('2026-01-10') },
};
const freeze = (some: Partial<baselines.Freezing> = {}) =>
  staff((act) => baselines.freeze(act, ward.evaluation, { ...given, ...some }));

describe('a fall against last year that is asked of the whole', () => {
  it('needs the figure of the same days from a letter, like a unit’s', async () => {
    expect(await whole()).toMatchObject({ state: 'missing', why: { why: 'no report' } });
    expect(await freeze({ to: day('2025-10-31') })).toMatchObject({ problem: 'other length' });
    expect(await freeze({ letter: ' ' })).toMatchObject({ problem: 'no letter' });
    expect(await freeze()).toMatchObject({ ok: true });
  });

  it('is open while any unit’s report could still make it worse, and says how many are lacking', async () => {
    for (const unit of [0, 1, 2])
      for (const place of [0, 1, 2, 3])
        if (unit + place < 5) await ward.send(unit, place, { fires: place === 0 ? '12' : '0' });
    expect(await whole()).toMatchObject({
      ...{ state: 'missing', lacking: 1, why: { kind: 'missing', why: 'no report' } },
      fact: { soFar: { kind: 'against', now: '36' } },
    });
  });

  it('is held against its baseline by the criterion’s own range, and not by percent where it is small', async () => {
    await ward.send(2, 3, { fires: '1' });
    expect(await whole()).toMatchObject({
      state: 'met',
      lacking: 0,
      why: { was: '40', now: '37', percent: '7.5' },
    });
    expect(await freeze({ value: '50' })).toMatchObject({ ok: true });
    expect(await whole()).toMatchObject({ state: 'not met', why: { percent: '26' } });
    expect(await freeze({ value: '9' })).toMatchObject({ ok: true });
    expect(await whole()).toMatchObject({ state: 'missing', why: { why: 'small baseline' } });
  });

  it('stays as it was when the results were settled', async () => {
    expect(await freeze()).toMatchObject({ ok: true });
    await staff((act) => evaluationsShown.show(act, ward.evaluation));
    const open = await staff((act) => evaluationFreezing.unsettled(act, ward.evaluation));
    expect(
      await staff((act) => evaluationFreezing.freeze(act, ward.evaluation, open?.code ?? '')),
    ).toMatchObject({ ok: true });
    const which = { period: ward.periods[3] ?? '', unit: ward.units[2] ?? '' };
    const known = await staff((act) => facts.ofUnit(act, ward.evaluation, which.unit));
    const said = { report: known?.reports.at(-1) ?? '', reason: 'Ghi nhầm' };
    const head = ward.heads[2] ?? ward.town.officer;
    expect(await ward.town.as(head, (act) => recall(act, which, said), LATER)).toMatchObject({ ok: true });
    expect(await whole()).toMatchObject({ state: 'met', why: { now: '37' } });
    expect(await freeze()).toMatchObject({ problem: 'frozen' });
  });
});
