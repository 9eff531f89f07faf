import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import { civilDateOf } from '#calendar';
import type { Database } from '#database';
import { standingOf } from '#reporting';
import {
  type Act,
  accounts,
  acknowledgements,
  communes,
  compilations,
  desk,
  difficulties,
  evaluationChoices,
  evaluationResults,
  evaluations,
  evidence,
  exemptions,
  extensions,
  movementDates,
  movements,
  openStore,
  plans,
  posts,
  registrations,
  reminders,
  reports,
  type Store,
  sessions,
  toldTwice,
  units,
  urging,
} from '#store';
import { testDatabase } from '../database/testing.ts';
import { cast } from './cast.ts';
import { foundWard } from './found.ts';
import { become, enter, personas, type Stage, wipe } from './index.ts';
import { beginPlan, filesIn, monthsSaid, papersTold, resultsOnPaper, rowsOf } from './testing.ts';

const now = new Date('2026-11-22T03:00:00Z');
const samples = fileURLToPath(new URL('../../domain/plan/cases', import.meta.url));
let database: Database;
let store: Store;
let stage: Stage;
let officer: Person;
/** A real commune beside the trial. */
let real: string;
let untouched: Record<string, unknown[]>;

beforeAll(async () => {
  database = await testDatabase();
  store = openStore(database.appUrl, 4);
  stage = { as: store.as, now, files: mkdtempSync(join(tmpdir(), 'thidua-files-')), samples };
  real = await store.as({ kind: 'setup' }, { now }, async (act) => {
    const inside = await communes.found(act, {
      code: '10001',
      name: 'phường Thật',
      province: 'tỉnh Thật',
      trial: false,
    });
    if (inside?.actor.kind !== 'setup') throw new Error('no commune');
    await accounts.create(inside, {
      login: 'that',
      name: 'Người Thật',
      password: 'mat-khau-that',
      role: 'officer',
    });
    await units.add(inside, { kind: 'area', code: 'KP-01', name: 'Khu phố thật', parent: null });
    return inside.actor.commune ?? '';
  });
  untouched = await rowsOf(database.ownerUrl, real);
  await store.as({ kind: 'setup' }, { now }, foundWard); // one that was cut short
  const [token = ''] = await Promise.all([enter(stage), enter(stage)]);
  const person = await personOf(token);
  if (!person) throw new Error('nobody entered');
  officer = person;
});

afterAll(async () => {
  await store.close();
  await database.stop();
  rmSync(stage.files, { recursive: true });
});

const personOf = (token: string) =>
  store.as({ kind: 'visitor' }, { now }, (act) => sessions.personOf(act.tx, { now }, token));

const numberOf = async (plan: string) =>
  (await store.as(officer, { now }, (act) => plans.get(act, plan)))?.reading.document.number;

