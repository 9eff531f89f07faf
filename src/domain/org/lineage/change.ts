import type { CivilDate } from '#calendar';
import type { UnitKind } from '../unit-kind.ts';

/**
 * merge: several become one · split: one becomes several · rearrange: several become several others ·
 * rename · move: under another unit · convert: to another kind · close: ends without a successor.
 */
export const changeKinds = ['merge', 'split', 'rearrange', 'rename', 'move', 'convert', 'close'] as const;

export type ChangeKind = (typeof changeKinds)[number];

export function isChangeKind(text: string): text is ChangeKind {
  return changeKinds.some((kind) => kind === text);
}

/** Of one unit, which goes on: its name, its place or its kind. */
export function keepsTheUnit(kind: ChangeKind): boolean {
  return kind === 'rename' || kind === 'move' || kind === 'convert';
}

/** The paper that makes a change: for a thôn or tổ dân phố the commune People's Council's (Luật 72/2025/QH15). */
export interface Decision {
  /** `Nghị quyết`, `Quyết định`. */
  kind: string;
  number: string;
  date: CivilDate;
  /** `Hội đồng nhân dân phường …`. */
  body: string;
}

/** What becomes of the account of an old unit's head. The old one stays until the last period is over, unless ended. */
export const headFates = ['keep', 'move', 'end'] as const;

export type HeadFate = (typeof headFates)[number];

/** A unit that comes out of a change. */
export interface Destination {
  /** The old unit that goes on as this one; null for a new unit. */
  goesOn: string | null;
  kind: UnitKind;
  code: string;
  name: string;
  /** The id of the unit above it. */
  parent: string | null;
  /** The old units of which it takes in all or a part. */
  of: string[];
}

/** A change as a person records it. */
export interface ChangeDraft {
  kind: ChangeKind;
  /** The first day on which it holds. */
  on: CivilDate;
  decision: Decision;
  from: string[];
  to: Destination[];
  heads: Readonly<Record<string, HeadFate>>;
}

/** The old units that are no more after a change. */
export function endedBy({ from, to }: Pick<ChangeDraft, 'from' | 'to'>): string[] {
  return from.filter((unit) => to.every(({ goesOn }) => goesOn !== unit));
}
