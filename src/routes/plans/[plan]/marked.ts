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
export function noteId({ number }: { number: number }): string {
  return `note-${number}`;
}

/** What is marked in the part of the plan that is shown. */
export function markedIn(plan: ShownPlan, items: Reviewing['items']): Marked[] {
  return [
    ...items.map(({ id, span, category, number }) => ({ id, span, kind: category, number })),
    ...plan.unsettled.map(({ id, span, number }) => ({ id, span, kind: 'unsettled' as const, number })),
    ...plan.notes.map((note) => ({
      id: noteId(note),
      span: note.span,
      kind: 'note' as const,
      number: note.number,
    })),
  ].filter(({ span }) => span[1] > span[0]);
}
