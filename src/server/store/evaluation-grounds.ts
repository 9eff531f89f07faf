import { hash } from 'node:crypto';
import {
  type CapFound,
  canonicalGrounds,
  compile,
  type Grounds,
  groundsOf,
  type Judging,
  nameIn,
  type Standing,
} from '#evaluation';
import type { Act } from './act.ts';
import { isChanged, TURNS } from './evaluation-changed.ts';
import { judgingOf } from './evaluation-judging.ts';
import { AT_A_TIME, listedUnits } from './evaluation-listed.ts';
import * as results from './evaluation-results.ts';
import { type EvaluationRow, evaluationOf } from './evaluation-rows.ts';
import { get } from './evaluations.ts';
import { ofUnits, type UnitFacts } from './facts.ts';

/** Why a unit came to its result, with what it was computed from and the check code of the grounds. */
export interface MadeGrounds {
  unit: string;
  known: UnitFacts;
  grounds: Grounds;
  /** SHA-256 of the canonical bytes, hexadecimal. */
  hash: string;
}

/**
 * The grounds of some units of an evaluation as everything stands now, in batches. Nothing where there is no such evaluation. The
 * class is the list's, everything else is read of reports and records: where these changed after the list, both are read anew.
 */
export async function* groundsNow(
  act: Act,
  evaluation: string,
  units: readonly string[],
): AsyncGenerator<MadeGrounds[]> {
  let around = await aroundNow(act, evaluation);
  for (let from = 0; from < units.length && around; from += AT_A_TIME) {
    const some = units.slice(from, from + AT_A_TIME);
    let known = await ofUnits(act, evaluation, some);
    for (let turn = 0; turn < TURNS && (await isChanged(act, evaluation)); turn += 1) {
      around = (await aroundNow(act, evaluation)) ?? around;
      known = await ofUnits(act, evaluation, some);
    }
    const by = around;
    yield known.map((one) => madeOf(one, by));
  }
}

/** Of one unit; null where it is not on the list. */
export async function groundsOfUnit(act: Act, evaluation: string, unit: string): Promise<MadeGrounds | null> {
  for await (const made of groundsNow(act, evaluation, [unit])) return made[0] ?? null;
  return null;
}

/** What is the same for all units. */
interface Around {
  found: EvaluationRow;
  title: string;
  year: number;
  version: number;
  judging: Judging;
  evaluate: ReturnType<typeof compile>;
  named: ReadonlyMap<string, { name: string; code: string }>;
  results: ReadonlyMap<string, Standing['result']>;
  caps: readonly CapFound[];
  classNameOf: (set: string, key: string, version?: number | undefined) => string | null;
}

/** The list is brought up to date first. */
async function aroundNow(act: Act, evaluation: string): Promise<Around | null> {
  const standing = await results.standings(act, evaluation);
  const found = await evaluationOf(act, evaluation);
  return found && standing && aroundOf(act, found, standing);
}

async function aroundOf(
  act: Act,
  found: EvaluationRow,
  { standings, caps }: { standings: readonly Standing[]; caps: readonly CapFound[] },
): Promise<Around | null> {
  const evaluation = await get(act, found.id);
  if (!evaluation) return null;
  const judging = await judgingOf(act, found);
  return {
    ...{
      found,
      title: evaluation.title,
      year: evaluation.year,
      version: evaluation.setVersion,
      judging,
      caps,
    },
    evaluate: compile(found.content, judging),
    named: new Map((await listedUnits(act, found.id)).map((unit) => [unit.id, unit])),
    results: new Map(standings.map(({ unit, result }) => [unit, result])),
    classNameOf: (...of) => nameIn(judging.others, ...of),
  };
}

/** A unit that has no standing yet was put on the list this moment. */
function madeOf(known: UnitFacts, around: Around): MadeGrounds {
  const { found, judging, evaluate, named, caps } = around;
  const outcome = evaluate(known.facts, known.circumstances);
  const { name = '', code = '' } = named.get(known.unit) ?? {};
  const grounds = groundsOf({
    ...{ title: around.title, year: around.year, version: around.version, judging, caps, outcome },
    unit: { id: known.unit, name, code },
    set: found.content,
    standing: known.standing,
    circumstances: known.circumstances,
    result: asListed(outcome, around.results.get(known.unit)),
    classNameOf: around.classNameOf,
  });
  return { unit: known.unit, known, grounds, hash: hash('sha256', canonicalGrounds(grounds)) };
}

/** What a list keeps of reasons is less than the outcome's own: caps alone come from the list. */
function asListed(
  { result }: ReturnType<Around['evaluate']>,
  among: Standing['result'] | undefined,
): Standing['result'] {
  if (!among || result.kind !== 'class') return result;
  return among;
}
