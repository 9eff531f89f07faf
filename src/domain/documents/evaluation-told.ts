import type { DistributionShown } from './evaluation-pictures.ts';
import type { BlankDate } from './official-document.ts';

/** The results of an evaluation as papers tell them. */
export interface EvaluationTold {
  /** Its id. */
  evaluation: string;
  title: string;
  /** What its units are called together: `tổ dân phố`, `đơn vị`. */
  noun: string;
  /** The paper by whose criteria it goes: `Hướng dẫn số …`. */
  criteria: string;
  /** The days of its year. */
  from: BlankDate;
  to: BlankDate;
  /** Null while results may still change: then they are told as provisional. */
  frozenOn: BlankDate | null;
  /** BOUNDARY's sentence; null where nothing is left out. */
  notIncluded: string | null;
  /** By name. */
  units: readonly RatedUnit[];
  /** How caps came out, how far shares of all have come. */
  sentences: readonly ToldSentence[];
  distribution: DistributionShown;
}

/** A unit of the list with what it came to. */
export interface RatedUnit {
  unit: string;
  name: string;
  /** The key of the class it is in; null where it is in none. */
  class: string | null;
  /** Not rated, for a reason that its result says. */
  notRated: boolean;
  /** In words. */
  result: string;
  /** As they are printed: `85/100`; a dash where they would say nothing. */
  points: string;
}

export interface ToldSentence {
  /** Which it is, the same whenever the paper is filled. */
  id: string;
  /** Of what it tells: the plan's words, the name of a class. */
  title: string;
  words: string;
  /** The numbers in it that were counted, as they are printed, in its order: `21,42 %`. Others are the plan's own. */
  counts: readonly string[];
}
