import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import {
  type ChangeDifference,
  changesChanged,
  type Difference,
  type KeptChoice,
  type TargetDifference,
  type TooLong,
  tooLong,
  type WholeChange,
} from '#evaluation';
import { tidy } from '#org';
import { type Act, communeOf } from './act.ts';
import { tiesIn } from './evaluation-draft-ties.ts';
import { type DraftCause, drafted, dropped, keepDraft } from './evaluation-drafting.ts';
import { choicesKept } from './evaluation-editions.ts';
import { aloneWith } from './evaluation-lock.ts';
import { evaluationOf, rowBySet } from './evaluation-rows.ts';
import { record } from './events.ts';

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
  /** The plan's targets that would be found otherwise. */
  targets: readonly TargetDifference[];
  /** Changes against another year, asked of the whole, that would be found otherwise. */
  changes: readonly ChangeDifference[];
  /** Units of which only the grounds read otherwise, and those of which nothing does. */
  reworded: number;
  same: number;
  /** Whom a person chose among equals, in this draft or before it: those choices that still settle a tie. */
  choices: readonly KeptChoice[];
  computedBy: string | null;
  computedAt: Date;
  /** Something has changed since that is not in it; the hint stays whatever is decided. */
  isPast: boolean;
  /** Null while it is open. */
  decision: 'published' | 'kept' | null;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
}

const drafts = sql`
  select draft.id, evaluation_id as evaluation, edition, cause, criteria_set_id as "set", version as "setVersion",
    decided_on as "decidedOn", differing, targets, coalesce(whole -> 'changes', '[]') as fresh,
    coalesce((select rules -> 'changes' from evaluation_edition kept where (kept.commune_id, kept.evaluation_id, kept.edition)
      = (draft.commune_id, draft.evaluation_id, draft.edition)), '[]') as old, reworded, same, coalesce(whole -> 'choices', '[]') as choices,
    computer.name as "computedBy", computed_at as "computedAt",
    draft.decision is null and exists (select from evaluation_mark mark where (mark.commune_id, mark.evaluation_id)
      = (draft.commune_id, draft.evaluation_id) and mark.id <> all (marks)) as "isPast",
    draft.decision, draft.reason, decider.name as "decidedBy", decided_at as "decidedAt"
  from evaluation_draft draft
  join criteria_set on (criteria_set.commune_id, criteria_set.id) = (draft.commune_id, criteria_set_id)
  left join account computer on computer.id = computed_by
  left join account decider on decider.id = decided_by`;

/** The drafts of an evaluation, the newest first; of each who differed stays readable. */
export async function list(act: Act, evaluation: string): Promise<EvaluationDraft[]> {
  const { rows } = await sql<Row>`${drafts}
    where draft.commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}
    order by decision is not null, computed_at desc, draft.id`.execute(act.tx);
  return rows.map(({ old, fresh, ...draft }) => ({ ...draft, changes: changesChanged(old, fresh) }));
}

/** `old`, `fresh`: the changes asked of the whole, as the edition has them and as the draft does. */
type Row = Omit<EvaluationDraft, 'changes'> & Record<'old' | 'fresh', readonly WholeChange[]>;

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
      /** Its version is of another set · the day lies before the days judged · what it rests on changed while it was read. */
      problem: 'not found' | 'not frozen' | 'other set' | 'too early' | 'changing';
    };

/**
 * Computes a frozen evaluation anew from what stands now. The open draft, if there is one, gives way to it. Whom a person chose
 * among equals stands as long as the same units are equal at the same class.
 */
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
  const choices = await choicesBefore(act, evaluation, before);
  const draft = await drafted(act, { ...row, decidedOn }, { now, choices });
  if (!draft) return { ok: false, problem: 'changing' };
  if (before) await dropped(act, before.id);
  return { ok: true, draft: await keepDraft(act, draft) };
}

/** Of the edition in force, and what was chosen since in the draft that gives way. */
async function choicesBefore(
  act: Act,
  evaluation: string,
  before: EvaluationDraft | null,
): Promise<KeptChoice[]> {
  const drafted = before?.choices ?? [];
  const kept = await choicesKept(act, evaluation);
  return [...drafted, ...kept];
}

/** The draft that waits for a person; null where there is none. */
export async function openDraft(act: Act, evaluation: string): Promise<EvaluationDraft | null> {
  return (await list(act, evaluation)).find(({ decision }) => decision === null) ?? null;
}

export type ChosenProblem =
  | 'not found'
  | 'decided'
  | 'not tied'
  | 'not as many'
  | 'reason missing'
  | TooLong
  | 'changing';

export type ChosenInDraft =
  | { ok: true; draft: string }
  | { ok: false; problem: ChosenProblem; room?: number };

/** Of units that are equal at the edge of a class these get it, with the reason: the draft is computed anew. */
export async function choose(
  act: Act,
  { evaluation, draft }: { evaluation: string; draft: string },
  wanted: { class: string; units: readonly string[]; reason: string },
): Promise<ChosenInDraft> {
  const stage = await aloneWith(act, evaluation);
  const now = await evaluationOf(act, evaluation);
  const open = await openDraft(act, evaluation);
  if (!now || stage !== 'frozen') return { ok: false, problem: 'not found' };
  if (open?.id !== draft) return { ok: false, problem: 'decided' };
  const tie = (await tiesIn(act, open.id)).find((one) => one.class === wanted.class);
  const among = tie?.units.map(({ unit }) => unit) ?? [];
  const units = [...new Set(wanted.units)];
  if (!tie || units.length === 0 || units.some((unit) => !among.includes(unit)))
    return { ok: false, problem: 'not tied' };
  if (units.length !== tie.room) return { ok: false, problem: 'not as many', room: tie.room };
  const reason = tidy(wanted.reason);
  const wrong = reason === '' ? 'reason missing' : tooLong(reason, 'reason');
  if (wrong) return { ok: false, problem: wrong };
  const row = await rowBySet(act, now, open.set);
  if (!row) return { ok: false, problem: 'not found' };
  const choices = [{ class: tie.class, units, among, reason }, ...open.choices];
  const anew = await drafted(act, { ...row, decidedOn: open.decidedOn }, { now, choices });
  if (!anew) return { ok: false, problem: 'changing' };
  await dropped(act, open.id);
  const id = await keepDraft(act, { ...anew, cause: open.cause });
  await record(act, {
    ...{ noun: 'evaluation', id: now.id, verb: 'chosen in draft', reason },
    after: { name: anew.whole.title, class: tie.class, units, among },
  });
  return { ok: true, draft: id };
}
