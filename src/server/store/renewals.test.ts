import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from './act.ts';
import * as entries from './evaluation-entries.ts';
import * as freezing from './evaluation-freezing.ts';
import * as shown from './evaluation-shown.ts';
import { overYears } from './evaluation-years.ts';
import * as facts from './facts.ts';
import * as reaffirmations from './reaffirmations.ts';
import * as registrations from './registrations.ts';
import * as renewals from './renewals.ts';
import { day } from './testing.ts';
import { keptSet, openEvaluation } from './testing-evaluations.ts';
import { criterion, type Judged, judgedWard, setOf } from './testing-facts.ts';

const DECEMBER = '2026-12-10T03:00:00Z';
const JANUARY = '2027-01-05T03:00:00Z';
const NEXT = '2027-12-05T03:00:00Z';
const set = setOf([
  criterion('ke-hoach', { title: 'Có kế hoạch riêng', scores: { kind: 'full', points: '60' } }),
  criterion('quy-uoc', { title: 'Có quy ước', scores: { kind: 'full', points: '40' } }),
  criterion('nop-bao-cao', { title: 'Nộp báo cáo', scores: { kind: 'none' } }),
]);

let ward: Judged;
let registered: string;
let first: string;
let second: string;
beforeAll(async () => {
  ward = await judgedWard({
    ...{ areas: 3, set: setOf([criterion('x')], {}, 'unused') },
    questions: { x: { kind: 'attestation' } },
  });
  registered = await registration(2026);
  const households = { registered: 90, whole: 100, on: day('2026-03-01') };
  const said = { outcome: 'registered', reason: null, households } as const;
  await head(0, (act) => registrations.answer(act, registered, said), '2026-03-02T05:00:00Z');
  const id = await officer((act) => keptSet(act, set), DECEMBER);
  first = await frozen(id, 2026);
  const days = { from: day('2027-01-01'), to: day('2027-12-31'), decidedOn: day('2027-12-31') };
  // told by a question this year, and so not asked again
  const sources = [{ criterion: 'nop-bao-cao', indicator: ward.asked.x ?? '' }];
  const rest = { selfUntil: day('2027-12-20'), objectionsUntil: null, sources };
  second = await officer(
    (act) => openEvaluation(act, ward.movement, { set: id, year: 2027, ...days, ...rest }),
    NEXT,
  );
});
afterAll(() => ward.town.close());

const officer = <T>(work: (act: Act) => Promise<T>, at = JANUARY) =>
  ward.town.as(ward.town.officer, work, at);
const head = <T>(place: number, work: (act: Act) => Promise<T>, at = NEXT) => {
  const person = ward.heads[place];
  if (!person) throw new Error('no such head');
  return ward.town.as(person, work, at);
};
const unit = (place: number) => ward.units[place] ?? '';

async function registration(year: number): Promise<string> {
  const opened = await officer((act) =>
    registrations.open(act, {
      ...{ movement: ward.movement, planItem: 't1', year, title: 'Đăng ký đạt chuẩn', standard: null },
      ...{ pledge: null, countsHouseholds: true, due: day(`${year}-03-31`), consideredUntil: null },
      unitKinds: ['area'],
    }),
  );
  if (!opened.ok) throw new Error(opened.problem);
  return opened.registration;
}

/** The first unit is found to do both, the second one of them, of the third nothing is known. */
async function frozen(setId: string, year: number): Promise<string> {
  const made = await officer(
    (act) =>
      openEvaluation(act, ward.movement, {
        ...{ set: setId, year, registration: registered, objectionsUntil: null },
      }),
    DECEMBER,
  );
  for (const [place, id, yes] of [
    [0, 'ke-hoach', true],
    [0, 'quy-uoc', true],
    [1, 'ke-hoach', true],
    [1, 'quy-uoc', false],
    [0, 'nop-bao-cao', true],
    [1, 'nop-bao-cao', true],
  ] as const)
    await officer((act) => {
      const given = { unit: unit(place), criterion: id, reason: 'Theo hồ sơ' };
      return entries.review(act, made, { ...given, entered: { kind: 'said', yes } });
    }, DECEMBER);
  await officer((act) => shown.show(act, made), DECEMBER);
  const code = (await officer((act) => freezing.unsettled(act, made)))?.code ?? '';
  const done = await officer((act) => freezing.freeze(act, made, code));
  if (!done.ok) throw new Error(done.problem);
  return made;
}

const factOf = async (place: number, id: string) =>
  (await officer((act) => facts.ofUnit(act, second, unit(place)), NEXT))?.facts.get(id);

