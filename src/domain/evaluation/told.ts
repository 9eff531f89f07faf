import type { CivilDate } from '#calendar';
import { type Days, newestOf, ofMonths, type Sum, type Sums } from '#reporting';
import type { Sources } from './facts.ts';

/** A figure as a report gives it: of a month, or of all its days. Decimal strings. */
export interface ToldFigure extends Days {
  /** Who told it: the unit, or one before it that became part of it whole. */
  unit: string;
  own: boolean;
  /** `2026-05`; null: of all the days of the report. */
  month: string | null;
  value: string;
  denominator: string | null;
  sentAt: Date;
}

/** Figures that were added up already: no two of them tell of the same days. */
export interface AddedFigure {
  own: boolean;
  value: string;
  denominator: string | null;
}

/** What reports say of one question for one unit on the days judged. */
export interface Told {
  /** How its figures come together. */
  sums: Sums;
  /** The day on which its whole was counted. */
  wholeOn: CivilDate | null;
  added: readonly AddedFigure[];
  apart: readonly ToldFigure[];
  /** Why not every report that the unit owes tells of it: one has not come, or says nothing of it; null = all of them do. */
  lacking: 'no report' | 'no figure' | null;
  sources: Sources;
}

/**
 * What comes of them. Sums are added up, those of units that became part of this one too. What stands for itself (a share, a
 * state, a yes) is the unit's own; that of a unit before it stands until this one has spoken. Of two words on the same days
 * the newer one counts. What is never put together is a figure only where a single report tells it.
 */
export function rolledUp({ sums, added, apart }: Told): Sum {
  const each = spoken(sums, [...added, ...newest(apart)]);
  if (sums === 'none' || sums === 'last') return lastOf(sums, each);
  if (each.length === 1 && added.length === 1) return added[0] ?? NOTHING;
  return ofMonths(
    'sum',
    each.map(({ value, denominator }) => ({ month: '', value, denominator })),
  );
}

/** Figures in the order of their days, of which most share none: then nothing is older. */
export function newest(apart: readonly ToldFigure[]): readonly ToldFigure[] {
  const isShared = apart.some(({ from }, place) => {
    const before = apart[place - 1];
    return before !== undefined && before.to >= from;
  });
  return isShared ? newestOf(apart) : apart;
}

/** Of what stands for itself: the unit's own words, else those of the units before it. */
export function spoken<One extends { own: boolean }>(sums: Sums, told: readonly One[]): readonly One[] {
  if (sums === 'sum' || told.every(({ own }) => !own)) return told;
  return told.filter(({ own }) => own);
}

const NOTHING: Sum = { value: null, denominator: null };

/** Two units before it that both said something for themselves said nothing for both. */
function lastOf(sums: 'none' | 'last', told: readonly (AddedFigure | ToldFigure)[]): Sum {
  const apart = told.flatMap((one) => ('to' in one ? one : []));
  const isOne = new Set(apart.map(({ unit }) => unit)).size === 1 && (sums === 'last' || apart.length === 1);
  if (!isOne) return NOTHING;
  const { value, denominator } = apart.reduce((one, other) => (other.to > one.to ? other : one));
  return { value, denominator };
}
