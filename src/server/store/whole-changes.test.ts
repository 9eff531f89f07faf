import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as baselines from './baselines.ts';
import * as evaluationFreezing from './evaluation-freezing.ts';
import { follow } from './evaluation-list.ts';
import * as evaluationResults from './evaluation-results.ts';
import * as evaluationsShown from './evaluation-shown.ts';
import * as evaluationTargets from './evaluation-targets.ts';
import * as facts from './facts.ts';
import { recall } from './recalls.ts';
import * as registrations from './registrations.ts';
import { day } from './testing.ts';
import { criterion, type Judged, judgedWard, LATER, setOf } from './testing-facts.ts';
import * as unitChanges from './unit-changes.ts';
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

describe('a whole that changes in mid-year', () => {
  const questions = { homes: { kind: 'ratio' }, stock: { kind: 'ratio' } } as const;
  const asks = { kind: 'ratio', at: { bar: '>=', amount: { value: '90' }, high: null } } as const;
  const classes = [{ key: 'good', name: 'Tốt', from: null, needs: ['stock'] }];
  const at = { bar: '>=', amount: { value: '50' }, high: null } as const;
  const counted = (part: string, whole: string) => ({
    ...{ homes: part, 'homes.whole': whole, stock: part, 'stock.whole': whole },
  });
  let home: Judged;
  const office = <T>(work: Parameters<typeof home.town.as<T>>[1]) =>
    home.town.as(home.town.officer, work, LATER);
  beforeAll(async () => {
    const set = setOf([criterion('homes', { asks }), criterion('stock', { asks })], { classes });
    home = await judgedWard({ areas: 4, set, questions });
    await office(async (act) => {
      const dated = { sums: 'last', whole_on: day('2026-10-31') } as const;
      await act.tx
        .updateTable('indicator')
        .set(dated)
        .where('id', '=', home.asked.stock ?? '')
        .execute();
      for (const of of ['all', 'eligible', 'rated'] as const)
        await evaluationTargets.add(act, home.evaluation, { title: of, clause: '', class: 'good', at, of });
      const registration = await registrations.open(act, {
        ...{ movement: home.movement, planItem: 't1', year: 2026, title: 'Đăng ký', standard: null },
        ...{ pledge: null, countsHouseholds: false, due: day('2026-12-31'), consideredUntil: null },
        unitKinds: ['area'],
      });
      const registration_id = registration.ok ? registration.registration : '';
      const left = await registrations.answerFor(act, registration_id, home.units[3] ?? '', {
        ...{ outcome: 'not eligible', exclusion: null, reason: 'Mới thành lập', households: null },
        received: null,
      });
      expect(left).toMatchObject({ ok: true });
      const row = act.tx.updateTable('evaluation').set({ registration_id });
      await row.where('id', '=', home.evaluation).execute();
    });
  });
  afterAll(() => home.town.close());

  const shares = () =>
    office(async (act) => {
      const standing = await evaluationResults.standings(act, home.evaluation);
      const found = await evaluationTargets.list(act, home.evaluation, standing?.standings ?? []);
      return Object.fromEntries(
        found.map(({ target, found: one }) => [
          target.of,
          'whole' in one ? `${one.part}/${one.whole}` : one.state,
        ]),
      );
    });

  it('is that of the day named where the share stands for itself, and added up where shares are', async () => {
    for (const unit of [0, 1, 3])
      for (const place of [0, 1, 2, 3])
        await home.send(unit, place, place < 2 ? counted('45', '50') : counted('57', '60'));
    const known = await office((act) => facts.ofUnit(act, home.evaluation, home.units[0] ?? ''));
    expect(known?.facts.get('stock')).toMatchObject({ part: '57', whole: '60', wholeOn: '2026-10-31' });
    expect(known?.facts.get('homes')).toMatchObject({ part: '204', whole: '220', wholeOn: null });
  });

  it('counts all units, those the standard is for, and those rated, apart', async () => {
    expect(await shares()).toEqual({ all: '2/4', eligible: '2/3', rated: '2/2' });
    const from = home.units.slice(0, 2);
    const decision = { kind: 'Nghị quyết', number: '1/NQ', date: day('2026-10-01'), body: 'HĐND' };
    const to = [{ goesOn: null, kind: 'area', code: 'M', name: 'Tổ dân phố M', parent: null, of: from }];
    const heads = Object.fromEntries(from.map((id) => [id, 'end' as const]));
    const merge = { kind: 'merge', on: day('2026-11-01'), from, decision, to, heads } as const;
    expect(await office((act) => unitChanges.record(act, merge))).toMatchObject({ ok: true });
    const days = { selfUntil: null, objectionsUntil: null };
    expect(await office((act) => follow(act, home.evaluation, days))).toMatchObject({ ok: true });
    const merged = await office((act) => evaluationResults.list(act, home.evaluation));
    expect(merged.map(({ unitName }) => unitName).sort()).toEqual([
      'Tổ dân phố 3',
      'Tổ dân phố 4',
      'Tổ dân phố M',
    ]);
    expect(await shares()).toEqual({ all: '0/3', eligible: '0/2', rated: 'nobody' });
  });
});
