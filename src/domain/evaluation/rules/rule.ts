import type { CivilDate, LegalSource } from '#calendar';

/**
 * What a rule's value is: `percent` and `points` decimals, `count` and `months` whole numbers, `day` a day of every year
 * `MM-DD`, `yes-no` `yes` or `no`, `words` a text.
 */
export const ruleUnits = ['percent', 'points', 'count', 'months', 'day', 'yes-no', 'words'] as const;
export type RuleUnit = (typeof ruleUnits)[number];

export const bars = ['>=', '>', '<=', '<', '='] as const;
/** How a figure is held against a rule's value: "trên 95 %" is not "từ 95 %". */
export type Bar = (typeof bars)[number];

/** One figure of the law or of a guide, through time. */
export interface Rule {
  /**
   * `team.excellent.tasks`: unique among all packs of a commune.
   * @pattern ^[a-z0-9]+([.-][a-z0-9]+)*$
   */
  key: string;
  /** What it sets, as a screen says it. */
  title: string;
  unit: RuleUnit;
  /** Null where the value is not held against a figure. */
  bar: Bar | null;
  /**
   * In the order of their days; no two of them share a day.
   * @minItems 1
   */
  values: readonly RuleValue[];
}

/** What a rule said from one day to another. */
export interface RuleValue {
  /** In force from this day, to the end of `until`; null = until another takes its place. */
  from: CivilDate;
  until: CivilDate | null;
  /** How a figure is held against it in these days, where otherwise than the rule says. */
  bar?: Bar;
  /** As `unit` says; null = not known for certain: nothing is reckoned with it before a person has looked it up. */
  value: string | null;
  /** Its status decides: only `C` is in force by itself. */
  source: LegalSource;
  /** What a person should know who looks it up. */
  note: string | null;
}

/** The rules of one paper, as they travel in a file. */
export interface RulePack {
  /**
   * Latin letters, digits and hyphens.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
   */
  key: string;
  title: string;
  /** The paper that sets them: type, number and body. */
  document: string;
  /** @minItems 1 */
  rules: readonly Rule[];
}
