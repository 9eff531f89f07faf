import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import {
  type Baseline,
  type Entered,
  type Entry,
  type Exception,
  type Source,
  setsRestedOn,
} from '#evaluation';
import { exclusionInWords } from '#registration';
import { type Act, communeOf, isUnit } from './act.ts';
import { listedFor } from './evaluation-listed.ts';
import type { EvaluationRow } from './evaluation-rows.ts';

/** What is recorded of a unit in an evaluation beside its reports; by the criterion's id where it is of one. */
export interface RecordedUnit {
  begunOn: CivilDate | null;
  leftOut: string | null;
  underComplaint: string | null;
  registeredOn: CivilDate | null | 'not asked';
  assigned: readonly string[];
  entries: ReadonlyMap<string, readonly Entry[]>;
  exceptions: ReadonlyMap<string, readonly Exception[]>;
  baselines: ReadonlyMap<string, Baseline>;
  /** The choices among equals that took it, by id. */
  chosen: readonly string[];
  /** Of other evaluations, by the key of their set. */
  results: ReadonlyMap<string, { class: string | null; version: number; source: Source }>;
}

interface Row extends Pick<RecordedUnit, 'begunOn' | 'underComplaint' | 'assigned' | 'chosen'> {
  unit: string;
  standard: string | null;
  outcome: 'registered' | 'declined' | 'not eligible' | null;
  day: CivilDate | null;
  exclusion: string | null;
  reason: string | null;
  entries: (Entry & { criterion: string; entered: Entered | null })[] | null;
  exceptions: (Exception & { criterion: string })[] | null;
  baselines: (Baseline & { criterion: string })[] | null;
  results: { set: string; version: number; title: string; class: string | null }[] | null;
}

/** Of each of these units that is on the list of the evaluation. A baseline of the whole commune is the commune's own. */
export async function recordedOf(
  act: Act,
  evaluation: EvaluationRow,
  units: readonly string[],
): Promise<Map<string, RecordedUnit>> {
  const rows = await rowsOf(act, evaluation, units);
  return new Map(rows.map((row) => [row.unit, unitOf(row, evaluation)]));
}

function unitOf(row: Row, { registration, coversFrom }: EvaluationRow): RecordedUnit {
  const { outcome, begunOn, underComplaint, assigned, chosen } = row;
  return {
    begunOn: begunOn !== null && begunOn > coversFrom ? begunOn : null,
    leftOut:
      outcome === 'not eligible' ? (exclusionInWords(row.standard, row.exclusion) ?? row.reason ?? '') : null,
    underComplaint,
    registeredOn: registration === null ? 'not asked' : outcome === 'registered' ? row.day : null,
    assigned,
    chosen,
    entries: Map.groupBy(row.entries ?? [], ({ criterion }) => criterion),
    exceptions: Map.groupBy(row.exceptions ?? [], ({ criterion }) => criterion),
    baselines: new Map((row.baselines ?? []).map(({ criterion, ...one }) => [criterion, one])),
    results: new Map(
      (row.results ?? []).map(({ set, version, title, class: found }) => [
        set,
        { class: found, version, source: { kind: 'evaluation', set, title } },
      ]),
    ),
  };
}

async function rowsOf(act: Act, evaluation: EvaluationRow, units: readonly string[]): Promise<Row[]> {
  const commune = communeOf(act);
  const { id, registration, criteria } = evaluation;
  const sets = setsRestedOn(criteria);
  const { rows } =
    await sql<Row>`${sql.raw(isUnit(act) ? '/* prepared: recorded of the own unit */' : '/* prepared: recorded of units */')}
    with entered as (select unit_id, json_agg(json_build_object('criterion', criterion, 'side', side, 'entered', fact,
          'on', (entered_at at time zone 'Asia/Ho_Chi_Minh')::date, 'reason', reason) order by criterion, side) as all
        from (select distinct on (unit_id, criterion, side) * from evaluation_entry
          where commune_id = ${commune} and evaluation_id = ${id} and unit_id = any (${units}::uuid[])
          order by unit_id, criterion, side, evaluation_entry.id desc) newest group by unit_id),
      excepted as (select unit_id, json_agg(json_build_object('criterion', criterion, 'reason', reason,
          'cases', trim_scale(cases)::text) order by recorded_at, evaluation_exception.id) as all
        from evaluation_exception where commune_id = ${commune} and evaluation_id = ${id} and unit_id = any (${units}::uuid[])
          and withdrawn_at is null group by unit_id),
      held as (select distinct on (unit_id) unit_id, reason from evaluation_hold
        where commune_id = ${commune} and evaluation_id = ${id} and unit_id = any (${units}::uuid[]) and ended_at is null
        order by unit_id, held_at, evaluation_hold.id),
      known as (select unit_id, json_agg(json_build_object('criterion', criterion, 'value', trim_scale(value)::text,
          'from', covers_from, 'to', covers_to, 'letter', letter) order by criterion) as all
        from baseline where commune_id = ${commune} and evaluation_id = ${id} and (unit_id is null or unit_id = any (${units}::uuid[]))
          and withdrawn_at is null group by unit_id),
      resulted as (select unit_id, json_agg(json_build_object('set', key, 'version', version, 'title', title, 'class', class) order by key) as all
        from (select distinct on (unit_id, key) unit_id, key, version, other.title, class, state from evaluation_unit listed
          join evaluation other on (other.commune_id, other.id) = (listed.commune_id, listed.evaluation_id)
          join criteria_set on (criteria_set.commune_id, criteria_set.id) = (other.commune_id, criteria_set_id)
          where listed.commune_id = ${commune} and other.id <> ${id} and cancelled_at is null and unit_id = any (${units}::uuid[]) and key = any (${sets})
            and other.year = (select year from evaluation where commune_id = ${commune} and evaluation.id = ${id})
          order by unit_id, key, other.opened_at desc, other.id desc) newest
        where state in ('class', 'capped', 'below', 'gate') group by unit_id)
    select listed.unit_id as unit, listed.assigned, unit.begun_on as "begunOn", held.reason as "underComplaint", standard,
      outcome, day, exclusion, answer.reason, entered.all as entries, excepted.all as exceptions, coalesce(known.all, ofwhole.all) as baselines,
      resulted.all as results, array(select id::text from evaluation_choice choice where choice.commune_id = ${commune}
        and choice.evaluation_id = ${id} and choice.unit_id = listed.unit_id and withdrawn_at is null order by id) as chosen
    from ${listedFor(act)} listed
    join unit on (unit.commune_id, unit.id) = (listed.commune_id, listed.unit_id)
    left join registration on (registration.commune_id, registration.id) = (listed.commune_id, ${registration}::uuid)
    left join registration_answer answer on (answer.commune_id, answer.registration_id, answer.unit_id)
      = (listed.commune_id, registration.id, listed.unit_id)
    left join entered on entered.unit_id = listed.unit_id
    left join excepted on excepted.unit_id = listed.unit_id
    left join held on held.unit_id = listed.unit_id
    left join known on known.unit_id = listed.unit_id
    left join known ofwhole on ofwhole.unit_id is null and exists (select from unit_kind
      where (commune_id, key, "like") = (listed.commune_id, unit.kind, 'commune'))
    left join resulted on resulted.unit_id = listed.unit_id
    where listed.commune_id = ${commune} and listed.evaluation_id = ${id} and listed.unit_id = any (${units}::uuid[])`.execute(
      act.tx,
    );
  return rows;
}
