import type { CivilDate } from '#calendar';
import type { IndicatorKind } from '#movement';

/** One thing a unit is asked. Its text and rules are frozen in every sent report. */
export interface Question {
  /** The indicator's id, which names the fields: `id`, `id.whole`, `id.why`. */
  id: string;
  kind: IndicatorKind;
  clause: string;
  text: string;
  measure: string | null;
  decimals: number;
  maximum: string | null;
  partMayExceedWhole: boolean;
  /** Only counts are kept: no free text beside it. */
  countOnly: boolean;
}

/** What a unit fills in for one period of a movement. */
export interface Form {
  movement: string;
  period: { name: string; coversFrom: CivilDate; coversTo: CivilDate };
  questions: Question[];
}

/** The questions under the headings of their clauses, in the order of the plan. */
export function byClause(questions: Question[]): { clause: string; questions: Question[] }[] {
  const groups: { clause: string; questions: Question[] }[] = [];
  for (const question of questions) {
    const last = groups.at(-1);
    if (last?.clause === question.clause) last.questions.push(question);
    else groups.push({ clause: question.clause, questions: [question] });
  }
  return groups;
}
