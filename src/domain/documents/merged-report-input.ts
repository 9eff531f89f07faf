import type { BreakMark, PeriodShown } from '#pictures';
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
  /** How reports came in the movement's periods up to this one; absent where it is the first. */
  timeliness?: Timeliness;
  /** Kinds with nothing missing may be left out. */
  missing: readonly MissingUnits[];
  /** Units of which no report is expected, apart from those missing. */
  exempt?: readonly ExemptUnit[];
  results: readonly ResultRow[];
  /** Foot notes to results in which reports from before and after a change of units lie together. */
  breaks?: readonly string[];
  questions: readonly AnsweredQuestion[];
  /** Clauses out of bounds (BOUNDARY): where they stand in the plan. */
  leftOut: readonly string[];
  /** Kiến nghị; the section is absent where there is none. */
  proposals: readonly string[];
  /** What an officer wrote in place of the usual words, or between the parts: paragraphs and lists as typed. */
  texts?: OwnTexts;
}

/** Absent or empty: the usual words, or nothing. */
export interface OwnTexts {
  /** In place of the first paragraph. */
  opening?: string;
  /** Before the table of results. */
  results?: string;
  /** Before what units wrote. */
  prose?: string;
  /** Đánh giá chung: a section of its own after what units wrote. */
  assessment?: string;
  /** In place of the last paragraph. */
  closing?: string;
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

export interface Timeliness {
  /** In their order, this one last. */
  periods: readonly PeriodShown[];
  breaks: readonly BreakMark[];
}

export interface MissingUnits {
  /** `Tổ dân phố`, `Trường học`. */
  kind: string;
  units: readonly string[];
}

export interface ExemptUnit {
  unit: string;
  reason: string;
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
  /** Units that were asked to add to this figure and have not yet. */
  awaiting?: number;
  /** Units whose figure a person took from their words. */
  fromProse?: number;
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
  /** The plan's heading above it: `Công tác tuyên truyền (Mục II.3)`; null or absent where there is none. */
  heading?: string | null;
  answers: readonly Answer[];
}

export interface Answer {
  unit: string;
  /** As it was typed. */
  text: string;
  /** The heading of the question under which it was written. */
  part?: string | null;
  /** The unit was asked to add to it and has not yet. */
  awaiting?: boolean;
  /** Other units that tell of the same thing, as a person found; their words for it are left out. */
  also?: readonly string[];
}
