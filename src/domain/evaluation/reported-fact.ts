import type { CivilDate } from '#calendar';
import type { Days } from '#reporting';
import type { Criterion } from './criteria/criteria-set.ts';
import type { Baseline, Exception, Fact, MissingFact, Source } from './facts.ts';
import type { IsCertain } from './scoring/certain.ts';
import { type Open, openIn, rolledUp, type Told } from './told.ts';
import { hasGaps, turnsOf } from './turns.ts';

/** What is recorded of one unit beside its reports. */
export interface Recorded {
  /** The days judged. */
  year: Days;
  /** The first day on which the unit was; null = before the year. */
  begunOn: CivilDate | null;
  /** Whether any of its reports stands that could say something of this criterion. */
  hasReports: boolean;
  /** The frozen figure of an earlier year for this criterion. */
  baseline: Baseline | null;
  /** Cases that do not count. */
  excepted: readonly Exception[];
  /** What the unit came to in the other evaluation on which this criterion rests; null = no result yet. */
  result: { class: string | null; version: number; source: Source } | null;
  /** Evidence of last year that nothing tells anew; `holds` null: the unit has not said whether it still does. */
  reaffirmed: Reaffirmed | null;
}

/** What a unit says of last year's evidence, and the evaluation in which it was found. */
export interface Reaffirmed {
  holds: boolean | null;
  source: Source;
}

/**
 * What reports and records say of a criterion. `told` null: no question feeds it. What is not known is missing, with the reason;
 * so is what a report that is owed and lacking could make worse.
 */
export function reportedFact(
  criterion: Criterion,
  told: Told | null,
  recorded: Recorded,
  isCertain: IsCertain,
): Fact {
  const fact = toldFact(criterion, told, recorded);
  if (fact.kind === 'missing' || !told) return fact;
  const open = openOf(criterion, told, recorded);
  if (!open || isCertain(criterion.id, fact, open.adds)) return fact;
  const { why, of } = open;
  return { kind: 'missing', why, ...(of.length > 0 ? { of } : {}), soFar: fact };
}

/** A quarter of which some months alone are told is open as well. */
function openOf({ asks }: Criterion, told: Told, recorded: Recorded): Open | null {
  const open = openIn(told);
  if (open || asks.kind !== 'frequency' || !hasGaps(told, asks.each, recorded)) return open;
  return { why: 'no figure', adds: told.sums === 'sum', of: [] };
}

function toldFact({ asks }: Criterion, told: Told | null, recorded: Recorded): Fact {
  if (asks.kind === 'result') return resultFact(recorded);
  if (told === null && asks.kind === 'attestation') return reaffirmedFact(recorded);
  if (asks.kind === 'judgement' || told === null) return missing('not entered');
  if (asks.kind === 'frequency') return turnsFact(told, asks.each, recorded);
  const { value, denominator } = rolledUp(told);
  const { sources } = told;
  if (value === null) return missing(recorded.hasReports ? 'no figure' : 'no report');
  switch (asks.kind) {
    case 'count':
      return { kind: 'amount', value, sources };
    case 'ratio':
      return denominator === null
        ? missing('no whole')
        : { kind: 'share', part: value, whole: denominator, wholeOn: told.wholeOn, sources };
    case 'attestation':
      return { kind: 'said', yes: Number(value) > 0, sources };
    case 'no-incident':
      return { kind: 'cases', cases: value, excepted: recorded.excepted, sources };
    case 'change':
      return recorded.baseline
        ? { kind: 'against', now: value, baseline: recorded.baseline, sources }
        : missing('no baseline');
  }
}

/** Nothing carries over by itself: what held last year is missing until the unit says that it still holds. */
function reaffirmedFact({ reaffirmed }: Recorded): Fact {
  if (!reaffirmed || reaffirmed.holds === false) return missing('not entered');
  if (reaffirmed.holds === null) return missing('not reaffirmed');
  return { kind: 'said', yes: true, sources: [reaffirmed.source] };
}

function resultFact({ result }: Recorded): Fact {
  if (!result) return missing('no result');
  const { class: got, version, source } = result;
  return { kind: 'result', class: got, version, sources: [source] };
}

/** Where no month is told of at all, nothing is: else each month that is not told is said by its name. */
function turnsFact(told: Told, each: 'month' | 'quarter', recorded: Recorded): Fact {
  if (told.apart.length === 0) return missing(recorded.hasReports ? 'no figure' : 'no report');
  return { kind: 'turns', turns: turnsOf(told, each, recorded), sources: told.sources };
}

function missing(why: MissingFact): Fact {
  return { kind: 'missing', why };
}
