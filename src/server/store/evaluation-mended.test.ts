import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CriteriaSet } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import * as amendments from './evaluation-amendments.ts';
import { cancel } from './evaluation-cancelling.ts';
import * as entries from './evaluation-entries.ts';
import * as freezing from './evaluation-freezing.ts';
import * as list from './evaluation-list.ts';
import * as objections from './evaluation-objections.ts';
import type * as opening from './evaluation-opening.ts';
import * as own from './evaluation-own.ts';
import { groundsFor } from './evaluation-read.ts';
import * as results from './evaluation-results.ts';
import * as shown from './evaluation-shown.ts';
import { sourcesOf } from './evaluation-sources.ts';
import * as targets from './evaluation-targets.ts';
import { newerVersion, newestVersion, takeVersion } from './evaluation-versions.ts';
import * as evaluations from './evaluations.ts';
import * as registrations from './registrations.ts';
import { day } from './testing.ts';
import { keptSet, openEvaluation, smallSet } from './testing-evaluations.ts';
import { criterion, type Judged, judgedWard, setOf } from './testing-facts.ts';

const DECEMBER = '2026-12-10T03:00:00Z';
const JANUARY = '2027-01-05T03:00:00Z';
const YES = { kind: 'said', yes: true } as const;

let ward: Judged;
let set: string;

beforeAll(async () => {
  ward = await judgedWard({
    areas: 2,
    set: smallSet({}, 'first'),
    questions: { buoi: { kind: 'count', question: 'Số buổi tuyên truyền đã tổ chức' } },
  });
  for (const quarter of [0, 1, 2, 3]) await ward.send(0, quarter, { buoi: quarter === 0 ? '4' : '0' });
  set = await officer((act) => keptSet(act, smallSet()));
});
afterAll(() => ward.town.close());

const officer = <T>(work: (act: Act) => Promise<T>, at = DECEMBER) =>
  ward.town.as(ward.town.officer, work, at);
const head = <T>(work: (act: Act) => Promise<T>, at = DECEMBER, place = 0) => {
  const person = ward.heads[place];
  if (!person) throw new Error('no such head');
  return ward.town.as(person, work, at);
};
const unit = (place: number) => ward.units[place] ?? '';

let year = 2026;
function opened(some: Partial<opening.NewEvaluation> = {}) {
  year += 1;
  const sources = [{ criterion: 'buoi', indicator: ward.asked.buoi ?? '' }];
  return officer((act) => openEvaluation(act, ward.movement, { set, year, sources, ...some }));
}

