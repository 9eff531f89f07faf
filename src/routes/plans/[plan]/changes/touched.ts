import type { CivilDate } from '#calendar';
import { type Change, movedDue, movedTarget, type PlanItem } from '#movement';
import { type Act, movements, planLineage } from '#store';

/** What of a changed item can be carried into the part of the movement that rests on it, or why not. */
export type Carrying =
  | { due: CivilDate }
  | { target: readonly [from: string, to: string] }
  | { not: 'done' | 'waits' | 'sent' | 'byHand' };

/** What a movement opened from the earlier plan has that rests on what changed, with the words before and now. */
export async function touchedBy(act: Act, compared: planLineage.Compared) {
  const differ = compared.changes.filter(({ kind }) => kind === 'changed' || kind === 'gone');
  const byItem = new Map(
    differ.flatMap((change) => ('earlier' in change ? [[change.earlier.id, change]] : [])),
  );
  const movement = await planLineage.movementTouched(act, compared.earlier, [...byItem.keys()]);
  if (!movement) return null;
  const asked = new Map((await movements.indicators(act, movement.id)).map((one) => [one.id, one]));
  const rows = movement.touched.map((part) => {
    const change = byItem.get(part.planItem);
    const pair = change?.kind === 'changed' ? change : null;
    return {
      ...part,
      was: change && 'earlier' in change ? change.earlier.quote : null,
      now: pair?.later.quote ?? null,
      carrying: pair && carryingOf(act, { part, pair, asked: asked.get(part.id), compared }),
    };
  });
  return { ...movement, rows, added: compared.changes.filter(({ kind }) => kind === 'added').length };
}

interface Part {
  part: planLineage.Touched;
  pair: Extract<Change, { kind: 'changed' }>;
  asked: Awaited<ReturnType<typeof movements.indicators>>[number] | undefined;
  compared: planLineage.Compared;
}

function carryingOf(act: Act, { part, pair, asked, compared }: Part): Carrying {
  if (part.carriedFrom === compared.plan) return { not: 'done' };
  const later = compared.now.items.find(({ id }) => id === pair.later.id);
  if (later?.decision !== 'accepted' && later?.decision !== 'corrected') return { not: 'waits' };
  if (part.sent > 0) return { not: 'sent' };
  const items: { earlier: PlanItem; later: PlanItem } = { earlier: pair.earlier, later };
  const due = part.onTimeUntil && movedDue(part.onTimeUntil, { ...items, today: act.today });
  if (due) return { due };
  const target = asked && movedTarget(asked, items);
  return target ? { target: [asked?.question ?? '', target.question] } : { not: 'byHand' };
}
