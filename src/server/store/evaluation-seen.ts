import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type CriteriaSet, compile, type Line } from '#evaluation';
import { breakNote } from '#org';
import { type Act, communeOf } from './act.ts';
import { judgingOf } from './evaluation-judging.ts';
import * as results from './evaluation-results.ts';
import { type EvaluationRow, evaluationOf } from './evaluation-rows.ts';
import { ofUnits } from './facts.ts';
import * as unitChanges from './unit-changes.ts';

/** Some units of an evaluation with how each criterion came out. */
export interface CriteriaMap {
  /** In the order of the set, without what is out of bounds. */
  criteria: readonly { id: string; title: string }[];
  /** By name. */
  units: readonly { unit: string; name: string; states: ReadonlyMap<string, Line['state']> }[];
  /** Of the whole list. */
  total: number;
}

/** So many units stand on one map. */
export const MAP_UNITS = 30;

/** The units of one page, from 0, as they stand now; once frozen as they were frozen. Null where there is no such evaluation. */
export async function criteriaMap(act: Act, evaluation: string, page: number): Promise<CriteriaMap | null> {
  const found = await evaluationOf(act, evaluation);
  if (!found || found.cancelledAt) return null;
  const listed = await listedOn(act, found.id, page);
  const states = await statesOf(
    act,
    found,
    listed.map(({ unit }) => unit),
  );
  return {
    criteria: found.criteria.filter(({ bounds }) => bounds !== 'out').map(({ id, title }) => ({ id, title })),
    units: listed.map(({ unit, name }) => ({ unit, name, states: states.get(unit) ?? new Map() })),
    total: listed[0]?.total ?? 0,
  };
}

type States = ReadonlyMap<string, ReadonlyMap<string, Line['state']>>;

function statesOf(act: Act, found: EvaluationRow, units: readonly string[]): Promise<States> {
  return found.frozenAt ? frozenStates(act, found.id, units) : statesNow(act, found, units);
}

async function statesNow(act: Act, found: EvaluationRow, units: readonly string[]): Promise<States> {
  const evaluate = compile(found.content, await judgingOf(act, found));
  const known = await ofUnits(act, found.id, units);
  return new Map(
    known.map(({ unit, facts, circumstances }) => {
      const { lines } = evaluate(facts, circumstances);
      return [unit, new Map(lines.map(({ criterion, state }) => [criterion, state]))];
    }),
  );
}

async function frozenStates(act: Act, evaluation: string, units: readonly string[]): Promise<States> {
  const { rows } = await sql<{ unit: string; lines: Pick<Line, 'criterion' | 'state'>[] }>`
    select distinct on (unit_id) unit_id as unit, (select jsonb_agg(jsonb_build_object('criterion', line -> 'criterion', 'state', line -> 'state'))
      from jsonb_array_elements(grounds -> 'lines') line) as lines
    from evaluation_grounds where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation} and unit_id = any (${units}::uuid[])
    order by unit_id, edition desc`.execute(act.tx);
  return new Map(
    rows.map(({ unit, lines }) => [unit, new Map(lines.map(({ criterion, state }) => [criterion, state]))]),
  );
}

async function listedOn(act: Act, evaluation: string, page: number) {
  const { rows } = await sql<{ unit: string; name: string; total: number }>`
    select unit_id as unit, unit_name as name, count(*) over ()::int as total from evaluation_unit
    where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation}
    order by unit_name collate vietnamese, unit_code, unit_id limit ${MAP_UNITS} offset ${page * MAP_UNITS}`.execute(
    act.tx,
  );
  return rows;
}

/** How many units came to each class, and to what is none. */
export interface ClassCounts {
  year: number;
  /** By the class's key. */
  classes: ReadonlyMap<string, number>;
  below: number;
  /** Waiting or tied. */
  open: number;
  notRated: number;
}

/** The distribution of an evaluation beside the year before's by the same criteria. */
export interface Distribution {
  classes: CriteriaSet['scale']['classes'];
  below: string;
  now: ClassCounts;
  /** Null where there is none. */
  before: ClassCounts | null;
  /** Which units changed between the two, in words: what stands left and right of it is not of the same units. */
  breaks: readonly string[];
}

/** Null where there is no such evaluation. */
export async function distribution(act: Act, evaluation: string): Promise<Distribution | null> {
  await results.bringUpToDate(act, evaluation);
  const found = await evaluationOf(act, evaluation);
  const now = found && (await yearOf(act, found.id));
  if (!found || found.cancelledAt || !now) return null;
  const last = await yearBefore(act, found, now.year);
  const before = last && (await yearOf(act, last.id));
  return {
    ...{ classes: found.content.scale.classes, below: found.content.scale.below },
    ...{ now, before },
    breaks: last ? await changesBetween(act, last.decidedOn, found.decidedOn) : [],
  };
}

async function yearOf(act: Act, evaluation: string): Promise<ClassCounts | null> {
  const { rows } = await sql<{ year: number; state: string | null; class: string | null; units: number }>`
    select year, state, class, count(unit_id)::int as units from evaluation
    left join evaluation_unit listed on (listed.commune_id, listed.evaluation_id) = (evaluation.commune_id, evaluation.id)
    where evaluation.commune_id = ${communeOf(act)} and evaluation.id = ${evaluation} group by year, state, class`.execute(
    act.tx,
  );
  const [first] = rows;
  if (!first) return null;
  const count = (isIn: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(isIn).reduce((sum, { units }) => sum + units, 0);
  const isClassed = ({ state }: { state: string | null }) => state === 'class' || state === 'capped';
  const keys = [...new Set(rows.flatMap((row) => (isClassed(row) ? (row.class ?? []) : [])))];
  return {
    year: first.year,
    classes: new Map(keys.map((key) => [key, count((row) => isClassed(row) && row.class === key)])),
    below: count(
      (row) =>
        row.state === 'below' || row.state === 'gate' || (row.state === 'capped' && row.class === null),
    ),
    open: count(({ state }) => state === 'waiting' || state === 'tied'),
    notRated: count(({ state }) => state === 'not rated'),
  };
}

async function yearBefore(act: Act, { id, content }: EvaluationRow, year: number) {
  const { rows } = await sql<{ id: string; decidedOn: CivilDate }>`
    select evaluation.id, decided_on as "decidedOn" from evaluation
    join criteria_set on (criteria_set.commune_id, criteria_set.id) = (evaluation.commune_id, criteria_set_id)
    where evaluation.commune_id = ${communeOf(act)} and evaluation.id <> ${id} and key = ${content.key} and year = ${year - 1}
      and cancelled_at is null
    order by frozen_at is null, evaluation.opened_at desc limit 1`.execute(act.tx);
  return rows[0] ?? null;
}

async function changesBetween(act: Act, from: CivilDate, to: CivilDate): Promise<string[]> {
  return (await unitChanges.list(act))
    .filter(({ state, on }) => state === 'in force' && on > from && on <= to)
    .reverse()
    .map(breakNote);
}
