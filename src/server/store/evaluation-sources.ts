import { sql } from 'kysely';
import { askedOfReports, type Criterion, criteriaOf, fittingQuestions } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import { aloneWith, type ClosedStage, isClosed } from './evaluation-lock.ts';
import { type EvaluationRow, evaluationOf } from './evaluation-rows.ts';
import { record } from './events.ts';
import * as movements from './movements.ts';

/** Which question feeds which criterion of an evaluation, by the criterion's id. */
export async function sourcesOf(act: Act, evaluation: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ criterion: string; indicator: string }>`
    select criterion, indicator_id as indicator from evaluation_source
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} order by criterion`.execute(
    act.tx,
  );
  return new Map(rows.map(({ criterion, indicator }) => [criterion, indicator]));
}

/** Why a question cannot feed a criterion; null = it can. */
export function sourceProblem(
  criteria: readonly Criterion[],
  questions: readonly movements.Asked[],
  { criterion, indicator }: { criterion: string; indicator: string },
): 'no question' | null {
  const of = criteria.find(({ id }) => id === criterion);
  const asked = questions.map((one) => ({ id: one.id, kind: one.kind, text: one.question }));
  const fitting = of ? fittingQuestions(of, asked) : [];
  return fitting.some(({ id }) => id === indicator) ? null : 'no question';
}

/** The criteria as questions may feed them. */
export function criteriaFed({ paper }: Pick<EvaluationRow, 'paper'>): Criterion[] {
  return criteriaOf(askedOfReports(paper).nodes);
}

export type SourceSet = { ok: true } | { ok: false; problem: 'not found' | ClosedStage | 'no question' };

/** Lets a question feed a criterion; null = none does, it is entered by hand. */
export async function setSource(
  act: Act,
  evaluation: string,
  { criterion, indicator }: { criterion: string; indicator: string | null },
): Promise<SourceSet> {
  const stage = await aloneWith(act, evaluation);
  const found = await evaluationOf(act, evaluation);
  if (!found) return { ok: false, problem: 'not found' };
  if (isClosed(stage)) return { ok: false, problem: stage };
  const before = (await sourcesOf(act, evaluation)).get(criterion) ?? null;
  if (before === indicator) return { ok: true };
  const questions = await movements.indicators(act, found.movement);
  if (indicator !== null && sourceProblem(criteriaFed(found), questions, { criterion, indicator }))
    return { ok: false, problem: 'no question' };
  await keep(act, found.id, { criterion, indicator });
  const changed = { criterion, indicator };
  await record(act, {
    noun: 'evaluation',
    id: found.id,
    verb: 'source set',
    before: { criterion, indicator: before },
    after: changed,
  });
  return { ok: true };
}

async function keep(
  act: Act,
  evaluation: string,
  { criterion, indicator }: { criterion: string; indicator: string | null },
) {
  const key = { commune_id: communeOf(act), evaluation_id: evaluation, criterion };
  if (indicator === null) {
    await sql`delete from evaluation_source where commune_id = ${key.commune_id} and evaluation_id = ${evaluation}
      and criterion = ${criterion}`.execute(act.tx);
    return;
  }
  await act.tx
    .insertInto('evaluation_source')
    .values({ ...key, indicator_id: indicator })
    .onConflict((conflict) =>
      conflict.columns(['commune_id', 'evaluation_id', 'criterion']).doUpdateSet({ indicator_id: indicator }),
    )
    .execute();
}
