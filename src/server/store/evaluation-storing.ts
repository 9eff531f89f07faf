import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Fact, KnownFact, Outcome, Result } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import type { UnitFacts } from './facts.ts';

/** What a unit comes to by itself, as it is stored. */
export interface Found {
  unit: string;
  state: Result['kind'];
  ownClass: string | null;
  points: string;
  most: string;
  /** JSON: why, as far as a list shows it. */
  because: string | null;
  /** Of everything it was computed from. */
  inputs: string;
}

/** `basis`: hash of what is the same for all units, the set, the days and the rules. */
export function foundOf(known: UnitFacts, { result, points, most }: Outcome, basis: string): Found {
  return {
    unit: known.unit,
    state: result.kind,
    ownClass: result.kind === 'class' ? result.class : null,
    points,
    most,
    because: becauseOf(result),
    inputs: inputsOf(known, basis),
  };
}

function becauseOf(result: Result): string | null {
  switch (result.kind) {
    case 'not rated':
      return JSON.stringify({ reasons: result.reasons });
    case 'gate':
      return JSON.stringify({ gates: result.gates });
    case 'waiting':
      return JSON.stringify({ missing: result.missing, unset: result.unset.map(({ key }) => key) });
    case 'class':
    case 'below':
      return null;
  }
}

/** Which version of a report told it is among the reports; what was entered by hand, with its reason, among the facts. */
function inputsOf({ facts, circumstances, reports, chosen }: UnitFacts, basis: string): string {
  const said = [...facts].map(([id, fact]) => [id, unnamed(fact)]);
  return hash('sha256', JSON.stringify([basis, said, circumstances, reports, chosen]));
}

function unnamed(fact: Fact): Fact {
  if (fact.kind !== 'missing') return withoutReports(fact);
  return fact.soFar ? { ...fact, soFar: withoutReports(fact.soFar) } : fact;
}

function withoutReports(fact: KnownFact): KnownFact {
  if (fact.sources.length === 0) return fact;
  return { ...fact, sources: fact.sources.filter(({ kind }) => kind !== 'report') };
}

/** Stores what was found; of those whose inputs are as they were nothing is written. Gives back whose were not. */
export async function store(act: Act, evaluation: string, found: readonly Found[]): Promise<string[]> {
  const column = <K extends keyof Found>(key: K) => found.map((one) => one[key]);
  const { rows } = await sql<{ unit: string }>`
    update evaluation_unit set stale = false, state = found.state, class = found.class, own_class = found.class,
      points = found.points, most = found.most, because = found.because::jsonb, inputs = found.inputs, computed_at = ${act.now}
    from unnest(${column('unit')}::uuid[], ${column('state')}::text[], ${column('ownClass')}::text[], ${column('points')}::numeric[],
      ${column('most')}::numeric[], ${column('because')}::text[], ${column('inputs')}::text[])
      as found (unit, state, class, points, most, because, inputs)
    where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation} and unit_id = found.unit
      and (stale or evaluation_unit.inputs is distinct from found.inputs)
    returning unit_id as unit`.execute(act.tx);
  return rows.map(({ unit }) => unit);
}
