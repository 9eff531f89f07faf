import { sql } from 'kysely';
import type { Done, DraftTexts, DraftTurn, Source } from '#compilation';
import { turnOf } from '#compilation';
import type { MergedReportInput } from '#documents';
import { type Act, accountOf, communeOf } from './act.ts';
import { chain, mayAct, type Step } from './approval.ts';

/** A period of a movement. */
export interface Where {
  movement: string;
  period: string;
}

/** Something done with a kept draft, by whom and when. */
export interface DraftDone extends Done {
  byName: string | null;
  stepName: string | null;
  at: Date;
}

/** A version of the merged report as it was kept. */
export interface Draft {
  id: string;
  movement: string;
  period: string;
  version: number;
  hash: string;
  draftedBy: string | null;
  draftedAt: Date;
  /** In the order in which it was done. */
  done: DraftDone[];
}

export interface DraftContent extends Draft {
  content: MergedReportInput;
  texts: DraftTexts;
}

const acts = sql`coalesce((select json_agg(json_build_object('act', done.act, 'step', step_id, 'by', acted_by, 'byName', account.name,
    'stepName', step.name, 'reason', reason, 'at', acted_at) order by place)
  from compilation_act done left join account on account.id = acted_by
  left join approval_step step on (step.commune_id, step.id) = (done.commune_id, step_id)
  where (done.commune_id, compilation_id) = (compilation.commune_id, compilation.id)), '[]') as done`;

const columns = sql`compilation.id, (select movement_id from period
    where (period.commune_id, period.id) = (compilation.commune_id, period_id)) as movement, period_id as period, version, hash, account.name as "draftedBy", drafted_at as "draftedAt"`;

/** The versions of a period's merged report that were kept, the newest first. */
export async function list(act: Act, period: string): Promise<Draft[]> {
  const { rows } = await sql<Draft>`
    select ${columns}, ${acts} from compilation left join account on account.id = drafted_by
    where commune_id = ${communeOf(act)} and period_id::text = ${period} order by version desc`.execute(
    act.tx,
  );
  return rows.map(withDates);
}

/** One version with all it says; null where there is none. */
export async function get(act: Act, period: string, version: number): Promise<DraftContent | null> {
  const { rows } = await sql<DraftContent>`
    select ${columns}, content, texts, ${acts} from compilation left join account on account.id = drafted_by
    where commune_id = ${communeOf(act)} and period_id::text = ${period}
      and version::text = ${String(version)}`.execute(act.tx);
  const [row] = rows;
  return row ? withDates(row) : null;
}

/** Times inside JSON arrive as text. */
function withDates<T extends Draft>(draft: T): T {
  return { ...draft, done: draft.done.map((one) => ({ ...one, at: new Date(one.at) })) };
}

/** How every unit stood in a kept version. */
export async function sourcesKept(act: Act, compilation: string): Promise<Source[]> {
  const { rows } = await sql<Source>`
    select kept.unit_id as unit, unit.name as "unitName", state, report_id as report, report.version, adds, stands
    from compilation_source kept
    join unit on (unit.commune_id, unit.id) = (kept.commune_id, kept.unit_id)
    left join report on (report.commune_id, report.id) = (kept.commune_id, kept.report_id)
    where kept.commune_id = ${communeOf(act)} and compilation_id = ${compilation}
    order by unit.kind, unit.name, unit.code`.execute(act.tx);
  return rows;
}

/** Whose turn a version is, and what the actor may do with it now. */
export interface Standing {
  turn: DraftTurn<DraftDone>;
  /** May write in it and pass it on. */
  mayDraft: boolean;
  /** May check or sign it, whichever its turn is; or why not. */
  mayAct: Awaited<ReturnType<typeof mayAct>>;
  steps: Step[];
}

export async function standingOf(act: Act, draft: Draft): Promise<Standing> {
  const steps = (await chain(act, draft.movement)).filter((step) => step.act !== 'review');
  const turn = turnOf(stepsOfDraft(steps), draft.done);
  const drafting = await mayAct(act, steps.find((step) => step.act === 'draft') ?? null);
  return { turn, steps, mayDraft: drafting.ok, mayAct: await mayTakeTurn(act, draft.period, turn, steps) };
}

export function stepsOfDraft(steps: readonly Step[]) {
  return steps.flatMap(({ id, act, name }) => (act === 'review' ? [] : [{ id, act, name }]));
}

/** Signing is never done by anyone who drafted any version of the same report. */
async function mayTakeTurn(act: Act, period: string, turn: DraftTurn, steps: readonly Step[]) {
  const held = steps.find(({ id }) => id === turn.step?.id) ?? null;
  if (turn.turn !== 'sign') return mayAct(act, held);
  return mayAct(act, held ?? leaderStep(act), await draftersOf(act, period));
}

/** Where no chain is set, any leader signs. */
function leaderStep(act: Act): Pick<Step, 'act' | 'holders'> {
  const account = accountOf(act);
  const isLeader = act.actor.kind === 'person' && act.actor.role === 'leader';
  return { act: 'sign', holders: isLeader && account ? [account] : [] };
}

/** The accounts that drafted or wrote in any version. */
async function draftersOf(act: Act, period: string): Promise<string[]> {
  const { rows } = await sql<{ account: string }>`
    select drafted_by as account from compilation
      where commune_id = ${communeOf(act)} and period_id = ${period} and drafted_by is not null
    union select acted_by from compilation_act done
      join compilation on (compilation.commune_id, compilation.id) = (done.commune_id, compilation_id)
      where done.commune_id = ${communeOf(act)} and period_id = ${period} and done.act in ('edited', 'submitted') and acted_by is not null`.execute(
    act.tx,
  );
  return rows.map(({ account }) => account);
}
