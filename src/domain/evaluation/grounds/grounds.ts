import type { CivilDate } from '#calendar';
import type { CapFound, Standing } from '../classing/caps.ts';
import type { Nearest } from '../classing/nearest.ts';
import type { Criterion, PaperCited } from '../criteria/criteria-set.ts';
import type { Scale } from '../criteria/scale.ts';
import type { Circumstances, Fact } from '../facts.ts';
import type { UnsetRule } from '../rules/in-force.ts';
import type { Held, Line } from '../scoring/line.ts';
import type { Score } from '../scoring/score.ts';
import type { Year } from '../scoring/year.ts';

/**
 * Why a unit came to its result, whole and by itself: whoever has it needs neither criteria, rules nor reports to check it.
 * Plain data without a sentence of ours, so that both languages say the same and no sentence can contradict the figures.
 */
export interface Grounds {
  form: 'thidua-grounds/1';
  /** Of the evaluation. */
  title: string;
  year: number;
  days: Year;
  /** Rules are those of this day. */
  decidedOn: CivilDate;
  unit: { id: string; name: string; code: string };
  set: SetShown;
  /** Among all units. */
  result: Standing['result'];
  score: Omit<Score, 'lines'>;
  /** Criteria that decide it, the weightiest first. */
  deciding: readonly string[];
  /** In the order of the set. */
  lines: readonly GroundsLine[];
  /** What the next better result lacks; null where there is none, or nothing can be said yet. */
  nearest: Nearest | null;
  /** Only those that touched this unit. Other units are counted, never named. */
  caps: readonly CapShown[];
  circumstances: Circumstances;
}

/** The criteria's paper, and the classes as they stood on the day. */
export interface SetShown {
  key: string;
  version: number;
  title: string;
  source: PaperCited;
  score: Scale['score'];
  /** Best first. */
  classes: readonly { key: string; name: string; asked: AskedShown | null }[];
  below: string;
}

/** What a figure is held against on the day, or the rule that nobody has set. */
export type AskedShown = { ok: true; held: Held } | { ok: false; rule: UnsetRule };

export interface CapShown extends Omit<CapFound, 'tied'> {
  /** How many units have as many points at its edge. */
  tied: number;
}

/** One criterion: what was asked, what was found, why it came out so. */
export interface GroundsLine extends Omit<Line, 'sources'> {
  title: string;
  /** Headings above it, the outermost first. */
  under: readonly string[];
  article: string | null;
  bounds: Criterion['bounds'];
  gate: boolean;
  eitherOr: string | null;
  asks: Criterion['asks'];
  scores: Criterion['scores'];
  asked: AskedShown | null;
  /** Names of classes of another evaluation, by their key; empty where the criterion rests on none. */
  classes: Readonly<Record<string, string>>;
  /** What is judged, with its sources. */
  fact: Fact;
  /** What reports and records say; null where that is what is judged, or where no report is asked for it. */
  reported: Fact | null;
  self: Fact | null;
  reviewer: Fact | null;
}
