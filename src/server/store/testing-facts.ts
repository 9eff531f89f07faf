import { sql } from 'kysely';
import type { Person } from '#access';
import type { CriteriaSet, Criterion, Fact, FactsOf } from '#evaluation';
import type { SetIndicator, SetPeriod } from '#movement';
import { type Act, communeOf } from './act.ts';
import * as movements from './movements.ts';
import * as reports from './reports.ts';
import {
  confirmedPlan,
  day,
  indicator,
  openedMovement,
  period,
  readingOf,
  type Ward,
  ward,
} from './testing.ts';

/** A ward whose areas report to a movement and are judged by a set of criteria, each fed by one question of the same name. */
export interface Judged {
  town: Ward;
  units: string[];
  heads: Person[];
  movement: string;
  periods: string[];
  /** The ids of questions, by the criterion that each feeds. */
  asked: Record<string, string>;
  evaluation: string;
  send(unit: number, place: number, answers: Record<string, string>, at?: string): Promise<void>;
}

export interface Wanted {
  areas: number;
  set: CriteriaSet;
  questions: Record<string, Partial<SetIndicator>>;
  periods?: SetPeriod[];
  year?: { from: string; to: string };
}

/** A quarter of 2026. */
export function quarter(number: number): SetPeriod {
  const [from, to] = QUARTERS[number - 1] ?? ['', ''];
  return period({ name: `Quý ${number}`, coversFrom: day(from), coversTo: day(to), onTimeUntil: day(to) });
}

const QUARTERS = [
  ['2026-01-01', '2026-03-31'],
  ['2026-04-01', '2026-06-30'],
  ['2026-07-01', '2026-09-30'],
  ['2026-10-01', '2026-12-31'],
] as const;

export async function judgedWard(wanted: Wanted, town?: Ward): Promise<Judged> {
  const home = town ?? (await ward());
  const units: string[] = [];
  for (let number = 1; number <= wanted.areas; number += 1)
    units.push(await home.unit('area', `${number}`, `Tổ dân phố ${number}`));
  const heads = await Promise.all(units.map((unit) => home.person('unit', unit)));
  const opened = await home.as(home.officer, (act) => movementOf(act, units, wanted), OPENED);
  const evaluation = await home.as(
    home.officer,
    (act) => evaluationFor(act, { ...wanted, ...opened, units }),
    OPENED,
  );
  let key = 0;
  return {
    ...{ town: home, units, heads, evaluation, ...opened },
    async send(unit, place, answers, at = LATER) {
      key += 1;
      const named = Object.entries(answers).map(([field, value]) => [
        field.replace(/^[a-z]+/, (name) => opened.asked[name] ?? name),
        value,
      ]);
      const head = heads[unit] ?? home.officer;
      const sent = await home.as(
        head,
        (act) =>
          reports.submit(act, reports.own(act, opened.periods[place] ?? ''), {
            answers: Object.fromEntries(named),
            key: `k${key}`,
          }),
        at,
      );
      if (!sent.ok) throw new Error(JSON.stringify(sent));
    },
  };
}

export const OPENED = '2026-01-05T03:00:00Z';
export const LATER = '2026-11-20T03:00:00Z';

async function movementOf(act: Act, units: string[], { questions, periods }: Wanted) {
  const names = Object.keys(questions);
  const movement = await openedMovement(act, {
    plan: await confirmedPlan(act, readingOf(...names.map((quote) => ({ quote: `Chỉ tiêu ${quote}` })))),
    units,
    indicators: names.map((name, place) =>
      indicator(`t${place + 1}`, { target: null, comparator: null, ...questions[name] }),
    ),
    periods: periods ?? [1, 2, 3, 4].map(quarter),
  });
  const asked = await movements.indicators(act, movement);
  return {
    movement,
    periods: (await movements.periods(act, movement)).map(({ id }) => id),
    asked: Object.fromEntries(names.map((name, place) => [name, asked[place]?.id ?? ''])),
  };
}

