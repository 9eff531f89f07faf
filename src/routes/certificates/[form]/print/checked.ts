import { hinders, type SheetRemark } from '#documents';
import type { Drawn } from './whom.ts';

export type Checked = ReturnType<typeof checkedOf>;

/** As many as a person reads at once. */
const SHOWN = 50;

/** What a person should know before printing, what hinders it first. */
export function checkedOf({ remarks, unlisted, count }: Extract<Drawn, { ok: true }>) {
  const alike = Map.groupBy(remarks, ({ field, remark, size }) => `${field} ${remark} ${size}`);
  const found = [...alike.values()].flatMap((group) => onceOf(group, count));
  const weighty = found.toSorted((a, b) => Number(hinders(b)) - Number(hinders(a)));
  return {
    count,
    unlisted: unlisted.slice(0, SHOWN),
    hindered: remarks.some(hinders),
    remarks: weighty.slice(0, SHOWN),
    more: Math.max(0, weighty.length - SHOWN),
  };
}

/** On one sheet; with a null name on all of them. */
type Found = Omit<SheetRemark, 'at' | 'name'> & { name: string | null };

function onceOf(group: readonly SheetRemark[], count: number): Found[] {
  const found = group.map(({ name, field, remark, size }) => ({ name, field, remark, size }));
  const [first] = found;
  return found.length === count && count > 1 && first ? [{ ...first, name: null }] : found;
}