describe('the days of an evaluation', () => {
  it('are changed with a reason, which its units read with the old day and the new one', async () => {
    const evaluation = await opened();
    const registration = await officer((act) =>
      registrations.open(act, {
        ...{ movement: ward.movement, planItem: 't1', year: 2026, title: 'Đăng ký đầu năm', standard: null },
        ...{ pledge: null, countsHouseholds: false, due: day('2026-03-31'), consideredUntil: null },
        unitKinds: ['area'],
      }),
    );
    const of = registration.ok ? registration.registration : '';
    const wanted = {
      ...{ selfUntil: day('2026-12-25'), objectionsUntil: day('2027-01-10') },
      ...{ decidedOn: day('2026-12-31'), registration: of, reason: 'Nhiều khu phố xin lùi hạn' },
    };
    const change = (some: Partial<amendments.WantedDays>) =>
      officer((act) => amendments.setDays(act, evaluation, { ...wanted, ...some }));
    expect(await change({ reason: '' })).toMatchObject({ problem: 'reason missing' });
    expect(await change({ reason: 'x'.repeat(1001) })).toMatchObject({ problem: 'over 1000' });
    expect(await change({ selfUntil: day('2026-12-09') })).toMatchObject({ problem: 'assessed by then' });
    expect(await change({ objectionsUntil: day('2026-12-11') })).toMatchObject({
      problem: 'explained too early',
    });
    expect(await change({ decidedOn: day('2025-12-31') })).toMatchObject({ problem: 'decided too early' });
    expect(await change({ registration: 'x' })).toMatchObject({ problem: 'no registration' });
    expect(await change({})).toEqual({ ok: true });
    expect(await change({ reason: 'Bấm lại' })).toEqual({ ok: true });
    const view = await head((act) => own.view(act, evaluation));
    expect(view?.evaluation).toMatchObject({ selfUntil: '2026-12-25', objectionsUntil: '2027-01-10' });
    expect(view?.amendments).toMatchObject([
      {
        reason: 'Nhiều khu phố xin lùi hạn',
        changed: {
          selfUntil: ['2026-12-20', '2026-12-25'],
          objectionsUntil: ['2026-12-31', '2027-01-10'],
          registration: [null, 'Đăng ký đầu năm'],
        },
      },
    ]);
    expect(Object.keys(view?.amendments[0]?.changed ?? {})).not.toContain('decidedOn');
    const rows = await officer((act) =>
      act.tx
        .selectFrom('event')
        .selectAll()
        .where('noun_id', '=', evaluation)
        .where('verb', '=', 'days set')
        .execute(),
    );
    expect(rows).toMatchObject([
      { before: { selfUntil: '2026-12-20' }, reason: 'Nhiều khu phố xin lùi hạn' },
    ]);
  });

  it('that are new let a unit speak again, and its result be computed by them', async () => {
    const evaluation = await opened({ selfUntil: day('2026-12-09') });
    const say = () =>
      head((act) =>
        entries.assess(act, evaluation, {
          unit: unit(0),
          given: [{ criterion: 'chi-dao', entered: YES, reason: null }],
        }),
      );
    expect(await say()).toMatchObject({ problem: 'too late' });
    const days = { selfUntil: day('2026-12-25'), objectionsUntil: day('2026-12-31') };
    await officer((act) =>
      amendments.setDays(act, evaluation, {
        ...{ ...days, decidedOn: day('2027-01-02'), registration: null, reason: 'Lùi hạn' },
      }),
    );
    expect(await say()).toEqual({ ok: true, kept: 1 });
    expect(await officer((act) => evaluations.get(act, evaluation))).toMatchObject({
      decidedOn: '2027-01-02',
    });
  });
});

describe('an evaluation that is cancelled', () => {
  it('stays in the list with its reason, is not computed, and lets the same set be opened again', async () => {
    const evaluation = await opened();
    expect(await officer((act) => cancel(act, evaluation, ''))).toMatchObject({ problem: 'reason missing' });
    expect(await officer((act) => cancel(act, evaluation, 'Mở nhầm năm'))).toEqual({
      ok: true,
      again: false,
    });
    expect(await officer((act) => cancel(act, evaluation, 'lần nữa'))).toEqual({ ok: true, again: true });
    const all = await officer((act) => evaluations.list(act, ward.movement));
    expect(all.find(({ id }) => id === evaluation)).toMatchObject({
      cancelledReason: 'Mở nhầm năm',
      cancelledBy: ward.town.officer.name,
    });
    expect(await officer((act) => results.bringUpToDate(act, evaluation))).toBe(0);
    expect(await officer((act) => groundsFor(act, evaluation, unit(0)))).toBeNull();
    const mine = (await head((act) => own.list(act))).find(({ id }) => id === evaluation);
    expect(mine).toMatchObject({ cancelled: true });
    expect(await head((act) => own.view(act, evaluation))).toMatchObject({ mayAssess: false, result: null });
    const again = await officer((act) => openEvaluation(act, ward.movement, { set, year }));
    expect(again).not.toBe(evaluation);
  });

  it('is one on which nothing rests: else it says which does', async () => {
    const rests = await officer((act) =>
      keptSet(
        act,
        setOf([criterion('tot', { asks: { kind: 'result', set: 'areas', least: 'good' } })], {}, 'rests'),
      ),
    );
    const first = await opened();
    const second = await officer((act) =>
      openEvaluation(act, ward.movement, { set: rests, year, title: 'Danh hiệu' }),
    );
    expect(await officer((act) => cancel(act, first, 'Nhầm'))).toEqual({
      ...{ ok: false, problem: 'rested on', by: ['Danh hiệu'] },
    });
    expect(await officer((act) => cancel(act, second, 'Nhầm'))).toMatchObject({ ok: true });
    expect(await officer((act) => cancel(act, first, 'Nhầm'))).toMatchObject({ ok: true });
    const third = await officer((act) => openEvaluation(act, ward.movement, { set: rests, year }));
    const lacks = (await officer((act) => results.list(act, third))).map(({ because }) => because);
    expect(lacks).toEqual([
      { missing: ['tot'], unset: [] },
      { missing: ['tot'], unset: [] },
    ]);
  });

  it('is never one that was frozen', async () => {
    const evaluation = await opened({ objectionsUntil: null });
    await officer((act) => shown.show(act, evaluation));
    const open = await officer((act) => freezing.unsettled(act, evaluation));
    await officer((act) => freezing.freeze(act, evaluation, open?.code ?? ''));
    expect(await officer((act) => cancel(act, evaluation, 'Muộn'))).toMatchObject({ problem: 'frozen' });
  });
});

