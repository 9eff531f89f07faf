import type { CivilDate, AskedMonth as MonthOfStretch } from '#calendar';
import type { IndicatorKind } from '#movement';

/** One thing a unit is asked. Its text and rules are frozen in every sent report. */
export interface Question {
  /** The indicator's id, which names the fields: see `fieldsOfQuestion`. */
  id: string;
  kind: IndicatorKind;
  clause: string;
  text: string;
  /** What counts and what does not; null where nobody has written it. */
  definition: Definition | null;
  measure: string | null;
  decimals: number;
  /** Decimal strings. */
  minimum: string | null;
  maximum: string | null;
  partMayExceedWhole: boolean;
  /** A 0, or a "no", is told why: where the plan wants more than that. */
  explainZero: boolean;
  /** Only counts are kept: no free text beside it; why there is none is chosen from `reasonsOf`. */
  countOnly: boolean;
  /** The posts of which one attests to the figure, to choose from; none where nobody is asked. */
  attestedBy: string[];
  /** What the figures of months, units and periods come to together. */
  sums: Sums;
  /** The months asked one by one; none where the question is asked once for the whole period. */
  months: AskedMonth[];
  /** The day on which the whole of a ratio is counted. */
  wholeOn: CivilDate | null;
  /** Of prose: what is written about, heading by heading; none = one text. */
  headings: string[];
  /** Of a table: what its rows and columns hold. */
  table: TableShape | null;
  /** Questions with the same words here are one choice: an answer to any of them is enough. */
  eitherOr: string | null;
}

/**
 * sum: added over months and units · ratio of sums: parts and wholes added apart · last: of several months the last one
 * counts, over units they are added · none: stands for itself only.
 */
export const sumsKinds = ['sum', 'ratio of sums', 'last', 'none'] as const;
export type Sums = (typeof sumsKinds)[number];

/** The card that says what a figure means. Empty parts are null. */
export interface Definition {
  counts: string | null;
  countsNot: string | null;
  /** The book or list from which the figure is taken. */
  source: string | null;
}

/** A month of a period, with the days asked for and the rule, in words, where an edge cuts it. `month` is `2026-05`. */
export type AskedMonth = Pick<MonthOfStretch, 'month' | 'from' | 'to' | 'said'>;

export interface TableShape {
  columns: { title: string; kind: 'text' | 'number' }[];
  /** Named rows; none where the unit adds its own. */
  rows: string[];
  /** How many rows a unit may add where none are named. */
  most: number;
}

/** A relation between figures of one form, with the words said where it does not hold. */
export interface Check {
  /** `not more` : left ≤ the sum of right · `equal`: left = the sum of right. Ids of questions. */
  kind: 'not more' | 'equal';
  left: string;
  right: string[];
  message: string;
}

/** What a unit fills in for one period of a movement. */
export interface Form {
  movement: string;
  /** As it is named on the day of sending. */
  unit: { code: string; name: string };
  period: { name: string; coversFrom: CivilDate; coversTo: CivilDate };
  questions: Question[];
  checks: Check[];
}

/** What else a form shows beside a question; never frozen, never counted. By field; values are decimal strings: `typedOf`. */
export interface Hints {
  /** The figure of the period before: what is typed is compared with it. */
  last: Record<string, { value: string; period: string }>;
  /** What another report has given already: filled in where nothing was typed. */
  given: Record<string, { value: string; movement: string; period: string; sentOn: CivilDate }>;
}

/** The questions under the headings of their clauses, in the order of the plan. */
export function byClause<Q extends Pick<Question, 'clause'>>(
  questions: readonly Q[],
): { clause: string; questions: Q[] }[] {
  const groups: { clause: string; questions: Q[] }[] = [];
  for (const question of questions) {
    const last = groups.at(-1);
    if (last?.clause === question.clause) last.questions.push(question);
    else groups.push({ clause: question.clause, questions: [question] });
  }
  return groups;
}
