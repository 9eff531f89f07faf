import { sql } from 'kysely';
import {
  type Classified,
  classify,
  type Evaluated,
  type Judging,
  type KeptChoice,
  type NotRated,
  type Result,
  type Standing,
} from '#evaluation';
import { type Act, communeOf } from './act.ts';
import type { EvaluationRow } from './evaluation-rows.ts';

interface Row {
  unit: string;
  state: Result['kind'] | 'capped' | 'tied';
  class: string | null;
  ownClass: string | null;
  points: string;
  most: string;
  /** Why it is not rated: whom the standard leaves out is not among those it is for. */
  reasons: readonly NotRated[] | null;
}

/** How the units stand among all, from what each came to by itself: reads the list and no report. */
export async function amongAll(
  act: Act,
  evaluation: EvaluationRow,
  judging: Judging,
): Promise<{ classified: Classified; stored: readonly Row[] }> {
  const stored = await rowsOf(act, evaluation.id);
  const choices = await choicesOf(act, evaluation.id);
  return { classified: classify(evaluation.content, stored.map(ownOf), choices, judging), stored };
}

/** Applies the caps and stores whoever stands otherwise than before. Gives back who does. */
export async function applyCaps(act: Act, evaluation: EvaluationRow, judging: Judging): Promise<string[]> {
  const { classified, stored } = await amongAll(act, evaluation, judging);
  const before = new Map(stored.map((row) => [row.unit, row]));
  const moved = classified.standings.map(standingOf).filter((now) => {
    const then = before.get(now.unit);
    return then?.state !== now.state || then.class !== now.class;
  });
  for (let from = 0; from < moved.length; from += AT_A_TIME)
    await store(act, evaluation.id, moved.slice(from, from + AT_A_TIME));
  return moved.map(({ unit }) => unit);
}

/** What a share is of stands in the grounds of all: where by these marks a unit has left the list, nobody's are as they were. */
export async function recountWhereLeft(
  act: Act,
  evaluation: string,
  marks: readonly string[],
): Promise<void> {
  const commune = communeOf(act);
  await sql`
    update evaluation_unit set computed_at = ${act.now} where commune_id = ${commune} and evaluation_id = ${evaluation}
      and exists (select from evaluation_mark mark where mark.commune_id = ${commune} and id = any (${marks}::bigint[])
        and mark.unit_id is not null and not exists (select from evaluation_unit listed
          where (listed.commune_id, listed.evaluation_id, listed.unit_id) = (mark.commune_id, mark.evaluation_id, mark.unit_id)))`.execute(
    act.tx,
  );
}

const AT_A_TIME = 2000;

interface Stood {
  unit: string;
  state: Row['state'];
  class: string | null;
  /** JSON; null = as it is by itself. */
  because: string | null;
}

function standingOf({ unit, result }: Standing): Stood {
  const unset = result.kind === 'waiting' ? result.unset.map(({ key }) => key) : [];
  return {
    unit,
    state: result.kind,
    class: 'class' in result ? result.class : null,
    because: unset.length > 0 ? JSON.stringify({ missing: [], unset }) : null,
  };
}

function ownOf({ unit, state, ownClass, points, most, reasons }: Row): Evaluated {
  return { unit, outcome: { points, most, result: resultOf(state, ownClass, reasons ?? []) } };
}

/** What caps and shares ask of it; all other reasons stay where they are stored. */
function resultOf(state: Row['state'], ownClass: string | null, reasons: readonly NotRated[]): Result {
  if (ownClass !== null) return { kind: 'class', class: ownClass };
  switch (state) {
    case 'not rated':
      return { kind: state, reasons };
    case 'gate':
      return { kind: state, gates: [] };
    case 'waiting':
      return { kind: state, missing: [], unset: [] };
    default:
      return { kind: 'below' };
  }
}

async function rowsOf(act: Act, evaluation: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select unit_id as unit, state, class, own_class as "ownClass", points, most,
      case when state = 'not rated' then because -> 'reasons' end as reasons from evaluation_unit
    where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation} and state is not null order by unit_id`.execute(
    act.tx,
  );
  return rows;
}

/** Whom a person chose among equals, of which equals, and why: each at its class. */
export async function choicesOf(act: Act, evaluation: string): Promise<KeptChoice[]> {
  const { rows } = await sql<KeptChoice>`
    select class, array_agg(unit_id::text order by unit_id) as units, among::text[], min(reason) as reason from evaluation_choice
    where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation} and withdrawn_at is null
    group by class, among order by class, among`.execute(act.tx);
  return rows;
}

async function store(act: Act, evaluation: string, stood: readonly Stood[]): Promise<void> {
  const column = <K extends keyof Stood>(key: K) => stood.map((one) => one[key]);
  await sql`
    update evaluation_unit set state = stood.state, class = stood.class, computed_at = ${act.now},
      because = coalesce(stood.because::jsonb, case when own_class is null then evaluation_unit.because end)
    from unnest(${column('unit')}::uuid[], ${column('state')}::text[], ${column('class')}::text[], ${column('because')}::text[])
      as stood (unit, state, class, because)
    where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation} and unit_id = stood.unit`.execute(
    act.tx,
  );
}
