import type { Amount, Threshold } from './criteria-set.ts';

/** The classes or titles of a set, and who is not rated at all. */
export interface Scale {
  /** A score's unit: points as they come, or percent of the points that the unit could reach. */
  score: 'points' | 'percent';
  /**
   * Best first. A title is a scale of one class.
   * @minItems 1
   */
  classes: readonly ClassRule[];
  /** What is said of a unit that reaches none of them: `Không hoàn thành nhiệm vụ`, `Chưa đạt`. */
  below: string;
  caps: readonly Cap[];
  notRated: readonly NotRatedRule[];
}

export interface ClassRule {
  /** `excellent`; unique in its scale. */
  key: string;
  /** In the paper's words. */
  name: string;
  /** The score it begins with; null = no score is asked. */
  from: Threshold | null;
  /** Criteria that must be met for this class, gates aside. */
  needs: readonly string[];
}

/** No more than a share of units get a class; who is beyond it gets the next one. */
export interface Cap {
  class: string;
  /** Percent. */
  atMost: Amount;
  /** Of all rated units, or of those that come out in a class. */
  of: 'rated' | { class: string };
}

/** Why a unit is not rated, which is neither a bad result nor a zero. */
export type NotRatedRule =
  /** It has existed for less than so many whole months of the year. */
  | { kind: 'too short'; months: Amount }
  | { kind: 'under complaint' }
  /** It registered after the last day of the year on which that counts, or not at all. */
  | { kind: 'registered late'; until: Amount }
  | { kind: 'no reports' };