describe('a newer version of the criteria', () => {
  it('says whose result would differ before it is taken, and is taken as it was looked at', async () => {
    const first = smallSet({}, 'grows');
    const evaluation = await opened({ set: await officer((act) => keptSet(act, first)) });
    for (const place of [0, 1])
      for (const one of ['chi-dao', 'khong-su-co'])
        await officer((act) =>
          entries.review(act, evaluation, {
            ...{ unit: unit(place), criterion: one, entered: YES, reason: 'Theo hồ sơ' },
          }),
        );
    expect(await officer((act) => newestVersion(act, evaluation))).toBeNull();
    const next: CriteriaSet = {
      ...first,
      nodes: [...first.nodes.filter((node) => 'id' in node && node.id !== 'buoi'), criterion('them')],
    };
    await officer((act) =>
      act.tx
        .insertInto('criteria_set')
        .values({
          ...{ commune_id: communeOf(act), key: 'grows', version: 2, title: next.title },
          ...{ content: JSON.stringify(next), made_by: null, made_at: act.now, retired_at: null },
        })
        .execute(),
    );
    const newer = await officer((act) => newerVersion(act, evaluation));
    expect(newer).toMatchObject({ version: 2, added: ['them'], gone: ['Số buổi tuyên truyền'] });
    expect(newer?.differing.map(({ unit: { name }, way }) => [name, way])).toEqual([
      ['Tổ dân phố 1', 'other'],
      expect.anything(),
    ]);
    const take = (code: string, reason = 'Bản mới theo quyết định sửa đổi') =>
      officer((act) => takeVersion(act, evaluation, { code, reason }));
    expect(await take('x')).toMatchObject({ problem: 'differs now' });
    expect(await take(newer?.code ?? '', '')).toMatchObject({ problem: 'reason missing' });
    expect(await take(newer?.code ?? '')).toEqual({ ok: true });
    expect(await take(newer?.code ?? '')).toMatchObject({ problem: 'newest already' });
    expect(await officer((act) => sourcesOf(act, evaluation))).toEqual(new Map());
    const told = (await head((act) => own.view(act, evaluation)))?.amendments;
    expect(told).toMatchObject([{ changed: { version: ['1', '2'] } }]);
    expect((await officer((act) => results.list(act, evaluation))).map(({ state }) => state)).toEqual([
      'waiting',
      'waiting',
    ]);
  });
});

