import type { CivilDate } from '#calendar';
import { type Days, newestOf, ofMonths, type Sum, type Sums } from '#reporting';
import type { OldReport, Sources } from './facts.ts';

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

/** Figures that need only be added up: no two of them tell of the same days. */
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
  /** Reports that are owed and do not tell of it. */
  lacking: readonly Lacking[];
  sources: Sources;
}

/** A report that has not come, or says nothing of the question. */
export interface Lacking {
  why: 'no report' | 'no figure';
  /** The unit's own, or of one before it. */
  own: boolean;
  /** The last day that it covers; null where only their number is known. */
  to: CivilDate | null;
  /** Of a unit before this one. */
  of: OldReport | null;
}

/** What reports that are lacking could still change. */
export interface Open {
  why: Lacking['why'];
  /** They can only add to it; else they can make anything of it. */
  adds: boolean;
  of: readonly OldReport[];
}

/** What could still change a figure; null = nothing. Of what stands for itself: words on later days, and the unit's own where it has not spoken. */
export function openIn({ sums, added, apart, lacking }: Told): Open | null {
  if (lacking.length === 0) return null;
  const own = apart.filter((one) => one.own);
  const isOwn = own.length > 0 || added.some((one) => one.own);
  const since = sums === 'last' ? lastOwn(own) : '';
  const isOpen = (one: Lacking) => one.own && (one.to === null || one.to >= since);
  const left = sums === 'sum' || !isOwn ? lacking : lacking.filter(isOpen);
  const [first] = left;
  if (!first) return null;
  const why = left.find(({ why }) => why === 'no report')?.why ?? first.why;
  return { why, adds: sums === 'sum', of: left.flatMap(({ of }) => of ?? []) };
}

/** The first day of the last words: whatever is told of days from there on could stand in their place. */
function lastOwn(own: readonly ToldFigure[]): string {
  return own.reduce((last, { from, to }) => (to > last.to ? { from, to } : last), { from: '', to: '' }).from;
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
