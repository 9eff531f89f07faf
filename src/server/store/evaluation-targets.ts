import { sql } from 'kysely';
import {
  type FoundTarget,
  type Standing,
  type TooLong,
  targetsFound,
  targetsIn,
  tooLong,
  type WholeTarget,
} from '#evaluation';
import { heldOff } from '#movement';
import { type Act, communeOf } from './act.ts';
import { newestEdition, wholeKept } from './evaluation-editions.ts';
import { judgingOf } from './evaluation-judging.ts';
import { aloneWith, type ClosedStage, isClosed } from './evaluation-lock.ts';
import { evaluationOf } from './evaluation-rows.ts';
import { record } from './events.ts';

/** The targets of an evaluation, held against how the units stand. Once frozen those of its newest edition, by the rules that were kept with them. */
export async function list(
  act: Act,
  evaluation: string,
  standings: readonly Standing[],
): Promise<FoundTarget[]> {
  const of = await evaluationOf(act, evaluation);
  if (!of) return [];
  const edition = of.frozenAt && (await newestEdition(act, of.id));
  const kept = edition ? await wholeKept(act, of.id, edition) : null;
  if (kept) return targetsIn(kept, standings);
  const { scale } = of.content;
  return targetsFound(await targetsOf(act, of.id), { scale, standings, rules: await judgingOf(act, of) });
}

/** The targets of an evaluation, in one order. */
export async function targetsOf(act: Act, evaluation: string): Promise<WholeTarget[]> {
  const { rows } = await sql<{ id: string; content: Omit<WholeTarget, 'id'> }>`
    select id, content from evaluation_target where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation}
    order by content ->> 'clause', content ->> 'title', id`.execute(act.tx);
  return rows.map(({ id, content }) => ({ ...content, id }));
}

export type TargetSet =
  | { ok: true }
  | { ok: false; problem: 'not found' | ClosedStage | 'no class' }
  | TargetRefused;

export type TitleRefused =
  | { ok: false; problem: TooLong }
  /** BOUNDARY: words that nothing on the software may rest on, with why. */
  | { ok: false; problem: 'held off'; message: string };

/** Why an evaluation or a target cannot bear this title; null = it can. */
export function titleProblem(title: string, kind: 'title' | 'quote'): TitleRefused | null {
  const long = tooLong(title, kind);
  if (long) return { ok: false, problem: long };
  const [held] = heldOff([{ field: 'title', words: title }]);
  return held ? { ok: false, problem: 'held off', message: held.message } : null;
}

export type TargetRefused = TitleRefused & { field: 'target.title' | 'target.clause' };

/** Why a target cannot say what it says; null = it can. */
export function targetProblem({ title, clause }: Omit<WholeTarget, 'id'>): TargetRefused | null {
  const long = tooLong(clause, 'clause');
  if (long) return { ok: false, problem: long, field: 'target.clause' };
  const of = titleProblem(title, 'quote');
  return of && { ...of, field: 'target.title' };
}

/** Adds a target; the same one again changes nothing. */
export async function add(act: Act, evaluation: string, target: Omit<WholeTarget, 'id'>): Promise<TargetSet> {
  const stage = await aloneWith(act, evaluation);
  const of = await evaluationOf(act, evaluation);
  if (!of) return { ok: false, problem: 'not found' };
  if (isClosed(stage)) return { ok: false, problem: stage };
  if (of.content.scale.classes.every(({ key }) => key !== target.class))
    return { ok: false, problem: 'no class' };
  const words = targetProblem(target);
  if (words) return words;
  const content = JSON.stringify(target);
  const { rows } = await sql`
    insert into evaluation_target (commune_id, evaluation_id, content) select ${communeOf(act)}, ${of.id}, ${content}::jsonb
    where not exists (select from evaluation_target where commune_id = ${communeOf(act)} and evaluation_id = ${of.id}
      and content = ${content}::jsonb) returning id`.execute(act.tx);
  if (rows.length > 0)
    await record(act, {
      noun: 'evaluation',
      id: of.id,
      verb: 'target set',
      after: { ...target, name: target.title },
    });
  return { ok: true };
}

/** Takes a target off. */
export async function remove(act: Act, evaluation: string, target: string): Promise<TargetSet> {
  const stage = await aloneWith(act, evaluation);
  if (!stage) return { ok: false, problem: 'not found' };
  if (isClosed(stage)) return { ok: false, problem: stage };
  const { rows } = await sql<{ content: WholeTarget }>`
    delete from evaluation_target where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}
      and id::text = ${target} returning content`.execute(act.tx);
  for (const { content } of rows)
    await record(act, {
      noun: 'evaluation',
      id: evaluation,
      verb: 'target removed',
      before: { ...content, name: content.title },
    });
  return { ok: true };
}
