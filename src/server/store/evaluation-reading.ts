import type { Edition, Grounds, KeptChoice } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import { changedIn, TURNS } from './evaluation-changed.ts';
import { keptUnitOf, wholeOf } from './evaluation-kept.ts';
import { AT_A_TIME } from './evaluation-listed.ts';
import { bringOthers } from './evaluation-results.ts';
import type { EvaluationRow } from './evaluation-rows.ts';
import { get } from './evaluations.ts';
import { factsBy } from './facts.ts';

/** Everything that results are computed from, as it stood when it was read. */
export interface Reading {
  edition: Edition;
  /** What had been marked as changed before it was read: the results take account of it. What is marked later stays. */
  marks: readonly string[];
}

/**
 * Reads everything that some units' results rest on, each piece once: what is computed of a reading agrees with itself. It takes
 * many questions, and each sees what was written before it. Where anything was marked as changed by the end, in this evaluation or
 * by another one on which it rests, everything is read anew: all pieces are of one moment. Null where it goes on changing.
 */
export async function readOnce(
  act: Act,
  row: EvaluationRow,
  of: { names: readonly Grounds['unit'][]; choices: readonly KeptChoice[] },
): Promise<Reading | null> {
  const found = await get(act, row.id);
  if (!found) throw new Error(`evaluation ${row.id} is gone`);
  await bringOthers(act, row);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { marks } = await changedIn(act, row.id);
    const edition = await asItStands(act, row, { found, ...of });
    await bringOthers(act, row);
    const since = (await changedIn(act, row.id)).marks;
    if (since.every((mark) => marks.includes(mark))) return { edition, marks };
  }
  return null;
}

/**
 * Some units of an evaluation as everything stands now, by this row of it, as an edition would keep it, open or not: computed, it
 * is what their results come to.
 */
export async function asItStands(
  act: Act,
  row: EvaluationRow,
  {
    found: { title, year },
    names,
    choices,
  }: {
    found: { title: string; year: number };
    names: readonly Grounds['unit'][];
    choices: readonly KeptChoice[];
  },
): Promise<Edition> {
  const whole = await wholeOf(act, row, { title, year, choices });
  const kept: Edition['units'][number][] = [];
  for (let from = 0; from < names.length; from += AT_A_TIME)
    kept.push(...(await keptOf(act, row, names.slice(from, from + AT_A_TIME))));
  return { set: row.content, version: await versionOf(act, row.set), whole, units: kept };
}

/** Those that are on the list, in the order given. */
async function keptOf(act: Act, row: EvaluationRow, units: readonly Grounds['unit'][]) {
  const ids = units.map(({ id }) => id);
  const known = new Map((await factsBy(act, row, ids)).map((one) => [one.unit, one]));
  return units.flatMap((unit) => {
    const facts = known.get(unit.id);
    return facts ? [keptUnitOf(unit, facts)] : [];
  });
}

async function versionOf(act: Act, set: string): Promise<number> {
  const { version } = await act.tx
    .selectFrom('criteria_set')
    .select('version')
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', set)
    .executeTakeFirstOrThrow();
  return version;
}
