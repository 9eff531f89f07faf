import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths } from '#calendar';
import type { Database } from '#database';
import { sourcesOf } from '#evaluation';
import type { IndicatorRow } from '#movement';
import { testDatabase } from '../database/testing.ts';
import type { Act } from './act.ts';
import * as baselines from './baselines.ts';
import * as evaluations from './evaluations.ts';
import * as ownRules from './own-rules.ts';
import { day } from './testing.ts';
import {
  AFTER,
  differing,
  frozen,
  isStated,
  kinds,
  lateIn,
  line,
  targetsOf,
  toldIn,
} from './testing-frozen.ts';
import { type Judged, type Judging, judged } from './testing-judged.ts';
import {
  type Answering,
  folder,
  held,
  ruleSet,
  sent,
  setsOfPlan,
  starterOf,
  there,
  type Walked,
  walked,
  well,
} from './testing-walked.ts';
import * as wholeChanges from './whole-changes.ts';

if (!there)
  console.warn(`Bỏ qua đánh giá theo các kế hoạch thật: không có thư mục ${folder} (đặt THIDUA_PLANS).`);

const OPENED = { year: 2026, on: '2026-11-20' };

let database: Database;
beforeAll(async () => {
  if (there) database = await testDatabase();
});
afterAll(async () => {
  if (there) await database.stop();
});

