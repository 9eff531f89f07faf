import type { Change } from '#movement';
import { type Act, planLineage } from '#store';

/** What a movement opened from the earlier plan has that rests on what changed, with the words before and now. */
export async function touchedBy(act: Act, { earlier, changes }: planLineage.Compared) {
  const differ = changes.filter(({ kind }) => kind === 'changed' || kind === 'gone');
  const byItem = new Map(
    differ.flatMap((change) => ('earlier' in change ? [[change.earlier.id, change]] : [])),
  );
  const movement = await planLineage.movementTouched(act, earlier, [...byItem.keys()]);
  if (!movement) return null;
  const rows = movement.touched.map((part) => ({ ...part, ...quotes(byItem.get(part.planItem)) }));
  return { ...movement, rows, added: changes.filter(({ kind }) => kind === 'added').length };
}

function quotes(change: Change | undefined): { was: string | null; now: string | null } {
  return {
    was: change && 'earlier' in change ? change.earlier.quote : null,
    now: change && 'later' in change ? change.later.quote : null,
  };
}
