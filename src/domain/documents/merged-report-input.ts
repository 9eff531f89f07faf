import type { BlankDate, Recipients, Signature } from './official-document.ts';

/** What the merged report is made of. Counts of units are whole numbers, figures decimal strings. */
export interface MergedReportInput {
  trial: boolean;
  issuer: ReportIssuer;
  /** Null until the number is given. */
  number: number | null;
  date: BlankDate;
  addressees: readonly string[];
  recipients: Recipients;
  signature: Signature;
  /** `Phong trào thi đua “…”`, or the name alone. */
  movement: string;
  plan: PlanReference;
  period: ReportPeriod;
  sent: SentCounts;
  /** Kinds with nothing missing may be left out. */
  missing: readonly MissingUnits[];
  results: readonly ResultRow[];
  /** Foot notes to results in which reports from before and after a change of units lie together. */
  breaks?: readonly string[];
  questions: readonly AnsweredQuestion[];
  /** Clauses out of bounds (BOUNDARY): where they stand in the plan. */
  leftOut: readonly string[];
  /** Kiến nghị; the section is absent where there is none. */
  proposals: readonly string[];
}

export interface ReportIssuer {
  parentBody: string | null;
  /** As in the header: `ỦY BAN NHÂN DÂN PHƯỜNG …`. */
  issuingBody: string;
  /** As in a sentence: `Ủy ban nhân dân phường …`; capitals are turned into it. */
  nameInText: string;
  /** `UBND`. */
  symbol: string;
  place: string;
}

export interface PlanReference {
  /** Number with symbol, `12/KH-UBND`; null while it is blank. */
  number: string | null;
  date: BlankDate | null;
  /** As in a sentence; capitals are turned into it. */
  issuer: string;
  /** Trích yếu of the plan. */
  title: string;
}

export interface ReportPeriod {
  /** `năm 2026`, `đợt 1`. */
  name: string;
  from: BlankDate;
  to: BlankDate;
  /** The last day on which a report was on time. */
  onTimeUntil: BlankDate;
}

export interface SentCounts {
  /** Units that owe a report in this period. */
  owed: number;
  onTime: number;
  late: number;
}

export interface MissingUnits {
  /** `Tổ dân phố`, `Trường học`. */
  kind: string;
  units: readonly string[];
}

export interface ResultRow {
  indicatorId: string;
  /** The plan's words. */
  words: string;
  /** `Mục II.4.a`; null for an indicator the officer added. */
  clause: string | null;
  /** `≥ 90 %`, `100 %`; null where the plan sets none. */
  target: string | null;
  /** Null where no unit has given a figure: never 0. */
  result: Figure | null;
  assessment: Assessment;
  unitsWithData: number;
  unitsAsked: number;
  /** Reports from before and after a change of units lie in it: `breaks` says which. */
  broken?: boolean;
}

export type Figure =
  /** `reached`: units that reach by themselves a target set for each; null where it is set for the sum, or not at all. */
  | { kind: 'number'; value: string; unit: string | null; reached: { units: number; of: number } | null }
  | { kind: 'ratio'; percent: string; numerator: string; denominator: string }
  /** How many units attested "yes", of those that answered. */
  | { kind: 'attestation'; yes: number; answered: number };

export type Assessment = 'met' | 'not met' | 'not enough data' | 'not assessed';

export interface AnsweredQuestion {
  question: string;
  answers: readonly { unit: string; text: string }[];
}
