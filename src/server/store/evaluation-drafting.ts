import { sql } from 'kysely';
import { changed, type Edition, editionFound, type Grounds } from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { changedIn, everyUnit } from './evaluation-changed.ts';
import { newestEdition, resultsOf } from './evaluation-editions.ts';
import {
  AT_A_TIME,
  columnsOf,
  type KeptResult,
  keptResultOf,
  keptUnitOf,
  wholeOf,
} from './evaluation-kept.ts';
import type { EvaluationRow } from './evaluation-rows.ts';
import { get as evaluationIn } from './evaluations.ts';
import { record } from './events.ts';
import { factsBy } from './facts.ts';

/** A unit that a person chose among equals, for the draft alone. */
export interface ChosenInDraft {
  unit: string;
  class: string;
  reason: string;
}

/** Why a frozen evaluation was computed anew. */
export type DraftCause = 'rule' | 'report' | 'criteria' | 'asked';

/** A draft before it is kept. */
export interface Drafting {
  row: EvaluationRow;
  cause: DraftCause;
  edition: number;
  whole: Edition['whole'];
  results: KeptResult[];
  found: ReturnType<typeof changed>;
  chosen: readonly ChosenInDraft[];
  marks: readonly string[];
}

/** What frozen results come to as everything stands now, by this row of the evaluation. Nothing is written. */
export async function drafted(
  act: Act,
  row: EvaluationRow,
  { now, chosen }: { now: EvaluationRow; chosen: readonly ChosenInDraft[] },
): Promise<Drafting> {
  const { marks, units: marked } = await changedIn(act, row.id);
  const found = await evaluationIn(act, row.id);
  const edition = await newestEdition(act, row.id);
  if (!found || edition === null) throw new Error(`evaluation ${row.id} has no edition`);
  const old = await resultsOf(act, row.id, edition);
  const made = await editionOf(act, row, { found, names: old.map(({ grounds }) => grounds.unit), chosen });
  const grounds = editionFound(made).grounds;
  const all = await everyUnit(act, row.id);
  const isReport = marks.length > 0 && marked.length < all.length;
  return {
    ...{ row, edition, chosen, marks, whole: made.whole },
    cause: row.set !== now.set ? 'criteria' : marks.length === 0 ? 'asked' : isReport ? 'report' : 'rule',
    results: made.units.flatMap((kept, place) => {
      const one = grounds[place];
      return one ? [keptResultOf(kept, one)] : [];
    }),
    found: changed(
      old.map((one) => one.grounds),
      grounds,
    ),
  };
}

/** The units of the edition before, as everything stands now. */
async function editionOf(
  act: Act,
  row: EvaluationRow,
  {
    found,
    names,
    chosen,
  }: {
    found: { title: string; year: number };
    names: readonly Grounds['unit'][];
    chosen: readonly ChosenInDraft[];
  },
): Promise<Edition> {
  const version = await versionOf(act, row.set);
  const whole = await wholeOf(act, row, found);
  const units: Edition['units'][number][] = [];
  for (let from = 0; from < names.length; from += AT_A_TIME) {
    const some = names.slice(from, from + AT_A_TIME);
    const known = await factsBy(
      act,
      row,
      some.map(({ id }) => id),
    );
    const by = new Map(known.map((one) => [one.unit, one]));
    for (const unit of some) {
      const facts = by.get(unit.id);
      const more = chosen.filter((one) => one.unit === unit.id).map((one) => one.class);
      if (facts)
        units.push(keptUnitOf(unit, { ...facts, chosen: [...new Set([...facts.chosen, ...more])].sort() }));
    }
  }
  return { set: row.content, version, whole, units };
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

/** Writes a draft down, with the results that it would publish. Gives back its id. */
export async function keepDraft(act: Act, { row, found, results, ...draft }: Drafting): Promise<string> {
  const { differing, reworded, same } = found;
  const { id } = await act.tx
    .insertInto('evaluation_draft')
    .values({
      ...{
        commune_id: communeOf(act),
        evaluation_id: row.id,
        criteria_set_id: row.set,
        decided_on: row.decidedOn,
      },
      ...{ cause: draft.cause, edition: draft.edition, reworded, same, marks: [...draft.marks] },
      ...{ differing: JSON.stringify(differing), whole: JSON.stringify(draft.whole) },
      ...{ chosen: JSON.stringify(draft.chosen), computed_by: accountOf(act), computed_at: act.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (let from = 0; from < results.length; from += AT_A_TIME)
    await sql`
      insert into evaluation_draft_grounds (commune_id, draft_id, unit_id, facts, grounds, hash)
      select ${communeOf(act)}::uuid, ${id}::uuid, * from ${columnsOf(results.slice(from, from + AT_A_TIME))}`.execute(
      act.tx,
    );
  const { title: name } = draft.whole;
  const after = {
    name,
    cause: draft.cause,
    differing: differing.length,
    set: row.set,
    decidedOn: row.decidedOn,
  };
  await record(act, { noun: 'evaluation', id: row.id, verb: 'change drafted', after });
  return id;
}

/** Another draft takes its place: what nobody decided on is not kept. */
export async function dropped(act: Act, draft: string): Promise<void> {
  await act.tx
    .deleteFrom('evaluation_draft')
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', draft)
    .execute();
}
