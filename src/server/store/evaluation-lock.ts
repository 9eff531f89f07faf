import { sql } from 'kysely';
import { type Act, communeOf } from './act.ts';

/** How far an evaluation is: units say what they have to say · results are shown · nothing changes any more · it is not held. */
export type EvaluationStage = 'open' | 'shown' | ClosedStage;

/** Nothing is written to it any more. */
export type ClosedStage = 'frozen' | 'cancelled';

export function isClosed(stage: EvaluationStage | null): stage is ClosedStage {
  return stage === 'frozen' || stage === 'cancelled';
}

/**
 * Waits for everyone who writes to the evaluation, keeps others from it until the end of the transaction, and says how far it
 * is; null where there is none. Taken before anything is written, so that two presses come one after the other.
 */
export async function aloneWith(act: Act, evaluation: string): Promise<EvaluationStage | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('evaluation ' || ${evaluation}::text, 0))`.execute(
    act.tx,
  );
  return stageOf(act, evaluation);
}

/** The same, together with others who only add; whoever shows or freezes it waits for them. */
export async function besideOthers(act: Act, evaluation: string): Promise<EvaluationStage | null> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended('evaluation ' || ${evaluation}::text, 0))`.execute(
    act.tx,
  );
  return stageOf(act, evaluation);
}

/** How far it is, without waiting for anybody: to be read, not to be written by. */
export async function stageOf(act: Act, evaluation: string): Promise<EvaluationStage | null> {
  const { rows } = await sql<{ stage: EvaluationStage }>`
    select case when cancelled_at is not null then 'cancelled' when frozen_at is not null then 'frozen'
      when shown_at is not null then 'shown' else 'open' end as stage
    from evaluation where commune_id = ${communeOf(act)} and id::text = ${evaluation}`.execute(act.tx);
  return rows[0]?.stage ?? null;
}
