import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import type { Act } from './act.ts';
import * as baselines from './baselines.ts';
import * as amendments from './evaluation-amendments.ts';
import { cancel } from './evaluation-cancelling.ts';
import * as choices from './evaluation-choices.ts';
import * as entries from './evaluation-entries.ts';
import * as exceptions from './evaluation-exceptions.ts';
import * as freezing from './evaluation-freezing.ts';
import * as holds from './evaluation-holds.ts';
import * as list from './evaluation-list.ts';
import * as objections from './evaluation-objections.ts';
import * as results from './evaluation-results.ts';
import * as shown from './evaluation-shown.ts';
import * as sources from './evaluation-sources.ts';
import * as targets from './evaluation-targets.ts';
import { takeVersion } from './evaluation-versions.ts';
import * as reaffirmations from './reaffirmations.ts';
import { day } from './testing.ts';
import { beside } from './testing-beside.ts';
import { keptSet, openEvaluation, smallSet } from './testing-evaluations.ts';
import { atLeast, criterion, type Judged, judgedWard, LATER } from './testing-facts.ts';
import { anyChange, byMarks, fromNothing, marked, secondVersion } from './testing-marks.ts';

const DECEMBER = '2026-12-10T03:00:00Z';
const YES = { kind: 'said', yes: true } as const;

let ward: Judged;
let set: string;
let unit: string;
let year = 2026;

beforeAll(async () => {
  ward = await judgedWard({
    areas: 1,
    set: smallSet({}, 'first'),
    questions: { buoi: { kind: 'count', question: 'Số buổi tuyên truyền đã tổ chức' } },
  });
  [unit = ''] = ward.units;
  const small = smallSet();
  const asks = { kind: 'change', way: 'fall', at: atLeast('5'), smallest: { value: '2' } } as const;
  set = await officer((act) =>
    keptSet(act, { ...small, nodes: [...small.nodes, criterion('vu', { asks })] }),
  );
});
afterAll(() => ward.town.close());

const officer = <T>(work: (act: Act) => Promise<T>) => ward.town.as(ward.town.officer, work, DECEMBER);

/** An evaluation with a case that does not count, and a baseline. */
async function opened() {
  year += 1;
  const evaluation = await officer((act) =>
    openEvaluation(act, ward.movement, { set, year, objectionsUntil: null }),
  );
  const reviewed = (on: string, entered: entries.Entering['entered']) =>
    officer((act) => entries.review(act, evaluation, { unit, criterion: on, entered, reason: 'Theo hồ sơ' }));
  await reviewed('khong-su-co', { kind: 'cases', cases: '3' });
  return evaluation;
}

const LETTER = {
  ...{ from: day('2025-01-01'), to: day('2025-12-31'), letter: 'Công văn 12', letterDate: day('2026-01-10') },
  ...{ criterion: 'vu', value: '10' },
};
const EXCEPTING = {
  criterion: 'khong-su-co',
  cases: '1',
  reason: 'Khu dân cư tự phát hiện, báo cơ quan chức năng',
};
const AT = { clause: 'II', class: 'good', at: atLeast('20'), of: 'all' } as const;

/** Everything that an officer or a unit writes to an evaluation. */
const WRITES: Record<string, (act: Act, evaluation: string) => Promise<object>> = {
  review: (act, of) =>
    entries.review(act, of, { unit, criterion: 'chi-dao', entered: YES, reason: 'Theo hồ sơ' }),
  except: (act, of) => exceptions.except(act, of, { unit, ...EXCEPTING }),
  freeze: (act, of) => baselines.freeze(act, of, { unit, ...LETTER }),
  hold: (act, of) => holds.hold(act, of, { unit, reason: 'Đang xem xét đơn' }),
  release: (act, of) => holds.release(act, of, unit),
  assign: (act, of) => holds.assign(act, of, { unit, criteria: ['mo-hinh'] }),
  choose: (act, of) => choices.choose(act, of, { class: 'good', units: [unit], reason: 'x' }),
  unchoose: (act, of) => choices.withdraw(act, of, 'good'),
  source: (act, of) => sources.setSource(act, of, { criterion: 'buoi', indicator: ward.asked.buoi ?? null }),
  target: (act, of) => targets.add(act, of, { ...AT, title: 'Tốt từ 20 %' }),
  untarget: (act, of) => targets.remove(act, of, '00000000-0000-0000-0000-000000000000'),
  follow: (act, of) => list.follow(act, of),
  show: (act, of) => shown.show(act, of),
  decide: (act, of) => objections.decide(act, of, { unit, decision: 'kept', answer: 'x' }),
  days: (act, of) =>
    amendments.setDays(act, of, {
      ...{ selfUntil: null, objectionsUntil: null, decidedOn: day('2027-01-02'), registration: null },
      reason: 'Lùi ngày',
    }),
  version: (act, of) => takeVersion(act, of, { code: '', reason: 'x' }),
};

