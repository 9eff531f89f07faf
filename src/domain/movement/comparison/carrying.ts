import type { Reading } from '#plan';
import { itemsOf, type PlanItem } from '../items.ts';
import { compareAmendment } from './amending.ts';
import { type Change, compare } from './comparison.ts';

/**
 * reading: the same file read again · version: the same plan issued again · amendment: a plan that changes some of
 * another and lets the rest stand.
 */
export const successionKinds = ['reading', 'version', 'amendment'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** A plan as far as it is compared: its reading, and the items that people keep of it. */
export interface ComparedPlan {
  reading: Reading;
  items: readonly (PlanItem & { added: boolean; vanished: boolean })[];
}

/** What became of every item of a plan in the one that follows it: as both were read, with what people added. */
export function changesBetween(kind: SuccessionKind, earlier: ComparedPlan, later: ComparedPlan): Change[] {
  const [ones, others] = [asCompared(earlier), asCompared(later)];
  return kind === 'amendment' ? compareAmendment(ones, later.reading, others) : compare(ones, others);
}

/** Corrections do not count: they are a person's, not the plan's. */
function asCompared({ reading, items }: ComparedPlan): PlanItem[] {
  return [...itemsOf(reading), ...items.filter(({ added, vanished }) => added || vanished)];
}

/**
 * Whether what a person decided on the earlier item holds for the later one at once.
 * - the same and the moved keep it;
 * - of the same file read again, also what has the same words within the same bounds and is only understood otherwise:
 *   the person had these words before him;
 * - what changed otherwise waits for a person.
 */
export function keepsDecision(kind: SuccessionKind, change: Change): change is Paired {
  if (change.kind === 'same' || change.kind === 'moved') return true;
  return (
    kind === 'reading' &&
    change.kind === 'changed' &&
    !change.reworded &&
    change.earlier.bounds === change.later.bounds
  );
}

export type Paired = Extract<Change, { later: PlanItem; earlier: PlanItem }>;