describe('words', () => {
  it('have a length in the store as in the form, and titles say nothing that is out of bounds', async () => {
    const evaluation = await opened();
    const given = [{ criterion: 'chi-dao', entered: YES, reason: 'x'.repeat(1001) }];
    expect(await head((act) => entries.assess(act, evaluation, { unit: unit(0), given }))).toMatchObject({
      problem: 'over 1000',
    });
    const at = { bar: '>=', amount: { value: '20' }, high: null } as const;
    const target = { clause: 'II', class: 'good', at, of: 'all' } as const;
    const title = 'Nắm danh sách người theo đạo';
    expect(await officer((act) => targets.add(act, evaluation, { ...target, title }))).toMatchObject({
      ...{ problem: 'held off', message: expect.stringContaining('Không cập nhật trên phần mềm') },
    });
    const clause = 'x'.repeat(301);
    const long = { ...target, title: 'Trên 90 %', clause };
    const refused = { problem: 'over 300', field: 'target.clause' };
    expect(await officer((act) => targets.add(act, evaluation, long))).toMatchObject(refused);
    await expect(opened({ targets: [long] })).rejects.toThrow('over 300');
    await officer((act) => shown.show(act, evaluation));
    const words = 'x'.repeat(4001);
    expect(await head((act) => objections.object(act, evaluation, { unit: unit(0), words }))).toMatchObject({
      problem: 'over 4000',
    });
    await expect(opened({ title })).rejects.toThrow('held off');
  });
});

describe('a unit that comes onto the list later', () => {
  it('has as many days as the first ones had, and everybody waits for it', async () => {
    const evaluation = await opened();
    await officer((act) => shown.show(act, evaluation));
    const late = await ward.town.unit('area', `n${year}`, `Tổ dân phố ${year}`);
    const person = await ward.town.person('unit', late);
    const difference = await officer((act) => list.differenceOf(act, evaluation), JANUARY);
    expect(difference).toMatchObject({
      joining: [{ unit: late }],
      days: { selfUntil: '2027-01-15', objectionsUntil: '2027-01-26' },
    });
    const follow = (some: Partial<evaluations.EvaluationDays> = {}) =>
      officer(
        (act) => list.follow(act, evaluation, { selfUntil: null, objectionsUntil: null, ...some }),
        JANUARY,
      );
    expect(await follow({ selfUntil: day('2027-01-04') })).toMatchObject({ problem: 'assessed by then' });
    expect(await follow()).toMatchObject({ ok: true, joined: 1 });
    const theirs = <T>(work: (act: Act) => Promise<T>, at = JANUARY) => ward.town.as(person, work, at);
    expect(await theirs((act) => own.list(act))).toMatchObject([{ selfUntil: '2027-01-15', shown: false }]);
    expect(await theirs((act) => own.view(act, evaluation))).toMatchObject({ mayAssess: true, result: null });
    expect(await head((act) => own.view(act, evaluation), JANUARY)).toMatchObject({ mayAssess: false });
    expect(await officer((act) => shown.differing(act, evaluation), JANUARY)).toEqual([]);
    const freeze = (at: string) => officer((act) => freezing.freeze(act, evaluation, ''), at);
    expect(await freeze(JANUARY)).toMatchObject({ problem: 'still asked' });
    const given = [{ criterion: 'chi-dao', entered: YES, reason: null }];
    expect(await theirs((act) => entries.assess(act, evaluation, { unit: late, given }))).toMatchObject({
      kept: 1,
    });
    await theirs((act) => entries.handIn(act, evaluation, late));
    expect(await officer((act) => shown.differing(act, evaluation), JANUARY)).toEqual([late]);
    await officer((act) => shown.show(act, evaluation), JANUARY);
    const again = theirs((act) => entries.assess(act, evaluation, { unit: late, given }));
    expect(await again).toMatchObject({ problem: 'shown' });
    const explain = (at: string) =>
      theirs((act) => objections.object(act, evaluation, { unit: late, words: 'Xin xem lại' }), at);
    expect(await explain('2027-01-27T03:00:00Z')).toMatchObject({ problem: 'too late' });
    expect(await freeze(JANUARY)).toMatchObject({ problem: 'round open' });
    expect(await explain('2027-01-26T03:00:00Z')).toMatchObject({ ok: true });
  });
});
