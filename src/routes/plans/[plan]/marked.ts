import type { Reviewing } from './reviewing.svelte.ts';
import type { ShownPlan } from './shown-plan.ts';

/** Anything marked in the plan's text: an item, a point to settle, a note. */
export interface Marked {
  id: string;
  span: readonly [start: number, end: number];
  kind: Reviewing['items'][number]['category'] | 'unsettled' | 'note';
  /** Counted within its kind from 1. */
  number: number;
}

/** A note has no identity of its own. */
export function noteId(index: number): string {
  return `note-${index}`;
}

/** What is marked in the part of the plan that is shown. */
export function markedIn(plan: ShownPlan, items: Reviewing['items']): Marked[] {
  const here = ({ part }: { part: number }) => part === plan.part;
  const points = plan.unsettled.flatMap(({ id, span, part }, index) =>
    here({ part }) ? [{ id, span, kind: 'unsettled' as const, number: index + 1 }] : [],
  );
  const notes = plan.notes.flatMap(({ span, part }, index) =>
    here({ part }) ? [{ id: noteId(index), span, kind: 'note' as const, number: index + 1 }] : [],
  );
  return [
    ...items.map(({ id, span, category, number }) => ({ id, span, kind: category, number })),
    ...points,
    ...notes,
  ].filter(({ span }) => span[1] > span[0]);
}

/** The address of words in the text, in whatever part of the plan they stand. */
export function toWords(plan: ShownPlan, id: string, part: number): string {
  return part === plan.part ? `#at-${id}` : `?part=${part}#at-${id}`;
}
