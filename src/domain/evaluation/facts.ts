import type { CivilDate } from '#calendar';

/** What is known of one criterion for one unit. Decimal strings; what is not known is `missing`, never 0. */
export type Fact = KnownFact | Missing;

export type KnownFact =
  | { kind: 'amount'; value: string; sources: Sources }
  | { kind: 'share'; part: string; whole: string; wholeOn: CivilDate | null; sources: Sources }
  | { kind: 'said'; yes: boolean; sources: Sources }
  | { kind: 'cases'; cases: string; excepted: readonly Exception[]; sources: Sources }
  | { kind: 'against'; now: string; baseline: Baseline; sources: Sources }
  | { kind: 'turns'; turns: readonly Turn[]; sources: Sources }
  /** `version`: of the other set, by whose classes it ranks; absent in what was kept before it was told. */
  | { kind: 'result'; class: string | null; version?: number; sources: Sources }
  | { kind: 'points'; points: string; sources: Sources };

export interface Missing {
  kind: 'missing';
  why: MissingFact;
  /** What units before this one still owe; absent where that is not the reason. */
  of?: readonly OldReport[];
  /** What reports say so far, where those that are lacking could make it worse. */
  soFar?: KnownFact;
}

/** Why nothing is known: no report came · it says nothing of this · a baseline or a whole is not set · nobody has entered it · the other evaluation has no result yet · known of last year, and the unit has not said that it still holds. */
export type MissingFact =
  | 'no report'
  | 'no figure'
  | 'no baseline'
  | 'no whole'
  | 'not entered'
  | 'no result'
  | 'not reaffirmed';

/** A report that a unit owed which became this one, or a part of it, and never sent. */
export interface OldReport {
  unit: string;
  period: string;
}

/** A case that does not count against the unit, recorded with a reason: one it brought forward itself. */
export interface Exception {
  reason: string;
  /** How many of the cases. */
  cases: string;
}

/** The figure of last year, frozen. */
export interface Baseline {
  value: string;
  /** The days it covers; as long as those of the year judged, else it cannot be compared. */
  from: CivilDate;
  to: CivilDate;
  /** The letter that gives it: number, day and body. */
  letter: string;
}

/** A month or quarter of a frequency; null = nobody told. */
export interface Turn {
  name: string;
  value: string | null;
  /** Another criterion of the same choice is met in it, which is enough. */
  either?: true;
}

export type Sources = readonly Source[];

/** Of what is known, or known so far. */
export function sourcesOf(fact: Fact): Sources {
  return (fact.kind === 'missing' ? fact.soFar?.sources : fact.sources) ?? [];
}

/** Where a fact comes from. */
export type Source =
  | ReportSource
  /** Entered on the page of the evaluation, by the unit or by whoever reviews it. */
  | { kind: 'entry'; by: 'unit' | 'reviewer'; on: CivilDate; reason: string | null }
  | { kind: 'evaluation'; set: string; title: string };

/** A sending of a report. */
export interface ReportSource {
  kind: 'report';
  period: string;
  version: number;
  number: string;
  receivedOn: CivilDate;
  /** What stood beside the question in it; absent where nothing did. */
  evidence?: readonly Piece[];
}

/** A photo, a PDF or Word minutes. It has no name here: a file's own name may name a person, and grounds are kept for good. */
export interface Piece {
  id: string;
  kind: 'photo' | 'pdf' | 'word';
  /** From 1, as it came beside its question. */
  number: number;
  /** SHA-256 of its bytes as they are kept, hexadecimal. */
  hash: string;
  /** ISO instant. */
  receivedAt: string;
}

/** What is known of a unit besides its criteria. */
export interface Circumstances {
  /** The first day on which it existed; null = before the year. */
  begunOn: CivilDate | null;
  /** Whom the standard leaves out, with its article; null = it is for this unit. */
  leftOut: string | null;
  /** Under complaint or denunciation on the day of the decision, with the reason an officer gave. */
  underComplaint: string | null;
  /** The day it registered; null = not at all. `not asked` where nobody was asked to register. */
  registeredOn: CivilDate | null | 'not asked';
  /** Whether any report of the year stands. */
  hasReports: boolean;
  /** Criteria that were assigned to it, of those that hold where assigned. */
  assigned: readonly string[];
}
