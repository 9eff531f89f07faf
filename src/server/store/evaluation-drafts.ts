import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { changed, type Difference, type Edition, editionFound, type Grounds } from '#evaluation';
import { tidy } from '#org';
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
import { aloneWith } from './evaluation-lock.ts';
import { type EvaluationRow, evaluationOf, rowBySet } from './evaluation-rows.ts';
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

/** Frozen results computed anew: who would differ. Nobody but the staff sees it, and nothing is changed by it. */
export interface EvaluationDraft {
  id: string;
  evaluation: string;
  /** The edition that it is held against. */
  edition: number;
  cause: DraftCause;
  set: string;
  setVersion: number;
  decidedOn: CivilDate;
  differing: readonly Difference[];
  /** Units of which only the grounds read otherwise, and those of which nothing does. */
  reworded: number;
  same: number;
  chosen: readonly ChosenInDraft[];
  computedBy: string | null;
  computedAt: Date;
  /** Null while it is open. */
  decision: 'published' | 'kept' | null;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
}

const drafts = sql`
  select draft.id, evaluation_id as evaluation, edition, cause, criteria_set_id as "set", version as "setVersion",
    decided_on as "decidedOn", differing, reworded, same, chosen, computer.name as "computedBy", computed_at as "computedAt",
    draft.decision, draft.reason, decider.name as "decidedBy", decided_at as "decidedAt"
  from evaluation_draft draft
  join criteria_set on (criteria_set.commune_id, criteria_set.id) = (draft.commune_id, criteria_set_id)
  left join account computer on computer.id = computed_by
  left join account decider on decider.id = decided_by`;

/** The drafts of an evaluation, the newest first; of each who differed stays readable. */
export async function list(act: Act, evaluation: string): Promise<EvaluationDraft[]> {
  const { rows } = await sql<EvaluationDraft>`${drafts}
    where draft.commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}
    order by decision is not null, computed_at desc, draft.id`.execute(act.tx);
  return rows;
}

export interface WantedDraft {
  /** A version of the evaluation's set of criteria; null = the one in force for it. */
  set: string | null;
  /** Rules are those of this day; null = as it was decided. */
  decidedOn: CivilDate | null;
}

export type Drafted =
  | { ok: true; draft: string }
  | {
      ok: false;
      /** Its version is of another set · the day lies before the days judged. */
      problem: 'not found' | 'not frozen' | 'other set' | 'too early';
    };

/** Computes a frozen evaluation anew from what stands now. The open draft, if there is one, gives way to it. */
export async function compute(act: Act, evaluation: string, wanted: WantedDraft): Promise<Drafted> {
  const stage = await aloneWith(act, evaluation);
  const now = await evaluationOf(act, evaluation);
  if (!now || stage === null) return { ok: false, problem: 'not found' };
  if (stage !== 'frozen') return { ok: false, problem: 'not frozen' };
  const row = await rowBySet(act, now, wanted.set);
  if (!row) return { ok: false, problem: 'other set' };
  const decidedOn = wanted.decidedOn ?? now.decidedOn;
  if (decidedOn < row.coversFrom) return { ok: false, problem: 'too early' };
  const before = await openDraft(act, evaluation);
  const draft = await drafted(act, { ...row, decidedOn }, { now, chosen: [] });
  if (before) await dropped(act, before.id);
  return { ok: true, draft: await kept(act, draft) };
}

/** A draft before it is kept. */
interface Drafting {
  row: EvaluationRow;
  cause: DraftCause;
  edition: number;
  whole: Edition['whole'];
  results: KeptResult[];
  found: ReturnType<typeof changed>;
  chosen: readonly ChosenInDraft[];
  marks: readonly string[];
}

async function drafted(
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

async function kept(act: Act, { row, found, results, ...draft }: Drafting): Promise<string> {
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

/** The draft that waits for a person; null where there is none. */
export async function openDraft(act: Act, evaluation: string): Promise<EvaluationDraft | null> {
  return (await list(act, evaluation)).find(({ decision }) => decision === null) ?? null;
}

/** Another draft takes its place: what nobody decided on is not kept. */
async function dropped(act: Act, draft: string): Promise<void> {
  await act.tx
    .deleteFrom('evaluation_draft')
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', draft)
    .execute();
}

export type ChosenProblem = 'not found' | 'decided' | 'not tied' | 'reason missing';

/** Of units of equal points at the edge of a cap these get the class, with the reason: the draft is computed anew. */
export async function choose(
  act: Act,
  { evaluation, draft }: { evaluation: string; draft: string },
  { units, reason }: { units: readonly string[]; reason: string },
): Promise<{ ok: true; draft: string } | { ok: false; problem: ChosenProblem }> {
  const stage = await aloneWith(act, evaluation);
  const now = await evaluationOf(act, evaluation);
  const open = await openDraft(act, evaluation);
  if (!now || stage !== 'frozen') return { ok: false, problem: 'not found' };
  if (open?.id !== draft) return { ok: false, problem: 'decided' };
  const tied = new Map(tiesIn(open).map((tie) => [tie.unit, tie.class]));
  if (units.length === 0 || units.some((unit) => !tied.has(unit))) return { ok: false, problem: 'not tied' };
  if (tidy(reason) === '') return { ok: false, problem: 'reason missing' };
  const row = await rowBySet(act, now, open.set);
  if (!row) return { ok: false, problem: 'not found' };
  const more = units.map((unit) => ({ unit, class: tied.get(unit) ?? '', reason: tidy(reason) }));
  const chosen = [...open.chosen, ...more];
  const anew = await drafted(act, { ...row, decidedOn: open.decidedOn }, { now, chosen });
  await dropped(act, open.id);
  const id = await kept(act, { ...anew, cause: open.cause });
  await record(act, {
    ...{ noun: 'evaluation', id: now.id, verb: 'chosen in draft', reason: tidy(reason) },
    after: { name: anew.whole.title, units },
  });
  return { ok: true, draft: id };
}

/** The units of equal points that a draft newly leaves open, with the class they are tied for. */
export function tiesIn({ differing }: Pick<EvaluationDraft, 'differing'>) {
  return differing.flatMap(({ unit, now: { result, points } }) =>
    result.kind === 'tied' ? [{ unit: unit.id, name: unit.name, class: result.class, points }] : [],
  );
}