/** Opens an evaluation by rows: what the screen does beside it is not asked here. */
export async function evaluationFor(
  act: Act,
  {
    set,
    units,
    movement,
    asked,
    year = { from: '2026-01-01', to: '2026-12-31' },
  }: Pick<Wanted, 'set' | 'year'> & {
    units: readonly string[];
    movement: string;
    asked: Record<string, string>;
  },
): Promise<string> {
  const commune = communeOf(act);
  const { rows } = await sql<{ id: string }>`
    with made as (insert into criteria_set (commune_id, key, version, title, content, made_at)
        values (${commune}, ${set.key}, 1, ${set.title}, ${JSON.stringify(set)}, ${act.now}) returning id)
    insert into evaluation (commune_id, movement_id, criteria_set_id, title, year, covers_from, covers_to, decided_on, self_until, opened_at)
    select ${commune}, ${movement}, id, ${set.title}, ${Number(year.to.slice(0, 4))}, ${year.from}::date, ${year.to}::date, ${year.to}::date,
      ${year.to}::date, ${act.now} from made returning id`.execute(act.tx);
  const evaluation = rows[0]?.id ?? '';
  await sql`insert into evaluation_unit (commune_id, evaluation_id, unit_id, unit_name, unit_code)
    select commune_id, ${evaluation}, id, name, code from unit where commune_id = ${commune} and id = any (${units}::uuid[])`.execute(
    act.tx,
  );
  await sql`insert into evaluation_source (commune_id, evaluation_id, criterion, indicator_id)
    select ${commune}::uuid, ${evaluation}::uuid, * from unnest(${Object.keys(asked)}::text[], ${Object.values(asked)}::uuid[])`.execute(
    act.tx,
  );
  return evaluation;
}

export function criterion(id: string, some: Partial<Criterion> = {}): Criterion {
  return {
    id,
    title: id,
    article: null,
    bounds: 'in',
    asks: { kind: 'attestation' },
    scores: { kind: 'none' },
    gate: false,
    eitherOr: null,
    whereAssigned: false,
    ...some,
  };
}

/** A set whose classes are decided by points: `good` from 80, `fair` from 50. */
export function setOf(
  nodes: Criterion[],
  some: Partial<CriteriaSet['scale']> = {},
  key = 'areas',
): CriteriaSet {
  const from = (value: string) => ({ bar: '>=' as const, amount: { value }, high: null });
  return {
    key,
    title: 'Khu dân cư',
    source: { document: 'Hướng dẫn mẫu', article: null },
    audience: ['area'],
    from: day('2026-01-01'),
    until: null,
    nodes,
    scale: {
      score: 'points',
      classes: [
        { key: 'good', name: 'Tốt', from: from('80'), needs: [] },
        { key: 'fair', name: 'Khá', from: from('50'), needs: [] },
      ],
      below: 'Chưa đạt',
      caps: [],
      notRated: [],
      ...some,
    },
  };
}

export function atLeast(value: string) {
  return { bar: '>=' as const, amount: { value }, high: null };
}

/** Puts the unit of a code on the list. */
export function listed({ town, evaluation }: Judged, code: string): Promise<string> {
  return town.as(
    town.officer,
    async (act) => {
      const { id, name } = await act.tx
        .selectFrom('unit')
        .select(['id', 'name'])
        .where('commune_id', '=', town.commune)
        .where('code', '=', code)
        .executeTakeFirstOrThrow();
      const row = { commune_id: town.commune, evaluation_id: evaluation, unit_id: id };
      await act.tx
        .insertInto('evaluation_unit')
        .values({ ...row, unit_name: name, unit_code: code })
        .execute();
      return id;
    },
    LATER,
  );
}

/** Facts without the names of reports, as `ofEvery` gives them. */
export function unnamed(known: { facts: FactsOf }): [string, Fact][] {
  return [...known.facts].map(([id, one]): [string, Fact] => [
    id,
    one.kind !== 'missing'
      ? { ...one, sources: [] }
      : { ...one, ...(one.soFar ? { soFar: { ...one.soFar, sources: [] } } : {}) },
  ]);
}