describe.skipIf(!there)('the real plans, from their file to frozen results', () => {
  it('A: areas by two parts, whose results are the criteria of the whole, and a share of them recognised', async () => {
    const walk = await walked(database, {
      ...{ letter: 'A', on: '2026-06-20', members: { area: 5 } },
      periods: [{ name: 'Năm', ...days('2026-01-01', '2026-10-15'), reason: 'Cán bộ đặt' }],
    });
    await fourOfFive(walk, ['2026-10-01', '2026-10-02', '2026-10-17', '2026-10-03']);
    const judge = (set: string) => judged(walk, { ...OPENED, set });
    const by = async (name: string) => judge(await starterOf(walk, '2026-10-18', [name, 'area']));
    const plan = await judge((await setsOfPlan(walk, '2026-10-18')).get('area') ?? '');
    const [culture, safe] = [await by('culture-area'), await by('safe-area')];
    const parts = [await by('model-culture'), await by('model-security')] as const;
    const whole = await by('model-area');
    for (const one of [plan, culture, safe, ...parts, whole]) isStated(await frozen(walk, one));

    expect(kinds(await frozen(walk, plan))).toEqual(['class', 'class', 'class', 'below', 'not rated']);
    expect(await toldIn(walk, plan)).toBeGreaterThan(10);
    expect(plan.set.nodes.length).toBeGreaterThan(plan.criteria.length);
    expect(await lateIn(walk, plan)).toEqual([2]);
    const results = await frozen(walk, whole);
    expect(kinds(results)).toEqual(['class', 'class', 'class', 'gate', 'not rated']);
    const [first = expect.fail(), , , fourth = expect.fail()] = results;
    for (const part of ['culture', 'security'])
      expect(line(first, part)).toMatchObject({
        ...{ state: 'met', fact: { kind: 'result', class: 'recognised' } },
        asks: { set: `model-${part}` },
      });
    expect(line(fourth, 'security')).toMatchObject({ state: 'not met', fact: { class: null } });
    expect(await targetsOf(walk, culture)).toMatchObject([{ state: 'not met', part: 4, whole: 5 }]);
    expect(await targetsOf(walk, whole)).toMatchObject([
      { state: 'not met', part: 3, whole: 5, held: { bar: '>', amount: '90' }, lacking: 2 },
    ]);
  });

  it('B: every audience by its own set, a fall of the whole against last year, and a share of the best class', async () => {
    const walk = await walked(database, {
      ...{ letter: 'B', on: '2025-12-20', periods: [{}], asks: agenciesCount },
      members: { area: 5, agency: 2, school: 1, enterprise: 1 },
    });
    await fourOfFive(walk, ['2026-11-01', '2026-11-02', '2026-11-09', '2026-11-03']);
    for (const [place, member] of walk.members.slice(5).entries())
      await sent(walk, member, {
        on: '2026-11-04',
        answering: (asked) => (asked.countOnly ? { [asked.id]: `${21 + place}` } : well(asked)),
      });
    const sets = await setsOfPlan(walk, '2026-11-10');
    const classes = { excellent: '90', fair: '70', average: '50' };
    for (const [key, value] of Object.entries(classes))
      await ruleSet(walk, '2026-11-10', { key: `movement.${key}`, from: '2026-01-01', value });
    const judge = (set: string, some: Partial<Judging> = {}) => judged(walk, { ...OPENED, set, ...some });
    const area = await judge(sets.get('area') ?? '');
    const agency = await judge(sets.get('agency') ?? '', { beside: lastYear });
    const school = await judge(sets.get('school') ?? '');
    const areas = await judge(await starterOf(walk, '2026-11-10', ['movement-area', 'area']), {
      said: (_, place) => ({ kind: 'points', points: POINTS[place] ?? '0' }),
    });
    const others = ['agency', 'school', 'enterprise'] as const;
    const agencies = await judge(await starterOf(walk, '2026-11-10', ['movement-agency', ...others]));
    for (const one of [area, agency, school, areas, agencies]) isStated(await frozen(walk, one));

    expect(kinds(await frozen(walk, area))).toEqual(['class', 'class', 'class', 'class', 'not rated']);
    expect(await toldIn(walk, area)).toBe(6);
    expect(await lateIn(walk, area)).toEqual([2]);
    expect(await walk.officer(AFTER, (act) => wholeChanges.list(act, agency.evaluation))).toMatchObject([
      { state: 'met', fact: { kind: 'against', now: '43' }, why: { kind: 'change', percent: '14' } },
    ]);
    const graded = (await frozen(walk, areas)).map(({ result }) => ('class' in result ? result.class : null));
    expect(graded).toEqual(['excellent', 'fair', 'fair', 'average', null]);
    expect(await targetsOf(walk, areas)).toMatchObject([
      { state: 'met', part: 1, whole: 5, percent: '20', held: { bar: '>=', amount: '20' } },
    ]);
    expect(await targetsOf(walk, agencies)).toMatchObject([{ state: 'met', part: 4, whole: 4 }]);
  });

  it('D: teams by two rounds, month by month; and a rule whose first day is moved says who would differ', async () => {
    const teams: ['team'] = ['team'];
    const walk = await walked(database, {
      ...{ letter: 'D', on: '2024-11-05', members: { team: 7 } },
      periods: [{ coversFrom: '2024-11-01', unitKinds: teams }, { unitKinds: teams }],
    });
    for (const [place, member] of walk.members.slice(0, 6).entries()) {
      const [on, answering] = [place === 1 ? '2025-02-05' : '2025-02-01', ANSWERED[place] ?? well];
      await sent(walk, member, { on, answering });
      await sent(walk, member, { on: '2025-08-15', place: 1 });
    }
    const plan = await judged(walk, {
      ...{ set: (await setsOfPlan(walk, '2025-08-20')).get('team') ?? '', year: 2025, on: '2025-09-01' },
      days: { from: '2024-11-01', to: '2025-08-19', decidedOn: '2025-08-31' },
    });
    for (const key of ['good', 'completed'])
      await ruleSet(walk, '2026-01-05', { key: `team.${key}.tasks`, from: '2026-01-01', value: '80' });
    const graded = await judged(walk, {
      ...{ set: await starterOf(walk, '2026-01-05', ['team', 'team']), year: 2025, on: '2026-01-06' },
      days: { from: '2024-11-16', to: '2025-11-15', decidedOn: '2026-01-10' },
      said: ({ asks }, place) =>
        asks.kind === 'ratio' ? { kind: 'share', part: place === 0 ? '97' : '90', whole: '100' } : undefined,
    });
    for (const one of [plan, graded]) isStated(await frozen(walk, one));

    const all = await frozen(walk, plan);
    expect(kinds(all).filter((kind) => kind !== 'class')).toEqual(['below', 'not rated']);
    expect(await toldIn(walk, plan)).toBeGreaterThan(8);
    expect(await lateIn(walk, plan)).toEqual([1]);
    const monthly = all.map(({ lines }) => lines.filter(({ asks }) => asks.kind === 'frequency'));
    expect(monthly.map((lines) => lines.map(({ state }) => state)).slice(0, 4)).toEqual([
      ['met', 'met'],
      ['met', 'met'],
      ['not met', 'not met'],
      ['met', 'met'],
    ]);
    const [told = expect.fail()] = monthly[2] ?? [];
    expect(told.fact).toMatchObject({
      kind: 'turns',
      turns: { length: 10, 0: { value: '0' }, 3: { value: '1' } },
    });
    expect(new Set(sourcesOf(told.fact).map((source) => 'period' in source && source.period)).size).toBe(2);
    expect(await targetsOf(walk, plan)).toEqual([]);

    const moved = (from: string) => ruleSet(walk, AFTER, { key: 'team.excellent.tasks', from, value: '98' });
    const id = await moved('2026-07-01');
    expect(await differing(walk, graded)).toEqual([]);
    const back = { id, reason: 'Văn bản có hiệu lực sớm hơn' };
    expect(await walk.officer(AFTER, (act) => ownRules.withdraw(act, back))).toBeTruthy();
    await moved('2026-01-01');
    expect(await differing(walk, graded)).toMatchObject([
      {
        ...{ unit: { id: graded.units[0] }, way: 'worse' },
        was: { result: { class: 'excellent' } },
        now: { result: { class: 'good' } },
      },
    ]);
    expect((await frozen(walk, graded))[0]?.result).toEqual({ kind: 'class', class: 'excellent' });
  });

  it('E: four audiences, each by its own set, told in words and attested', async () => {
    const members = { organisation: 2, area: 3, agency: 2, school: 2, enterprise: 1 } as const;
    const walk = await walked(database, {
      ...{ letter: 'E', on: '2026-05-10', members },
      periods: [{ unitKinds: ['organisation', 'area', 'agency', 'school', 'enterprise'] }],
    });
    for (const [place, member] of walk.members.slice(0, 9).entries())
      await sent(walk, member, { on: place === 2 ? '2026-11-11' : '2026-11-01' });
    const sets = await setsOfPlan(walk, '2026-11-12');
    const made: Judged[] = [];
    for (const set of new Set(sets.values()))
      made.push(
        await judged(walk, {
          ...{ ...OPENED, set },
          said: (_, place) => (place === 2 ? { kind: 'said', yes: false } : undefined),
        }),
      );
    for (const one of made) isStated(await frozen(walk, one));

    expect(made.map(({ set }) => set.audience)).toEqual([
      ['organisation'],
      ['area'],
      ['agency'],
      ['school', 'enterprise'],
    ]);
    expect(new Set(made.map(({ set }) => JSON.stringify(set.nodes))).size).toBe(4);
    const results = await Promise.all(made.map((one) => frozen(walk, one)));
    expect(results.map((all) => kinds(all).sort())).toEqual([
      ['class', 'class'],
      ['below', 'class', 'class'],
      ['class', 'class'],
      ['class', 'class', 'not rated'],
    ]);
    const areas = made.find(({ set }) => set.audience.includes('area')) ?? expect.fail('no areas');
    expect(await lateIn(walk, areas)).toEqual([2]);
  });
});

