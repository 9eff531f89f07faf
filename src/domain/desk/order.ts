import { addDays, type CivilDate } from '#calendar';
import { isOwnStep, type Matter, matterKinds } from './matter.ts';

/** The parts of a desk from the top: for whose signature it waits, overdue, to do now, by a near day, by a far one, waiting. */
export const urgencies = ['sign', 'overdue', 'now', 'soon', 'later', 'waiting'] as const;
export type Urgency = (typeof urgencies)[number];

export interface Line extends Matter {
  urgency: Urgency;
}

/** Days before its last day from which a thing is due soon: as early as the first reminder and the week before it. */
export const SOON = 14;

/**
 * All matters as lines, the most urgent first.
 * - nothing is left out; the order does not depend on the order given
 * - whatever is overdue stands before whatever is not, but for what waits for the reader's signature
 * - what is only asked for is never overdue
 */
export function ordered(matters: readonly Matter[], today: CivilDate): Line[] {
  return matters
    .map((matter) => ({ ...matter, urgency: urgencyOf(matter, today) }))
    .sort(
      (one, other) =>
        urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency) || compare(one, other),
    );
}

export function urgencyOf({ kind, due, asked }: Matter, today: CivilDate): Urgency {
  if (kind === 'sign') return 'sign';
  if (due === null) return isOwnStep(kind) ? 'now' : 'waiting';
  if (due < today) return asked ? 'waiting' : 'overdue';
  return due <= addDays(today, SOON) ? 'soon' : 'later';
}

/**
 * The earlier last day first. What has no day goes by its kind, so that what somebody waits for stands before housekeeping,
 * and then by how long it has waited. The rest only makes the order one.
 */
function compare(one: Matter, other: Matter): number {
  return (
    byDay(one.due, other.due) ||
    matterKinds.indexOf(one.kind) - matterKinds.indexOf(other.kind) ||
    byDay(one.since, other.since) ||
    byText(one.movementName ?? '', other.movementName ?? '') ||
    byText(one.name, other.name) ||
    byText(one.id, other.id)
  );
}

function byDay(one: CivilDate | null, other: CivilDate | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
