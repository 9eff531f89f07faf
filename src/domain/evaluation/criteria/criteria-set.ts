import type { CivilDate } from '#calendar';
import type { BaseKind } from '#org';
import type { Bar } from '../rules/rule.ts';
import type { Scale } from './scale.ts';

/** What units of some kinds are judged by for a year, as a paper sets it. */
export interface CriteriaSet {
  /**
   * Latin letters, digits and hyphens; the same through its versions.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
   */
  key: string;
  title: string;
  /** The paper that issues it, and where in it. */
  source: PaperCited;
  /**
   * For units of these kinds; one set per audience.
   * @minItems 1
   */
  audience: readonly BaseKind[];
  /** In force from this day to the end of `until`. */
  from: CivilDate;
  until: CivilDate | null;
  /** @minItems 1 */
  nodes: readonly CriterionNode[];
  scale: Scale;
}

/** A paper and a place in it, as a person cites it. */
export interface PaperCited {
  document: string;
  article: string | null;
}

export type CriterionNode = CriterionGroup | Criterion;

/** A heading of criteria. */
export interface CriterionGroup {
  id: string;
  title: string;
  /** The most points that its criteria may bring together, bonus aside; a decimal string, null = as its criteria say. */
  maximum: string | null;
  nodes: readonly CriterionNode[];
}

/** One thing that is judged. */
export interface Criterion {
  /** Unique in its set; the same through its versions. */
  id: string;
  title: string;
  /** Where the paper says it. */
  article: string | null;
  /** `out`: BOUNDARY, no figure and no points; listed as not included. `count`: an aggregate figure only. */
  bounds: 'in' | 'count' | 'out';
  asks: Asks;
  scores: Scores;
  /** A gate: whoever does not meet it has no class and no title, whatever the score. */
  gate: boolean;
  /** Criteria with the same words here are one choice: meeting either of them is enough. */
  eitherOr: string | null;
  /** It holds only for units to which it was assigned; for others its points are not among the maximum. */
  whereAssigned: boolean;
}

/** A number, or the rule that sets it. */
export type Amount = { value: string } | { rule: string };

/** What a figure is held against. */
export interface Threshold {
  /** `range`: from `amount` to `high`, both included. Where a rule sets the amount and has a bar of its own, that one counts. */
  bar: Bar | 'range';
  amount: Amount;
  high: Amount | null;
}

/**
 * count: a number of something · ratio: a part of a whole, in percent · attestation: yes or no · no-incident: no cases, but
 * for those excepted · change: against a frozen baseline, in percent of it · frequency: so many in each month or quarter ·
 * result: of another evaluation, at least a class · judgement: points given by a person.
 */
export type Asks =
  | { kind: 'count'; at: Threshold }
  | { kind: 'ratio'; at: Threshold }
  | { kind: 'attestation' }
  | { kind: 'no-incident' }
  | { kind: 'change'; way: 'fall' | 'rise'; at: Threshold; smallest: Amount }
  | { kind: 'frequency'; each: 'month' | 'quarter'; at: Threshold }
  | { kind: 'result'; set: string; least: string }
  | { kind: 'judgement' };

/**
 * none: pass or fail alone · full: all points or none · scaled: as the figure's share of what is asked · each: points for
 * every one, up to a cap · given: what a person gives, up to the points. Decimal strings, never negative.
 */
export type Scores =
  | { kind: 'none' }
  | { kind: 'full'; points: string }
  | { kind: 'scaled'; points: string }
  | { kind: 'each'; sign: 'bonus' | 'minus'; points: string; cap: string | null }
  | { kind: 'given'; points: string };
