import type { CivilDate } from '#calendar';
import { movedTarget, type PlanItem } from '#movement';
import { type Act, communeOf } from './act.ts';
import { record } from './events.ts';
import { movementTouched } from './movement-touched.ts';
import { indicators, periods } from './movements.ts';
import { comparedWith } from './plan-change.ts';
import { isId } from './plan-items.ts';

export type CarriedOver =
  | { ok: true }
  | {
      ok: false;
      /** `waits`: nobody has confirmed the changed item · `sent`: it was reported on already · `done`: it was carried. */
      problem: 'not found' | 'waits' | 'sent' | 'done' | 'past' | 'after closing';
    };

/** Moves the due date of a period, whose deadline a newer plan changed; only while nobody has reported for it. */
export async function carryDue(
  act: Act,
  plan: string,
  { period, due }: { period: string; due: CivilDate },
): Promise<CarriedOver> {
  const found = await resting(act, plan, period);
  if (!found.ok) return found;
  const before = (await periods(act, found.movement)).find(({ id }) => id === period);
  if (!before) return { ok: false, problem: 'not found' };
  if (due < act.today) return { ok: false, problem: 'past' };
  if (before.acceptedUntil !== null && before.acceptedUntil < due)
    return { ok: false, problem: 'after closing' };
  await act.tx
    .updateTable('period')
    .set({ on_time_until: due, carried_from: plan })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', period)
    .execute();
  await record(act, {
    noun: 'period',
    id: period,
    verb: 'due date moved',
    before: { name: before.name, onTimeUntil: before.onTimeUntil },
    after: { name: before.name, onTimeUntil: due },
    reason: found.reason,
  });
  return { ok: true };
}

/** Holds a question against what a newer plan says; only while nobody has answered it. */
export async function carryTarget(act: Act, plan: string, indicator: string): Promise<CarriedOver> {
  const found = await resting(act, plan, indicator);
  if (!found.ok) return found;
  const before = (await indicators(act, found.movement)).find(({ id }) => id === indicator);
  const now = before && movedTarget(before, found);
  if (!now) return { ok: false, problem: 'not found' };
  const { question, comparator, target, targetHigh } = now;
  await act.tx
    .updateTable('indicator')
    .set({ question, comparator, target, target_high: targetHigh, carried_from: plan })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', indicator)
    .execute();
  await record(act, {
    noun: 'movement',
    id: found.movement,
    verb: 'target moved',
    before: { question: before.question, target: before.target },
    after: { question, target },
    reason: found.reason,
  });
  return { ok: true };
}

type Resting =
  | { ok: true; movement: string; earlier: PlanItem; later: PlanItem; reason: string }
  | Extract<CarriedOver, { ok: false }>;

/** The part of the running movement that rests on a changed item, which a person has confirmed as it is now. */
async function resting(act: Act, plan: string, part: string): Promise<Resting> {
  const compared = isId(part) ? await comparedWith(act, plan) : null;
  const changed = compared?.changes.flatMap((change) => (change.kind === 'changed' ? [change] : [])) ?? [];
  const movement =
    compared &&
    (await movementTouched(
      act,
      compared.earlier,
      changed.map(({ earlier }) => earlier.id),
    ));
  const touched = movement?.touched.find(({ id }) => id === part);
  const change = changed.find(({ earlier }) => earlier.id === touched?.planItem);
  const later = compared?.now.items.find(({ id }) => id === change?.later.id);
  if (!movement || !touched || !change || !later) return { ok: false, problem: 'not found' };
  if (later.decision !== 'accepted' && later.decision !== 'corrected') return { ok: false, problem: 'waits' };
  if (touched.sent > 0) return { ok: false, problem: 'sent' };
  if (touched.carriedFrom === plan) return { ok: false, problem: 'done' };
  const { number } = compared?.now.reading.document ?? {};
  return {
    ok: true,
    movement: movement.id,
    earlier: change.earlier,
    later,
    reason: `theo Kế hoạch số ${number ?? '(không nêu)'}`,
  };
}
