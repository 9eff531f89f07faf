import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeInWords, type Entered, EXCEPTED_REASONS } from '#evaluation';
import * as baselines from './baselines.ts';
import * as evaluationDrafts from './evaluation-drafts.ts';
import * as entries from './evaluation-entries.ts';
import * as evaluationFreezing from './evaluation-freezing.ts';
import { follow } from './evaluation-list.ts';
import * as evaluationPublishing from './evaluation-publishing.ts';
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

  it('may be all that a change differs in, and says both sides before it is published', async () => {
    const wanted = { set: null, decidedOn: null };
    await staff((act) => evaluationDrafts.compute(act, ward.evaluation, wanted));
    const open = await staff((act) => evaluationDrafts.openDraft(act, ward.evaluation));
    expect(open).toMatchObject({
      ...{ differing: [], reworded: 0, targets: [] },
      changes: [{ criterion: { id: 'fires' }, was: { state: 'met' }, now: { state: 'missing', lacking: 1 } }],
    });
    const { was, now } = open?.changes[0] ?? expect.fail('no change is said');
    const words = [was, now].map((side) => side && changeInWords(side));
    expect(words[0]).toMatch(/^Đạt\. .*37.*Công văn số 12 của Công an phường\.$/);
    expect(words[1]).toMatch(/Mới có: 36.*Còn thiếu 1 báo cáo của các đơn vị\.$/);
    const decision = { evaluation: ward.evaluation, draft: open?.id ?? '', reason: 'Rút báo cáo' };
    expect(await staff((act) => evaluationPublishing.publish(act, { ...decision, open: false }))).toEqual({
      ok: true,
      edition: 2,
    });
    expect(await whole()).toMatchObject({ state: 'missing', lacking: 1 });
    await staff((act) => evaluationDrafts.compute(act, ward.evaluation, wanted));
    const again = await staff((act) => evaluationDrafts.list(act, ward.evaluation));
    expect(again.map(({ changes }) => changes.length)).toEqual([0, 1]);
    const none = { ...decision, draft: again[0]?.id ?? '', open: false };
    expect(await staff((act) => evaluationPublishing.publish(act, none))).toEqual({
      ...{ ok: false, problem: 'nothing differs' },
    });
  });
});

describe('a whole of which units end after the year', () => {
  let home: Judged;
  const office = <T>(work: Parameters<typeof home.town.as<T>>[1], at = LATER) =>
    home.town.as(home.town.officer, work, at);
  beforeAll(async () => {
    const set = setOf([criterion('fires', { asks: fall })]);
    home = await judgedWard({ areas: 3, set, questions: { fires: { kind: 'count' } } });
    await office(async (act) => {
      const row = act.tx.updateTable('indicator').set({ sums: 'last' });
      await row.where('id', '=', home.asked.fires ?? '').execute();
      await baselines.freeze(act, home.evaluation, given);
    });
    for (const unit of [0, 1, 2])
      for (const place of [0, 1, 2, 3]) if (unit + place < 5) await home.send(unit, place, { fires: '12' });
  });
  afterAll(() => home.town.close());

  const FEBRUARY = '2027-02-20T03:00:00Z';
  const found = async (at = LATER) => (await office((act) => wholeChanges.list(act, home.evaluation), at))[0];
  const merge = (on: string, places: readonly number[], code: string) => {
    const from = places.map((place) => home.units[place] ?? '');
    const decision = { kind: 'Nghị quyết', number: `${code}/NQ`, date: day('2026-12-30'), body: 'HĐND' };
    const to = [{ goesOn: null, kind: 'area', code, name: `Tổ dân phố ${code}`, parent: null, of: from }];
    const heads = Object.fromEntries(from.map((id) => [id, 'end' as const]));
    const change = { kind: 'merge', on: day(on), from, decision, to, heads } as const;
    return office((act) => unitChanges.record(act, change), FEBRUARY);
  };

  it('is what they told, where what they told stands for itself', async () => {
    const before = await found();
    expect(before).toMatchObject({ state: 'missing', lacking: 1, fact: { soFar: { now: '36' } } });
    await home.send(2, 3, { fires: '12' });
    const whole = await found();
    expect(whole).toMatchObject({ state: 'met', lacking: 0, why: { now: '36', percent: '10' } });
    expect(await merge('2027-02-01', [0, 1], 'M')).toMatchObject({ ok: true });
    expect(await found(FEBRUARY)).toEqual(whole);
  });
});

describe('a whole of which small numbers would name people', () => {
  let home: Judged;
  const office = <T>(work: Parameters<typeof home.town.as<T>>[1]) =>
    home.town.as(home.town.officer, work, LATER);
  const head = <T>(work: Parameters<typeof home.town.as<T>>[1]) =>
    home.town.as(home.heads[0] ?? home.town.officer, work, LATER);
  const area = () => home.units[0] ?? '';
  beforeAll(async () => {
    const set = setOf([
      criterion('violence', { bounds: 'count', gate: true, asks: { kind: 'no-incident' } }),
      criterion('crime', { bounds: 'count', asks: fall }),
    ]);
    const questions = { violence: { kind: 'no-incident' }, crime: { kind: 'count' } } as const;
    home = await judgedWard({ areas: 1, set, questions });
    await home.send(0, 0, { violence: '2', crime: '37' });
  });
  afterAll(() => home.town.close());

  it('asks its areas for yes or no, whatever a report counted', async () => {
    const known = await office((act) => facts.ofUnit(act, home.evaluation, area()));
    const missing = { kind: 'missing', why: 'not entered' };
    expect([...(known?.facts ?? [])]).toEqual([
      ['violence', missing],
      ['crime', missing],
    ]);
    const say = (criterion: string, entered: Entered) =>
      head((act) =>
        entries.assess(act, home.evaluation, { unit: area(), given: [{ criterion, entered, reason: null }] }),
      );
    expect(await say('violence', { kind: 'cases', cases: '2' })).toMatchObject({ problem: 'other kind' });
    expect(await say('crime', { kind: 'amount', value: '37' })).toMatchObject({ problem: 'other kind' });
    expect(await say('violence', { kind: 'said', yes: false })).toMatchObject({ ok: true });
  });

  it('lets a case that the area brought forward itself be a yes, for a reason without words', async () => {
    const review = (reason: string) =>
      office((act) =>
        entries.review(act, home.evaluation, {
          ...{ unit: area(), criterion: 'violence', entered: { kind: 'said', yes: true }, reason },
        }),
      );
    expect(await review('Ông Mẫu tự ra trình báo')).toMatchObject({ problem: 'words beside a count' });
    expect(await review(EXCEPTED_REASONS[0])).toMatchObject({ ok: true });
    const known = await office((act) => facts.ofUnit(act, home.evaluation, area()));
    expect(known?.facts.get('violence')).toMatchObject({ kind: 'said', yes: true });
  });

  it('compares the ward with last year, and no area', async () => {
    const given40 = { ...given, criterion: 'crime' };
    const freezeFor = (unit: string | null) =>
      office((act) => baselines.freeze(act, home.evaluation, { ...given40, unit }));
    expect(await freezeFor(area())).toMatchObject({ ok: false, problem: 'no change asked' });
    expect(await freezeFor(null)).toMatchObject({ ok: true });
    const [one] = await office((act) => wholeChanges.list(act, home.evaluation));
    expect(one).toMatchObject({ fact: { soFar: { kind: 'against', now: '37' } } });
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
