import { sql } from 'kysely';
import { type TooLong, tooLong } from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { groundsOfUnit } from './evaluation-grounds.ts';
import { listedFor } from './evaluation-listed.ts';
import { aloneWith, besideOthers, type ClosedStage, isClosed } from './evaluation-lock.ts';
import { ownDays } from './evaluation-own-days.ts';
import { holdAll } from './evaluation-results.ts';
import { evaluationOf } from './evaluation-rows.ts';
import { keepShown, ofUnit as shownTo, tellsHidden } from './evaluation-shown.ts';
import { get } from './evaluations.ts';
import { record } from './events.ts';

/** “Giải trình, đề nghị xem xét lại”: once for each unit. */
export interface Objection {
  unit: string;
  unitName: string;
  words: string;
  by: string | null;
  at: Date;
  /** Null while nobody has decided. */
  decided: { decision: 'kept' | 'changed'; answer: string; by: string | null; at: Date } | null;
}

/** The explanations of an evaluation, those that wait first, the oldest first. A unit finds its own. */
export async function list(act: Act, evaluation: string): Promise<Objection[]> {
  const { rows } = await sql<
    Omit<Objection, 'decided'> & {
      decision: 'kept' | 'changed' | null;
      answer: string;
      decidedBy: string | null;
      decidedAt: Date;
    }
  >`
    select said.unit_id as unit, unit_name as "unitName", words, sender.name as "by", sent_at as "at", decision, answer,
      decider.name as "decidedBy", decided_at as "decidedAt"
    from evaluation_objection said
    join ${listedFor(act)} listed on (listed.commune_id, listed.evaluation_id, listed.unit_id)
      = (said.commune_id, said.evaluation_id, said.unit_id)
    left join account sender on sender.id = sent_by
    left join account decider on decider.id = decided_by
    where said.commune_id = ${communeOf(act)} and said.evaluation_id::text = ${evaluation}
    order by decision is not null, sent_at, said.unit_id`.execute(act.tx);
  return rows.map(({ decision, answer, decidedBy, decidedAt, ...one }) => ({
    ...one,
    decided: decision && { decision, answer, by: decidedBy, at: decidedAt },
  }));
}

export type Objected =
  | { ok: true; again: boolean }
  | {
      ok: false;
      problem:
        | 'not found'
        | 'not shown'
        | ClosedStage
        | TooLong
        | 'no round'
        | 'too late'
        | 'said already'
        | 'words missing';
    };

/** The actor's unit explains and asks to look at its result again: once, while the round lasts. The same words again change nothing. */
export async function object(
  act: Act,
  evaluation: string,
  { unit, words }: { unit: string; words: string },
): Promise<Objected> {
  const stage = await besideOthers(act, evaluation);
  const found = await get(act, evaluation);
  const days = await ownDays(act, evaluation, unit);
  if (!found || !days?.shown) return { ok: false, problem: found ? 'not shown' : 'not found' };
  const before = (await list(act, evaluation)).find((one) => one.unit === unit);
  if (before)
    return before.words === words ? { ok: true, again: true } : { ok: false, problem: 'said already' };
  if (stage !== 'shown') return { ok: false, problem: isClosed(stage) ? stage : 'not shown' };
  if (days.objectionsUntil === null) return { ok: false, problem: 'no round' };
  if (days.objectionsUntil < act.today) return { ok: false, problem: 'too late' };
  if (!words) return { ok: false, problem: 'words missing' };
  const long = tooLong(words, 'explanation');
  if (long) return { ok: false, problem: long };
  const { rows } = await sql`
    insert into evaluation_objection (commune_id, evaluation_id, unit_id, words, sent_by, sent_at)
    values (${communeOf(act)}, ${found.id}, ${unit}, ${words}, ${accountOf(act)}, ${act.now})
    on conflict do nothing returning unit_id`.execute(act.tx);
  if (rows.length === 0) return { ok: false, problem: 'said already' };
  await record(act, { noun: 'evaluation', id: found.id, verb: 'objected', after: { unit }, reason: words });
  return { ok: true, again: false };
}

export type Decided =
  | { ok: true }
  | {
      ok: false;
      problem:
        | 'not found'
        | ClosedStage
        | TooLong
        | 'answer missing'
        | 'decided already'
        | 'nothing changed'
        | 'rests on hidden';
    };

/**
 * Answers an explanation. That it was changed is only said where it was; the unit is shown the new result with the answer,
 * and so is everyone whom the change moved.
 */
export async function decide(
  act: Act,
  evaluation: string,
  { unit, decision, answer }: { unit: string; decision: 'kept' | 'changed'; answer: string },
): Promise<Decided> {
  const stage = await aloneWith(act, evaluation);
  const before = (await list(act, evaluation)).find((one) => one.unit === unit);
  if (!before) return { ok: false, problem: 'not found' };
  if (isClosed(stage)) return { ok: false, problem: stage };
  if (before.decided) {
    const { decided } = before;
    const isSame = decided.decision === decision && decided.answer === answer;
    return isSame ? { ok: true } : { ok: false, problem: 'decided already' };
  }
  if (!answer) return { ok: false, problem: 'answer missing' };
  const long = tooLong(answer, 'answer');
  if (long) return { ok: false, problem: long };
  const row = decision === 'changed' ? await evaluationOf(act, evaluation) : null;
  if (row) await holdAll(act, row);
  if (row && !(await isChanged(act, evaluation, unit))) return { ok: false, problem: 'nothing changed' };
  await sql`update evaluation_objection set decision = ${decision}, answer = ${answer}, decided_by = ${accountOf(act)},
      decided_at = ${act.now}
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and unit_id = ${unit}`.execute(
    act.tx,
  );
  const moved = row ? await keepShown(act, evaluation) : [];
  if (row && (await tellsHidden(act, evaluation))) return { ok: false, problem: 'rests on hidden' };
  const after = { unit, decision, shown: moved };
  await record(act, { noun: 'evaluation', id: evaluation, verb: 'objection decided', after, reason: answer });
  return { ok: true };
}

/** Whether the result or its grounds are others than the unit was shown before it explained. */
async function isChanged(act: Act, evaluation: string, unit: string): Promise<boolean> {
  const { rows } = await sql<{ since: boolean }>`
    select exists (select from evaluation_shown shown join evaluation_objection said using (commune_id, evaluation_id, unit_id)
      where shown.commune_id = ${communeOf(act)} and shown.evaluation_id::text = ${evaluation} and unit_id = ${unit}
        and shown_at > sent_at) as since`.execute(act.tx);
  if (rows[0]?.since) return true;
  const [shown, now] = [await shownTo(act, evaluation, unit), await groundsOfUnit(act, evaluation, unit)];
  return shown?.hash !== now?.hash;
}