describe('next year’s registration', () => {
  it('is filled from this year’s results, and registers nobody by itself', async () => {
    const next = await registration(2027);
    expect((await officer((act) => renewals.sources(act, next))).map(({ id }) => id)).toEqual([first]);
    expect(await officer((act) => renewals.of(act, next))).toBeNull();
    const fill = () => officer((act) => renewals.begin(act, { registration: next, evaluation: first }));
    expect(await fill()).toEqual({ ok: true, again: false });
    expect(await fill()).toEqual({ ok: true, again: true });
    const filled = await officer((act) => renewals.of(act, next));
    expect(
      filled?.lines.map(({ result, registeredOn, households }) => [
        ...['class' in result ? result.class : result.kind, registeredOn, households],
      ]),
    ).toEqual([
      ['good', '2026-03-02', { registered: 90, whole: 100, on: '2026-03-01' }],
      ['fair', null, null],
      ['waiting', null, null],
    ]);
    const found = await officer((act) => registrations.get(act, next));
    expect(found?.lines.map(({ outcome }) => outcome)).toEqual([null, null, null]);
  });

  it('is filled from no year to come, from nothing that is open, and once', async () => {
    const other = await registration(2026);
    expect(await officer((act) => renewals.begin(act, { registration: other, evaluation: first }))).toEqual({
      ...{ ok: false, problem: 'no evaluation' },
    });
    const next = await registration(2028);
    expect(await officer((act) => renewals.begin(act, { registration: next, evaluation: second }))).toEqual({
      ...{ ok: false, problem: 'no evaluation' },
    });
  });

  it('shows a unit its own result alone', async () => {
    const next = await registration(2027);
    await officer((act) => renewals.begin(act, { registration: next, evaluation: first }));
    const own = await head(1, (act) => renewals.of(act, next));
    expect(own?.lines.map((line) => line.unit)).toEqual([unit(1)]);
  });
});

describe('evidence of last year', () => {
  it('does not carry over: the criterion is missing until the unit says that it holds', async () => {
    expect(await factOf(0, 'ke-hoach')).toEqual({ kind: 'missing', why: 'not reaffirmed' });
    expect(await factOf(1, 'quy-uoc')).toEqual({ kind: 'missing', why: 'not entered' });
    expect(await factOf(2, 'ke-hoach')).toEqual({ kind: 'missing', why: 'not entered' });
    const asked = await head(0, (act) => reaffirmations.list(act, second));
    expect(asked.map((one) => [one.criterion, one.of, one.holds])).toEqual([
      ['ke-hoach', first, null],
      ['quy-uoc', first, null],
    ]);
    expect((await head(1, (act) => reaffirmations.list(act, second))).map((one) => one.criterion)).toEqual([
      'ke-hoach',
    ]);
  });

  it('is said again criterion by criterion, and may be said otherwise until it is handed in', async () => {
    const say = (id: string, holds: boolean) =>
      head(0, (act) => reaffirmations.say(act, second, { criterion: id, holds }));
    expect(await say('ke-hoach', true)).toEqual({ ok: true, again: false });
    expect(await say('ke-hoach', true)).toEqual({ ok: true, again: true });
    expect(await factOf(0, 'ke-hoach')).toMatchObject({
      ...{ kind: 'said', yes: true, sources: [{ kind: 'evaluation', set: 'areas' }] },
    });
    expect(await factOf(0, 'quy-uoc')).toMatchObject({ why: 'not reaffirmed' });
    await say('ke-hoach', false);
    expect(await factOf(0, 'ke-hoach')).toEqual({ kind: 'missing', why: 'not entered' });
    expect(await say('khac', true)).toEqual({ ok: false, problem: 'not found' });
    const late = (act: Act) => reaffirmations.say(act, second, { criterion: 'quy-uoc', holds: true });
    expect(await head(0, late, '2027-12-20T17:00:00Z')).toEqual({ ok: false, problem: 'too late' });
    await head(0, (act) => entries.handIn(act, second, unit(0)));
    expect(await say('quy-uoc', true)).toEqual({ ok: false, problem: 'closed' });
  });

  it('is no unit’s to say for another', async () => {
    const other = head(1, (act) => reaffirmations.say(act, second, { criterion: 'quy-uoc', holds: true }));
    expect(await other).toEqual({ ok: false, problem: 'not found' });
    expect(await factOf(0, 'quy-uoc')).toMatchObject({ why: 'not reaffirmed' });
  });
});

it('results over the years are those that were frozen', async () => {
  const [areas] = await officer((act) => overYears(act, ward.movement));
  expect(areas).toMatchObject({ set: 'areas', title: 'Khu dân cư' });
  expect(areas?.years).toMatchObject([
    { year: 2026, classes: [{ units: 1 }, { units: 1 }], below: { units: 0 }, open: 1, since: null },
  ]);
});
