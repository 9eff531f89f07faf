/**
 * What a reading of a plan holds. The shape is that of the published reading format
 * (`docs/reading.md`): every item carries the plan's own words and where they stand.
 */

/** Start (inclusive) and end (exclusive), in UTF-16 units of `Reading.text`. */
export type Span = readonly [start: number, end: number];

/** Year, year-month or full civil date: `2026`, `2026-06`, `2026-06-13`. */
export type PartialDate = string;

export interface Item {
  /** Stable across readings: derived from the clause path and the words. */
  id: string;
  /** The words of the plan, equal to the text at `span` once white space is folded. */
  quote: string;
  span: Span;
}

/** A clause the product limits: see docs/boundary.md. */
export interface Bounded {
  /** Why no figure, form field or criterion may come from this clause. */
  outOfBounds?: string;
  /** Only an aggregate figure may be kept. */
  countOnly?: true;
}

export interface DocumentFacts {
  /** As printed: `KẾ HOẠCH`. */
  kind: string | null;
  /** Without spaces and without `Số:`; a blank number keeps its tail (`/KH-UBND`). */
  number: string | null;
  numberBlank: boolean;
  issuer: string | null;
  parentIssuer: string | null;
  place: string | null;
  /** `null` where the plan leaves a blank. */
  date: { year: number | null; month: number | null; day: number | null };
  title: string | null;
  signer: {
    name: string | null;
    position: string | null;
    onBehalfOf: string | null;
    actingFor?: string;
    /** `TM`, `KT`, `TM+KT`, `TL`, `TUQ`; null where the head signs in his own name. */
    capacity: string | null;
  };
}

export interface LegalBasis extends Item {
  role: 'basis' | 'reference';
  kind: string;
  number: string | null;
  date: PartialDate | null;
  issuer: string | null;
}

export interface Section extends Item {
  /** As printed, without dot or bracket. */
  number: string | null;
  heading: string;
  /** Nesting from 1. */
  level: number;
  /** Index into `Reading.sections`. */
  parentIndex: number | null;
}

export interface Phase extends Item {
  name: string | null;
  kind: 'effect' | 'phase' | 'event';
  /** Civil date (partial), `issue`, `event:…`, or null where open. */
  start: string | null;
  end: string | null;
}

export type Comparator = '=' | '>=' | '>' | '<=' | '<' | 'range';

export interface Target extends Item, Bounded {
  subject: string | null;
  comparator: Comparator | null;
  /** A number; `[low, high]` for `range`; null for a goal without a number. */
  value: number | [number, number] | null;
  /** `%` or the counted noun. */
  unit: string | null;
  /** `month`, `quarter`, `year`, or the noun counted per. */
  per: string | null;
  direction: 'increase' | 'decrease' | 'none';
  baseline: string | null;
  /** "không có, không để xảy ra …". */
  zeroTolerance: boolean;
  by?: PartialDate;
  kind?: 'quota' | 'scoring';
}

export interface Criterion extends Item, Bounded {
  /** To whom the criterion applies, in the plan's words. */
  audience: string | null;
  number?: string;
}

export type Role = 'lead' | 'coordinate' | 'asked';

export interface Task extends Item, Bounded {
  role: Role;
  /** Who works along, in the plan's words. */
  partners?: string;
  /** What comes of it (`Sản phẩm`), in the plan's words. */
  product?: string;
}

export interface Assignment {
  id: string;
  agency: string;
  role: Role;
  tasks: Task[];
}

export type DeadlineRule =
  | { type: 'on'; date: PartialDate }
  /** Exclusive ("trước ngày") unless `inclusive` ("chậm nhất ngày"). */
  | { type: 'before'; date: PartialDate; inclusive?: boolean }
  /** `MM-DD`, `MM`, or several of them. */
  | { type: 'yearly'; before?: string | string[]; on?: string | string[]; inclusive?: boolean }
  | { type: 'monthly'; before: string; inclusive?: boolean }
  /** ISO 8601 duration. */
  | { type: 'every'; period: string }
  /** `workingDays`: the period counts working days only. */
  | { type: 'within'; period: string; after: string; workingDays?: true }
  /** `period` is null where no length of time is printed: `trước Tết Nguyên đán`. */
  | { type: 'beforeEvent'; period: string | null; event: string; workingDays?: true }
  | { type: 'onEvent'; event: string }
  | { type: 'immediately'; after: string | null }
  | { type: 'phaseEnd'; phase: string }
  | { type: 'during'; period: string }
  | { type: 'between'; from: PartialDate; to: PartialDate }
  | { type: 'periodic' }
  | { type: 'regular' };

export interface Deadline extends Item {
  what: string | null;
  who: string | null;
  toWhom: string | null;
  rule: DeadlineRule;
}

export interface Award extends Item {
  form: string | null;
  authority: string | null;
}

export interface Recipient extends Item {
  name: string;
  purpose: string | null;
}

export interface Reporting extends Item {
  who: string | null;
  to: string | null;
  via: string | null;
}

/** Words that were not understood. */
export interface Note {
  code: string;
  quote: string;
  span: Span;
  message: string;
}

/** Words of the plan and where they stand. */
export interface Quoted {
  quote: string;
  span: Span;
}

/** "Điểm cần làm rõ trong Kế hoạch". `quote` is the title where the point is about what the plan does not say. */
export interface Unsettled extends Item {
  /** Of the table in docs/reading.md, section "Points to settle". */
  code: string;
  /** `work`: who does what, how much or by when is open; `form`: numbering, names and references. */
  weight: 'work' | 'form';
  why: string;
  /** A sentence that may stand in a letter to the issuer as it is. */
  suggestion: string;
  /** Where the plan does the same again, or the words that `quote` is held against; empty where there are none. */
  others: Quoted[];
}

export interface Reading {
  schemaVersion: number;
  /** The file's stem. */
  id: string;
  /** The file's base name. */
  file: string;
  kind: 'plan' | 'other';
  /** The reader's NFC text, into which every span points. */
  text: string;
  /** Start offset of each page, for paged files; empty otherwise. */
  pages: number[];
  document: DocumentFacts;
  legalBases: LegalBasis[];
  sections: Section[];
  participants: Item[];
  phases: Phase[];
  targets: Target[];
  criteria: Criterion[];
  assignments: Assignment[];
  deadlines: Deadline[];
  awards: Award[];
  funding: Item[];
  recipients: Recipient[];
  reporting: Reporting[];
  notes: Note[];
  unsettled: Unsettled[];
}
