import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CriteriaSet } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import * as desk from './desk.ts';
import * as choices from './evaluation-choices.ts';
import * as entries from './evaluation-entries.ts';
import * as freezing from './evaluation-freezing.ts';
import * as lists from './evaluation-list.ts';
import * as objections from './evaluation-objections.ts';
import type * as opening from './evaluation-opening.ts';
import * as results from './evaluation-results.ts';
import * as shown from './evaluation-shown.ts';
import { day } from './testing.ts';
import { keptSet, openEvaluation, smallSet } from './testing-evaluations.ts';
import { criterion, type Judged, judgedWard, setOf } from './testing-facts.ts';

const YES = { kind: 'said', yes: true } as const;
const NO = { kind: 'said', yes: false } as const;

/** Of one thing that the reviewer says. */
const plain = setOf([criterion('chi-dao', { scores: { kind: 'full', points: '100' } })], {}, 'plain');
/** The same, and half of those rated may be good. */
const part = setOf(
  [criterion('chi-dao', { scores: { kind: 'full', points: '100' } })],
  { caps: [{ class: 'good', atMost: { value: '50' }, of: 'rated' }] },
  'part',
);
/** Rests on what `plain` comes to. */
const whole = setOf(
  [criterion('phan', { asks: { kind: 'result', set: 'plain', least: 'good' } })],
  {},
  'whole',
);

let ward: Judged;
let year = 2026;
const sets = new Map<string, string>();
beforeAll(async () => {
  ward = await judgedWard({ areas: 4, set: smallSet({}, 'first'), questions: { buoi: { kind: 'count' } } });
  for (const one of [plain, part, whole]) sets.set(one.key, await officer((act) => keptSet(act, one)));
});
afterAll(() => ward.town.close());

const on = (date: number) => `2026-12-${date}T03:00:00Z`;
const officer = <T>(work: (act: Act) => Promise<T>, date = 10) =>
  ward.town.as(ward.town.officer, work, on(date));
const unit = (place: number) => ward.units[place] ?? '';
const opened = ({ key }: CriteriaSet, some: Partial<opening.NewEvaluation> = {}) =>
  officer((act) =>
    openEvaluation(act, ward.movement, {
      ...{ set: sets.get(key) ?? '', title: key, year, objectionsUntil: null, ...some },
    }),
  );
const said = (
  evaluation: string,
  place: number,
  { entered = YES as typeof YES | typeof NO, date = 10 } = {},
) =>
  officer(
    (act) =>
      entries.review(act, evaluation, {
        ...{ unit: unit(place), criterion: 'chi-dao', entered, reason: 'Theo hồ sơ' },
      }),
    date,
  );
const show = (evaluation: string, date = 10) => officer((act) => shown.show(act, evaluation), date);
const differing = (evaluation: string, date: number) =>
  officer((act) => shown.differing(act, evaluation), date);
const unsettled = (evaluation: string, date: number) =>
  officer((act) => freezing.unsettled(act, evaluation), date);
const freeze = async (evaluation: string, date: number) => {
  const open = await unsettled(evaluation, date);
  return officer((act) => freezing.freeze(act, evaluation, open?.code ?? ''), date);
};
/** What the desk says of an evaluation. */
const onDesk = async (evaluation: string, date: number) =>
  (await officer(desk.waiting, date))
    .filter(({ id }) => id === evaluation)
    .map(({ kind, count }) => `${kind} × ${count}`);

describe('a unit that came after results were shown', () => {
  it('is shown its own before they are frozen, though others were shown anew meanwhile', async () => {
    year += 1;
    const evaluation = await opened(part, { objectionsUntil: day('2026-12-24') });
    for (const place of [0, 1, 2, 3]) await said(evaluation, place, { entered: NO });
    expect(await show(evaluation, 11)).toEqual({ ok: true, units: 4 });
    const late = await ward.town.unit('area', 'muộn', 'Tổ dân phố muộn');
    const days = { selfUntil: day('2026-12-22'), objectionsUntil: day('2026-12-27') };
    expect(await officer((act) => lists.follow(act, evaluation, days), 21)).toMatchObject({ joined: 1 });
    await said(evaluation, 0, { date: 21 });
    await officer((act) => results.list(act, evaluation), 21);
    expect(await show(evaluation, 22)).toMatchObject({ ok: true });
    expect(await onDesk(evaluation, 22)).toEqual([]);
    expect(await differing(evaluation, 25)).toEqual([late]);
    expect(await onDesk(evaluation, 25)).toEqual(['results to show × 1']);
    expect((await unsettled(evaluation, 29))?.first).toEqual(['not shown']);
    expect(await onDesk(evaluation, 29)).toEqual(['results to show × 1']);
    expect(await freeze(evaluation, 29)).toMatchObject({ problem: 'not shown' });
    expect(await show(evaluation, 25)).toMatchObject({ units: 1 });
    expect(await onDesk(evaluation, 27)).toEqual([]);
    expect((await unsettled(evaluation, 27))?.first).toEqual(['round open']);
    expect(await onDesk(evaluation, 28)).toEqual(['results to freeze × 5']);
    expect(await freeze(evaluation, 28)).toMatchObject({ ok: true, units: 5 });
    await officer((act) => sql`update unit set kind = 'team' where id = ${late}`.execute(act.tx));
  });
});

