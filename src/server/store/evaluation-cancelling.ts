import { type TooLong, tooLong } from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { aloneWith } from './evaluation-lock.ts';
import { inListOf } from './evaluation-opening.ts';
import { restingOn } from './evaluation-rests.ts';
import { get } from './evaluations.ts';
import { record } from './events.ts';

export type Cancelled =
  | { ok: true; again: boolean }
  | { ok: false; problem: 'not found' | 'frozen' | TooLong | 'reason missing' }
  /** Other evaluations whose criterion its results are, by title. */
  | { ok: false; problem: 'rested on'; by: string[] };

/**
 * Says that an evaluation is not held, and why. It stays in the list with everything that was said in it; nothing of it is
 * computed any more, nobody writes to it, and the same set can be opened again for the year.
 */
export async function cancel(act: Act, evaluation: string, reason: string): Promise<Cancelled> {
  const found = await get(act, evaluation);
  if (!found) return { ok: false, problem: 'not found' };
  await inListOf(act, found.movement);
  const stage = await aloneWith(act, evaluation);
  if (stage === 'cancelled') return { ok: true, again: true };
  if (stage === 'frozen') return { ok: false, problem: 'frozen' };
  const long = tooLong(reason, 'reason');
  if (!reason || long) return { ok: false, problem: long ?? 'reason missing' };
  const by = await restingOn(act, evaluation);
  if (by.length > 0) return { ok: false, problem: 'rested on', by };
  await act.tx
    .updateTable('evaluation')
    .set({ cancelled_by: accountOf(act), cancelled_at: act.now, cancelled_reason: reason })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', evaluation)
    .execute();
  const after = { name: found.title, year: found.year };
  await record(act, { noun: 'evaluation', id: evaluation, verb: 'cancelled', after, reason });
  return { ok: true, again: false };
}
