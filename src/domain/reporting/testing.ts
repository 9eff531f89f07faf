import { type CivilDate, civilDate } from '#calendar';
import type { AskedMonth, Check, Form, Question } from './form.ts';

/** Forms for tests, a line each: a plain count, save for what is given. */
export function question(given: Partial<Question> = {}): Question {
  return {
    id: 'q',
    kind: 'count',
    clause: 'II',
    text: 'Câu hỏi',
    definition: null,
    measure: null,
    decimals: 0,
    minimum: null,
    maximum: null,
    partMayExceedWhole: false,
    explainZero: false,
    countOnly: false,
    attestedBy: [],
    sums: 'sum',
    months: [],
    wholeOn: null,
    headings: [],
    table: null,
    eitherOr: null,
    ...given,
  };
}

export function form(questions: Question[], checks: Check[] = []): Form {
  return {
    movement: 'Phong trào',
    unit: { code: 'TDP1', name: 'Tổ dân phố 1' },
    period: { name: 'Kỳ', coversFrom: day('2026-11-14'), coversTo: day('2026-11-14') },
    questions,
    checks,
  };
}

export function day(text: string): CivilDate {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}

/** `2026-05` as a whole month of 28 days: the days are not what is tested here. */
export function month(name: string): AskedMonth {
  return { month: name, from: day(`${name}-01`), to: day(`${name}-28`), said: null };
}