describe('a class that moves by a cap alone', () => {
  it('is told where a unit left, to all who read what the share is of', async () => {
    year += 1;
    const evaluation = await opened(part);
    for (const place of [0, 1, 2, 3]) await said(evaluation, place, { entered: place < 2 ? YES : NO });
    await officer((act) => results.list(act, evaluation));
    await show(evaluation, 11);
    const classes = async () =>
      (await officer((act) => results.list(act, evaluation), 12)).map(({ state }) => state);
    expect(await classes()).toEqual(['class', 'class', 'below', 'below']);
    await leaves(3, 'team', evaluation);
    expect(await classes()).toEqual(['tied', 'tied', 'below']);
    expect(new Set(await differing(evaluation, 13))).toEqual(new Set([unit(0), unit(1)]));
    await leaves(3, 'area', evaluation);
  });

  it('is told where nobody stands otherwise, and only the share is of fewer', async () => {
    year += 1;
    const evaluation = await opened(part);
    for (const place of [0, 1, 2, 3]) await said(evaluation, place, { entered: place < 1 ? YES : NO });
    await officer((act) => results.list(act, evaluation));
    await show(evaluation, 11);
    await leaves(3, 'team', evaluation);
    expect(await differing(evaluation, 13)).toEqual([unit(0)]);
    await leaves(3, 'area', evaluation);
  });

  it('is told where equals were chosen among', async () => {
    year += 1;
    const evaluation = await opened(part);
    for (const place of [0, 1, 2, 3]) await said(evaluation, place, { entered: place < 3 ? YES : NO });
    await show(evaluation);
    const chosen = { class: 'good', units: [unit(0), unit(1)], reason: 'Nhiều việc hơn' };
    expect(await officer((act) => choices.choose(act, evaluation, chosen), 12)).toEqual({ ok: true });
    expect(new Set(await differing(evaluation, 13))).toEqual(new Set([unit(0), unit(1), unit(2)]));
  });
});

/** A unit becomes one of another kind, and the list follows. */
async function leaves(place: number, kind: 'team' | 'area', evaluation: string) {
  await officer((act) =>
    sql`update unit set kind = ${kind} where commune_id = ${communeOf(act)} and id = ${unit(place)}`.execute(
      act.tx,
    ),
  );
  await officer((act) => lists.follow(act, evaluation), 12);
}

describe('a result that units were not shown', () => {
  const HIDDEN = { ok: false, problem: 'rests on hidden' };
  /** What a unit reads of it in the evaluation that rests on it. */
  const read = async (evaluation: string, place: number) => {
    const one = await officer((act) => shown.ofUnit(act, evaluation, unit(place)));
    const fact = one?.grounds.lines[0]?.fact;
    return fact?.kind === 'result' ? fact.class : fact?.kind;
  };

  it('is not told by one that was shown before it was opened: not anew, not in an answer, not frozen', async () => {
    year += 1;
    const resting = await opened(whole, { objectionsUntil: day('2026-12-20') });
    await show(resting);
    const [head] = ward.heads;
    const words = { unit: unit(0), words: 'Xin xem lại' };
    await ward.town.as(head ?? expect.fail(), (act) => objections.object(act, resting, words), on(10));
    const rested = await opened(plain);
    await said(rested, 0);
    expect(await show(resting, 11)).toEqual({ ...HIDDEN, others: ['plain'] });
    const answer = (decision: 'kept' | 'changed') =>
      officer((act) => objections.decide(act, resting, { unit: unit(0), decision, answer: 'Đã xem' }), 11);
    expect(await answer('changed')).toEqual(HIDDEN);
    expect(await read(resting, 0)).toBe('missing');
    expect(await answer('kept')).toEqual({ ok: true });
    expect((await unsettled(resting, 21))?.first).toEqual(['rests on hidden']);
    expect(await freeze(resting, 21)).toEqual(HIDDEN);
    await show(rested, 22);
    expect(await show(resting, 22)).toEqual({ ok: true, units: 1 });
    expect(await read(resting, 0)).toBe('good');
    expect(await freeze(resting, 23)).toMatchObject({ ok: true });
  });

  it('is not told where it became another after it was shown', async () => {
    year += 1;
    const rested = await opened(plain);
    const resting = await opened(whole);
    await said(rested, 0);
    for (const one of [rested, resting]) expect(await show(one)).toMatchObject({ ok: true });
    await said(rested, 1, { date: 11 });
    expect(await show(resting, 12)).toMatchObject(HIDDEN);
    expect(await freeze(resting, 12)).toMatchObject(HIDDEN);
    await show(rested, 13);
    expect(await show(resting, 13)).toEqual({ ok: true, units: 1 });
    expect([await read(resting, 0), await read(resting, 1), await read(resting, 2)]).toEqual([
      ...['good', 'good', 'missing'],
    ]);
  });
});

describe('results that are shown', () => {
  it('wait for whoever has the page open of what they rest on, and do not stop each other', async () => {
    year += 1;
    const rested = await opened(plain, { title: 'Phần' });
    const resting = await opened(whole);
    for (const one of [rested, resting]) await officer((act) => results.list(act, one));
    await said(rested, 0);
    const { showing } = await officer(async (act) => {
      await results.list(act, rested);
      const other = Promise.allSettled([show(resting)]);
      await Promise.race([other, new Promise((resolve) => setTimeout(resolve, 300))]);
      await results.list(act, resting);
      return { showing: other };
    });
    expect(await showing).toMatchObject([{ status: 'fulfilled' }]);
  });
});
