import type { MissingFact, OldReport, Sources } from '../facts.ts';
import type { SetRule, UnsetRule } from '../rules/in-force.ts';
import type { Bar } from '../rules/rule.ts';

/** What became of one criterion for one unit, and why. */
export interface Line {
  criterion: string;
  /** `partly`: some of the points, of a scaled criterion or given by a person; it is not met. */
  state: 'met' | 'partly' | 'not met' | 'missing' | 'not assigned' | 'not included';
  /** What it brings; a minus item below 0. Null where it brings no points at all, or where they are not known. */
  points: string | null;
  /** The most it could bring; null where it has no points. */
  most: string | null;
  /** False where another of the same choice stands for it. */
  counts: boolean;
  why: Why;
  sources: Sources;
}

/** The reason of a line as data; `#evaluation` puts it into words. Decimal strings. */
export type Why =
  | { kind: 'compared'; figure: Figure; held: Held }
  | { kind: 'said'; yes: boolean }
  | { kind: 'cases'; cases: string; excepted: string }
  | { kind: 'change'; was: string; now: string; way: 'fall' | 'rise'; percent: string; held: Held }
  /** `either`: met by another criterion of the same choice alone; absent where there is none. */
  | {
      kind: 'turns';
      told: number;
      met: number;
      of: number;
      lacking: readonly string[];
      either?: readonly string[];
      held: Held;
    }
  | { kind: 'result'; class: string | null; least: string }
  | { kind: 'given'; points: string }
  | { kind: 'missing'; why: MissingFact | NotComparable; of?: readonly OldReport[] }
  | { kind: 'unset'; rule: UnsetRule }
  | { kind: 'not assigned' }
  | { kind: 'not included' };

/**
 * A baseline too small to be judged by percent, or of other days; a part above its whole; points above the most that there
 * are: a person decides, with a reason.
 */
export type NotComparable = 'small baseline' | 'other length' | 'above the whole' | 'not above the most';

/** A number, or a part of a whole with its percent to two decimals, rounded down. */
export type Figure =
  | { kind: 'amount'; value: string }
  | { kind: 'share'; part: string; whole: string; percent: string };

/** What a figure was held against, and the rule that set it, where one did. */
export interface Held {
  bar: Bar | 'range';
  amount: string;
  high: string | null;
  rules: readonly SetRule[];
}