/** Of areas in their order, for what whoever appraises says. */
const POINTS = ['95', '80', '75', '60'];

function days(coversFrom: string, to: string) {
  return { coversFrom, coversTo: to, onTimeUntil: to };
}

/** The third is late, the fourth tells a case of everything that should have none, the fifth sends nothing. */
async function fourOfFive(walk: Walked, on: readonly string[]) {
  const areas = walk.members.slice(0, on.length);
  for (const [place, member] of areas.entries()) {
    const answering: Answering = (asked) =>
      place === 3 && asked.kind === 'no-incident' ? { [asked.id]: '1' } : well(asked);
    await sent(walk, member, { on: on[place] ?? '', answering });
  }
}

/** Of teams in their order: one had nothing to tell of a month, another had either of two. */
const ANSWERED: Readonly<Record<number, Answering>> = { 2: oneMonthLess, 3: eitherInTurn };

/** Of a choice the first is done in all months but one, the others in that one alone. */
function eitherInTurn(question: Parameters<Answering>[0]): ReturnType<Answering> {
  const isFirst = /\d/.test(question.text);
  const counts = question.months.map(({ month }, place) => [
    `${question.id}@${month}`,
    (place === 0) === isFirst ? '0' : '1',
  ]);
  const why = { [`${question.id}.why`]: 'Chưa có việc' };
  return counts.length > 0 ? { ...Object.fromEntries(counts), ...why } : well(question);
}

/** In the first month asked for there was nothing. */
function oneMonthLess(question: Parameters<Answering>[0]): ReturnType<Answering> {
  const [first] = question.months;
  if (!first) return well(question);
  const none = { [`${question.id}@${first.month}`]: '0', [`${question.id}.why`]: 'Chưa có việc' };
  return { ...well(question), ...none };
}

/** A fall against last year is asked of nobody as proposed: the officer asks agencies for the number. */
function agenciesCount(row: IndicatorRow): IndicatorRow {
  return row.unitKinds.length > 0 ? row : { ...row, wanted: true, kind: 'count', unitKinds: ['agency'] };
}

async function lastYear(act: Act, evaluation: string) {
  const { coversFrom, coversTo } = (await evaluations.get(act, evaluation)) ?? expect.fail('not opened');
  const [fall] = await wholeChanges.list(act, evaluation);
  held(
    await baselines.freeze(act, evaluation, {
      ...{ criterion: fall?.criterion.id ?? '', unit: null, value: '50' },
      ...{ from: addMonths(coversFrom, -12), to: addMonths(coversTo, -12) },
      ...{ letter: 'Công văn mẫu', letterDate: day('2026-01-10') },
    }),
  );
}