describe('the trial', () => {
  it('is a commune of its own, entered as its officer, with 12 areas, 4 agencies, the Front, 3 schools, 2 enterprises, 3 teams', async () => {
    expect(officer).toMatchObject({ role: 'officer', commune: { trial: true } });
    expect(await store.as(officer, { now }, units.counts)).toEqual({
      area: 12,
      agency: 4,
      organisation: 1,
      school: 3,
      enterprise: 2,
      team: 3,
    });
  });

  it('tells in no report of a cap of nobody, and in an interim review of nothing after its days', async () => {
    const { lists, interim } = await store.as(officer, { now }, (act) => resultsOnPaper(act));
    expect(lists.length).toBeGreaterThan(1);
    expect(lists.join('\n')).not.toContain('của 0 đơn vị');
    expect(interim).toContain('Sơ kết');
    expect(interim).not.toContain('kỳ 2');
    expect(interim).not.toContain('Kỳ 2');
  });

  it('has nobody who holds two posts, or a post and an account of another', async () => {
    const holders = await store.as(officer, { now }, async (act) =>
      (await posts.roster(act)).posts.flatMap(({ holder }) => holder ?? []),
    );
    expect(new Set(holders).size).toBe(holders.length);
    expect(holders).toHaveLength(3);
    expect(holders).not.toContain(officer.name);
  });

  it('has a plan in force with reports on time, late, missing and not yet due, and one plan to confirm', async () => {
    const seen = await store.as(officer, { now }, async (act) => {
      const [movement] = await movements.list(act);
      const board = await reports.board(act, movement?.id ?? '');
      return {
        plans: await plans.list(act),
        board: board.map((duty) => standingOf(duty, reports.sentOn(duty), civilDateOf(now))),
      };
    });
    expect(seen.plans).toHaveLength(3);
    for (const { id } of seen.plans) expect(await numberOf(id)).toMatch(/^\d+\/KH-UBND$/);
    expect(new Set(seen.board)).toEqual(new Set(['on time', 'late', 'missing', 'not yet due']));
  });

  it('has areas that have launched and areas that have not, after the day of one event, and a series of quarters', async () => {
    const { dates, series } = await store.as(officer, { now }, async (act) => {
      const movement = (await movements.list(act)).at(-1)?.id ?? '';
      return {
        dates: await movementDates.of(act, movement),
        series: await movementDates.listSeries(act, movement),
      };
    });
    const launches = dates.milestones.find(({ name }) => name === 'Lễ ra mắt')?.owed ?? [];
    expect(launches).toHaveLength(12);
    expect(new Set(launches.flatMap(({ turns }) => turns.map(({ standing }) => standing)))).toEqual(
      new Set(['done', 'to do']),
    );
    expect(dates.events).toMatchObject([{ exceptions: [{}] }]);
    expect(series).toMatchObject([{ kind: 'quarter' }]);
  });

  it('has a registration with every outcome and some still waiting, and a difficulty answered for all', async () => {
    const { tally, raised } = await store.as(officer, { now }, async (act) => {
      const [movement] = await movements.list(act);
      const [registration] = await registrations.list(act, movement?.id ?? '');
      return {
        tally: registration?.tally,
        raised: await difficulties.list(act, movement?.id ?? ''),
      };
    });
    expect(tally).toMatchObject({ asked: 21, notEligible: 2, declined: 1, households: { units: 8 } });
    expect(tally?.waiting).toBeGreaterThan(0);
    expect(raised).toMatchObject([{ answer: {}, published: { unitName: null } }]);
  });

  it('has a desk that waits: an answer, reports, an overdue one, and a signature that is the leader’s', async () => {
    const [leader] = (await cast(store.as, now, officer.commune.id)).filter(({ role }) => role === 'leader');
    const kinds = async (person: Person | undefined) =>
      person && (await store.as(person, { now }, desk.waiting)).map(({ kind }) => kind);
    expect(await kinds(officer)).toEqual(
      expect.arrayContaining(['answers', 'reviews', 'unanswered', 'missing', 'unacknowledged', 'items']),
    );
    expect(await kinds(leader)).toContain('sign');
  });

  it('has one report returned, one answered with a photo, two accepted, one with more time, one not expected', async () => {
    const seen = await store.as(officer, { now }, async (act) => {
      const { movement, period } = await underWay(act);
      const board = (await reports.board(act, movement)).filter((duty) => duty.period === period);
      const answered = board.find(({ review }) => review === 'answered');
      return {
        board,
        answered: await evidence.of(act, { period, unit: answered?.unit ?? '' }),
        extended: await extensions.list(act, { period }),
        exempt: await exemptions.list(act, period),
      };
    });
    const counts = Object.groupBy(seen.board, ({ review }) => review ?? 'none');
    expect(counts).toMatchObject({ returned: [{}], answered: [{}], accepted: [{}, {}] });
    expect(seen.answered).toMatchObject([{ kind: 'photo', width: 640 }]);
    expect(seen.extended).toMatchObject([{ reason: expect.stringMatching(/kiện toàn/) }]);
    expect(seen.exempt).toMatchObject([{ ended: null }]);
  });

  it('has a merged report that waits for its signature, and a draft since which an answer came', async () => {
    const seen = await store.as(officer, { now }, async (act) => {
      const { periods } = await underWay(act);
      return Promise.all(
        periods.map(async ({ id }) => {
          const kept = await compilations.newest(act, id);
          if (!kept) throw new Error('no draft was kept');
          const { turn } = await compilations.standingOf(act, kept);
          return { turn: turn.turn, changed: (await compilations.changesOf(act, kept)).units.length };
        }),
      );
    });
    expect(seen).toMatchObject([{ turn: 'sign', changed: 0 }, { turn: 'draft' }]);
    expect(seen[1]?.changed).toBeGreaterThan(0);
  });

  it('has a letter issued and sent, a report in an officer’s words, and one whose figures changed since', async () => {
    const [edited, stale, letter] = await store.as(officer, { now }, papersTold);
    expect(edited?.slice(0, 2)).toEqual(['mergedReport', 2]);
    expect(stale?.[3]).toBeGreaterThan(0);
    expect(letter).toMatchObject(['reminder', 1, expect.any(Number), 0]);
    expect(letter?.[2]).toBeGreaterThan(0);
  });

  it('has reminded in three ways, has a ladder that would, and who has not said to have the plan', async () => {
    const seen = await store.as(officer, { now }, async (act) => {
      const { movement, periods } = await underWay(act);
      const launch = (await movements.list(act)).at(-1)?.id ?? '';
      return {
        ways: (await urging.history(act, periods[0]?.id ?? '')).map(({ way }) => way),
        run: await reminders.dryRun(act, movement),
        said: await acknowledgements.ofMovement(act, launch),
        twice: await toldTwice.list(act, (await movements.periods(act, launch))[0]?.id ?? ''),
      };
    });
    expect(new Set(seen.ways)).toEqual(new Set(['group', 'message', 'letter']));
    expect(seen.run?.coming.length).toBeGreaterThan(0);
    expect(seen.said.unsaid.length).toBeGreaterThan(0);
    expect(seen.twice.open.length).toBeGreaterThan(0);
  });

  it('has areas settled for last year and judged for this, a title, and teams that wait for a rule', async () => {
    const seen = await store.as(officer, { now }, async (act) => {
      const all = await evaluations.list(act, (await underWay(act)).movement);
      return Promise.all(
        all.map(async ({ id, year, frozenAt, handedIn }) => ({
          ...{ year, frozen: frozenAt !== null, handedIn },
          results: (await evaluationResults.list(act, id)).map(({ state, because }) => ({ state, because })),
          choices: (await evaluationChoices.list(act, id)).length,
          words: await monthsSaid(act, id),
        })),
      );
    });
    const [team, title, current, patrols, last] = seen.map(
      ({ results }) => new Set(results.map(({ state }) => state)),
    );
    expect(title).toEqual(new Set(['class', 'gate', 'not rated']));
    expect(team).toEqual(new Set(['waiting']));
    expect(seen[0]?.results[0]?.because).toMatchObject({
      unset: expect.arrayContaining(['team.good.tasks']),
    });
    expect(current).toEqual(new Set(['class', 'gate', 'waiting', 'not rated', 'below']));
    expect(seen[2]).toMatchObject({ frozen: false, handedIn: 9 });
    expect(patrols).toEqual(new Set(['below', 'waiting']));
    expect(last).toEqual(new Set(['class', 'gate', 'capped']));
    expect(seen[3]?.words.join()).toMatch(/tháng 09\/2026: \d\/4 lần/);
    expect(seen[4]).toMatchObject({ frozen: true, handedIn: 12, choices: 3 });
  });

  it('is entered again, not made again', async () => {
    const again = await personOf(await enter(stage));
    expect(again).toMatchObject({ account: officer.account, commune: { id: officer.commune.id } });
  });

  it('lets one become anybody of the trial, and nobody else', async () => {
    const people = await personas(store.as, now, officer.commune.id);
    expect(people).toHaveLength(29);
    const unit = people.find(({ role }) => role === 'unit');
    const token = await become(store.as, now, { commune: officer.commune.id, membership: unit?.id ?? '' });
    expect(await personOf(token ?? '')).toMatchObject({ role: 'unit', unit: { name: unit?.post } });
    const [honest] = await store.as({ kind: 'setup', commune: real }, { now }, accounts.members);
    expect(await become(store.as, now, { commune: real, membership: honest?.id ?? '' })).toBeNull();
    expect(
      await become(store.as, now, { commune: officer.commune.id, membership: honest?.id ?? '' }),
    ).toBeNull();
  });

  it('cannot be signed in to from outside', async () => {
    const by = { login: officer.login, password: '', address: '10.0.0.9' };
    const answer = await sessions.signIn(store.as, { now }, by);
    expect(answer).toEqual({ ok: false, problem: 'wrong' });
  });

  it('keeps an account made inside it, password and all, only as long as itself', async () => {
    await store.as(officer, { now }, (act) =>
      accounts.create(act, { login: 'thu.them', name: 'Thêm', password: 'mat-khau-thu', role: 'leader' }),
    );
    const by = { login: 'thu.them', password: 'mat-khau-thu', address: '10.0.0.8' };
    expect(await sessions.signIn(store.as, { now }, by)).toMatchObject({ ok: true });
  });

  it('is wiped with all its rows and files, and nothing else is touched', async () => {
    expect(filesIn(stage.files)).toHaveLength(6);
    await store.as(officer, { now }, beginPlan);
    const left = await wipe(store.as, now, officer.commune.id);
    expect(left.sort()).toEqual(filesIn(stage.files).sort());
    expect(await rowsOf(database.ownerUrl, officer.commune.id)).toEqual({});
    expect(await rowsOf(database.ownerUrl, real)).toEqual(untouched);
    expect(await store.as({ kind: 'setup' }, { now }, communes.trial)).toBeUndefined();
  });

  it('cannot wipe a real commune', async () => {
    expect(await wipe(store.as, now, real)).toEqual([]);
    expect(await rowsOf(database.ownerUrl, real)).toEqual(untouched);
  });
});

async function underWay(act: Act) {
  const movement = (await movements.list(act))[0]?.id ?? '';
  const periods = await movements.periods(act, movement);
  return { movement, periods, period: periods[1]?.id ?? '' };
}
