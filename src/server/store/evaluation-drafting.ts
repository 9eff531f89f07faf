import { sql } from 'kysely';
import {
  changed,
  type Edition,
  editionFound,
  type KeptChoice,
  type TargetDifference,
  targetsChanged,
  targetsIn,
} from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { newestEdition, resultsOf, wholeKept } from './evaluation-editions.ts';
import { columnsOf, type KeptResult, keptResults } from './evaluation-kept.ts';
import { AT_A_TIME } from './evaluation-listed.ts';
import { readOnce } from './evaluation-reading.ts';
import type { EvaluationRow } from './evaluation-rows.ts';
import { record } from './events.ts';

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
  targets: readonly TargetDifference[];
  marks: readonly string[];
}

/**
 * What frozen results come to as everything stands now, by this row of the evaluation. Nothing is written. `choices`: whom a
 * person chose among equals; each stands where the same units are equal at the same class, any other tie is left to a person. Null
 * where what it rests on goes on changing.
 */
export async function drafted(
  act: Act,
  row: EvaluationRow,
  { now, choices }: { now: EvaluationRow; choices: readonly KeptChoice[] },
): Promise<Drafting | null> {
  const edition = await newestEdition(act, row.id);
  const before = edition && (await wholeKept(act, row.id, edition));
  if (!before) throw new Error(`evaluation ${row.id} has no edition`);
  const old = (await resultsOf(act, row.id, edition)).map(({ grounds }) => grounds);
  const read = await readOnce(act, row, { names: old.map(({ unit }) => unit), choices });
  if (!read) return null;
  const { marks, edition: made } = read;
  const { grounds, classified, targets } = editionFound(made);
  const standings = old.map(({ unit, result }) => ({ unit: unit.id, result }));
  return {
    ...{ row, edition, marks },
    whole: { ...made.whole, choices: choices.filter((one) => classified.choices.includes(one)) },
    cause: row.set === now.set ? await causeOf(act, marks) : 'criteria',
    results: keptResults(made, grounds),
    found: changed(old, grounds),
    targets: targetsChanged(targetsIn(before, standings), targets),
  };
}

/** Only what every unit rests on, a rule or another evaluation, is marked without a unit. */
async function causeOf(act: Act, marks: readonly string[]): Promise<'asked' | 'report' | 'rule'> {
  if (marks.length === 0) return 'asked';
  const { rows } = await sql<{ whole: boolean }>`
    select exists (select from evaluation_mark where commune_id = ${communeOf(act)} and id = any (${marks}::bigint[])
      and unit_id is null) as whole`.execute(act.tx);
  return rows[0]?.whole ? 'rule' : 'report';
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
      targets: JSON.stringify(draft.targets),
      ...{ computed_by: accountOf(act), computed_at: act.now },
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
