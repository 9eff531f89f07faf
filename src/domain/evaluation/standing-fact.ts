import type { CivilDate } from '#calendar';
import type { Baseline, Exception, Fact, Source } from './facts.ts';

/** What a person enters for a criterion: yes or no, a number, a part with its whole, cases, or points. Decimal strings. */
export type Entered =
  | { kind: 'said'; yes: boolean }
  | { kind: 'amount'; value: string }
  | { kind: 'share'; part: string; whole: string }
  | { kind: 'cases'; cases: string }
  | { kind: 'points'; points: string };

/** The newest word of one side on one criterion; `entered` null = taken back. */
export interface Entry {
  side: 'unit' | 'reviewer';
  entered: Entered | null;
  on: CivilDate;
  reason: string | null;
}

/** What stands of a criterion, and what was said beside it. */
export interface StandingFact {
  /** What is judged. */
  fact: Fact;
  /** What the reports and records say, whatever was entered. */
  reported: Fact;
  /** What the unit says of itself; null = nothing. */
  self: Fact | null;
  /** What the reviewer says, with his reason; null = nothing. */
  reviewer: Fact | null;
}

/** What is recorded of a criterion beside its figure. */
export interface Beside {
  excepted: readonly Exception[];
  /** Of a criterion that asks for a change. */
  baseline: Baseline | null;
}

/**
 * Lays what was entered over what the reports say: the reviewer's word stands above the reports, and these above the unit's
 * own, which stands only where they say nothing. Points that a unit gives itself never stand: points are given by another.
 * What is recorded beside, cases excepted and the baseline, holds for whoever told the figure.
 */
export function standingFact(reported: Fact, entries: readonly Entry[], beside: Beside): StandingFact {
  const self = factOf(entries, 'unit', reported, beside);
  const reviewer = factOf(entries, 'reviewer', reported, beside);
  const silent = reported.kind === 'missing' && self !== null && self.kind !== 'points';
  return { fact: reviewer ?? (silent ? self : reported), reported, self, reviewer };
}

function factOf(
  entries: readonly Entry[],
  side: Entry['side'],
  reported: Fact,
  { excepted, baseline }: Beside,
): Fact | null {
  const entry = entries.find((one) => one.side === side);
  if (!entry?.entered) return null;
  const { entered, on, reason } = entry;
  const sources: readonly Source[] = [{ kind: 'entry', by: side, on, reason }];
  if (entered.kind === 'amount' && baseline)
    return { kind: 'against', now: entered.value, baseline, sources };
  if (entered.kind === 'cases') return { ...entered, excepted, sources };
  if (entered.kind !== 'share') return { ...entered, sources };
  const told = reported.kind === 'missing' ? reported.soFar : reported;
  return { ...entered, wholeOn: told?.kind === 'share' ? told.wholeOn : null, sources };
}