const UNIT_WRITES: Record<string, (act: Act, evaluation: string) => Promise<object>> = {
  assess: (act, of) =>
    entries.assess(act, of, { unit, given: [{ criterion: 'chi-dao', entered: YES, reason: null }] }),
  handIn: (act, of) => entries.handIn(act, of, unit),
  object: (act, of) => objections.object(act, of, { unit, words: 'Xin xem lại' }),
  reaffirm: (act, of) => reaffirmations.say(act, of, { criterion: 'chi-dao', holds: true }),
};

const CLOSING: Record<string, (evaluation: string) => (act: Act) => Promise<{ ok: boolean }>> = {
  cancelled: (of) => (act) => cancel(act, of, 'Mở nhầm'),
  frozen: (of) => async (act) => {
    const open = await freezing.unsettled(act, of);
    return freezing.freeze(act, of, open?.code ?? '');
  },
};

/** Closed by one officer who has not committed while everybody else writes, each on a connection of his own. */
async function whileClosing(how: string, evaluation: string, writes: Record<string, () => Promise<object>>) {
  const [gate, did] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const close = CLOSING[how] ?? expect.fail();
  const closing = officer(async (act) => {
    const closed = await close(evaluation)(act);
    did.resolve();
    await gate.promise;
    return closed;
  });
  await did.promise;
  const under = Object.entries(writes).map(async ([name, write]) => [name, await write()] as const);
  await Promise.race([Promise.all(under), new Promise((resolve) => setTimeout(resolve, 300))]);
  gate.resolve();
  expect(await closing).toMatchObject({ ok: true });
  return Object.fromEntries(await Promise.all(under));
}

describe.each(Object.keys(CLOSING))('whoever writes while an evaluation is %s', (how) => {
  it('is refused in words, whatever it was', async () => {
    const evaluation = await opened();
    const excepted = await officer((act) => exceptions.except(act, evaluation, { unit, ...EXCEPTING }));
    const baseline = await officer((act) => baselines.freeze(act, evaluation, { unit, ...LETTER }));
    if (!excepted.ok || !baseline.ok) throw new Error(JSON.stringify([excepted, baseline]));
    if (how === 'frozen') await officer((act) => shown.show(act, evaluation));
    const by = (who: Person, list: typeof WRITES) =>
      Object.entries(list).map(([name, write]) => [
        name,
        () => ward.town.as(who, (act) => write(act, evaluation), DECEMBER),
      ]);
    const back: typeof WRITES = {
      'exception withdrawn': (act, of) => exceptions.withdraw(act, of, excepted.id),
      'baseline withdrawn': (act, of) => baselines.withdraw(act, of, baseline.id),
    };
    const [head] = ward.heads;
    const found = await whileClosing(
      how,
      evaluation,
      Object.fromEntries([
        ...by(ward.town.officer, { ...WRITES, ...back }),
        ...by(head ?? expect.fail(), UNIT_WRITES),
      ]),
    );
    // Nobody had explained, and nothing was asked again: there is nothing to answer.
    const nothing = {
      decide: 'not found',
      reaffirm: 'not found',
      object: how === 'frozen' ? how : 'not shown',
    };
    const said = Object.fromEntries(Object.keys(found).map((name) => [name, { ok: false, problem: how }]));
    expect(found).toMatchObject({
      ...said,
      ...Object.fromEntries(Object.entries(nothing).map(([name, problem]) => [name, { ok: false, problem }])),
    });
  });
});

describe('whoever computes a list', () => {
  it('judges by the version and the day that were put in force while he waited', async () => {
    const here = await marked(3);
    for (const [place, meetings] of [10, 6, 3].entries()) await anyChange.report(here, place, meetings);
    await byMarks(here);
    const { evaluation, town } = here.ward;
    const version = await secondVersion(here);
    await anyChange.report(here, 2, 6);
    const who = town.officer;
    await beside(
      town,
      {
        who,
        work: (act) =>
          sql`update evaluation set criteria_set_id = ${version} where id = ${evaluation}`.execute(act.tx),
      },
      { who, work: (act) => results.list(act, evaluation) },
      LATER,
    );
    expect(await byMarks(here)).toEqual(await fromNothing(here));
    await town.close();
  });
});

describe('two officers', () => {
  it('write down the same figure of last year one after the other: one stands', async () => {
    const evaluation = await opened();
    const freeze = (value: string) => ({
      who: ward.town.officer,
      work: (act: Act) => baselines.freeze(act, evaluation, { unit, ...LETTER, value }),
    });
    await beside(ward.town, freeze('10'), freeze('12'), DECEMBER);
    const standing = (await officer((act) => baselines.list(act, evaluation))).filter(
      ({ withdrawnAt }) => withdrawnAt === null,
    );
    expect(standing.map(({ value }) => value)).toEqual(['12']);
  });
});
