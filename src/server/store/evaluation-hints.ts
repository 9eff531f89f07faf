import { sql } from 'kysely';
import { type Act, communeOf } from './act.ts';

/** What has changed since results were frozen: they may come out otherwise, and stay as they are until a person decides. */
export interface ChangeHint {
  /** Something that every unit rests on, a rule or another evaluation; what reports or records of some units say. */
  causes: ('rule' | 'report' | 'criteria')[];
  /** A newer version of its criteria for its days; null = none that nobody has decided on. */
  newSet: { id: string; version: number } | null;
  /** Of some units only; null = of all of them, or of none. */
  units: number | null;
  /** Whether somebody has computed who would differ, and nobody has decided yet. */
  drafted: boolean;
}

interface Row {
  evaluation: string;
  whole: number;
  units: number;
  set: string | null;
  version: number | null;
  drafted: boolean;
}

/** What has changed of each frozen evaluation of which anything has. */
function hintsQuery(act: Act) {
  return sql<Row>`
    select evaluation.id as evaluation, coalesce(marks.whole, 0) as whole, coalesce(marks.units, 0) as units,
      newer.id as "set", newer.version, draft.id is not null as drafted
    from evaluation
    join criteria_set mine on (mine.commune_id, mine.id) = (evaluation.commune_id, criteria_set_id)
    left join lateral (select count(*) filter (where unit_id is null)::int as whole, count(distinct unit_id)::int as units
      from evaluation_mark mark where (mark.commune_id, mark.evaluation_id) = (evaluation.commune_id, evaluation.id)) marks on true
    left join lateral (select id, version from criteria_set other
      where (other.commune_id, other.key) = (mine.commune_id, mine.key) and other.version > mine.version and retired_at is null
        and (other.content ->> 'from')::date <= decided_on
        and coalesce((other.content ->> 'until')::date, decided_on) >= decided_on
        and not exists (select from evaluation_draft known where (known.commune_id, known.evaluation_id, known.criteria_set_id)
          = (evaluation.commune_id, evaluation.id, other.id) and known.decision is not null)
      order by version desc limit 1) newer on true
    left join evaluation_draft draft on (draft.commune_id, draft.evaluation_id) = (evaluation.commune_id, evaluation.id)
      and draft.decision is null
    where evaluation.commune_id = ${communeOf(act)} and frozen_at is not null
      and (marks.whole > 0 or marks.units > 0 or newer.id is not null or draft.id is not null)`;
}

/** Null where results stand on what still stands, or are not frozen. */
export async function changeHint(act: Act, evaluation: string): Promise<ChangeHint | null> {
  const { rows } =
    await sql<Row>`select * from (${hintsQuery(act)}) hints where evaluation::text = ${evaluation}`.execute(
      act.tx,
    );
  const [row] = rows;
  if (!row) return null;
  const { whole, units, set, version, drafted } = row;
  return {
    causes: [
      ...(whole > 0 ? (['rule'] as const) : []),
      ...(units > 0 ? (['report'] as const) : []),
      ...(set === null ? [] : (['criteria'] as const)),
    ],
    newSet: set === null || version === null ? null : { id: set, version },
    units: whole > 0 || units === 0 ? null : units,
    drafted,
  };
}

/** Frozen evaluations whose results may come out otherwise, for the desk. */
export async function hintedEvaluations(
  act: Act,
): Promise<{ id: string; name: string; movement: string; movementName: string }[]> {
  const { rows } = await sql<{ id: string; name: string; movement: string; movementName: string }>`
    /* prepared: desk changed results */
    select evaluation.id, evaluation.title as name, movement.id as movement, movement.name as "movementName"
    from (${hintsQuery(act)}) hints
    join evaluation on (evaluation.commune_id, evaluation.id) = (${communeOf(act)}::uuid, hints.evaluation)
    join movement on (movement.commune_id, movement.id) = (evaluation.commune_id, movement_id)`.execute(
    act.tx,
  );
  return rows;
}
