import type { Answers, Form, Hints, Question } from '#reporting';
import type { Words } from './parts.ts';

/** What the script of a report's page needs to know of it: written into the page by its component. */
export interface PageSheet {
  who: string;
  /** As `pageOf` names it. */
  page: string;
  title: string;
  form: Form;
  hints: Hints;
  /** What the commune has, at `revision`. */
  answers: Answers;
  revision: number;
}

/** What a question is where the page says nothing of it: most are plain, and the page is read on old phones. */
const PLAIN = {
  definition: null,
  measure: null,
  decimals: 0,
  minimum: null,
  maximum: null,
  partMayExceedWhole: false,
  explainZero: false,
  countOnly: false,
  attestedBy: [],
  months: [],
  wholeOn: null,
  headings: [],
  table: null,
  eitherOr: null,
} satisfies Partial<Question>;

/** As JSON that may stand inside a page. */
export function written(sheet: PageSheet, words: Words): string {
  const questions = sheet.form.questions.map((question) =>
    Object.fromEntries(Object.entries(question).filter(([name, value]) => !isPlain(name, value))),
  );
  const { hints, ...rest } = sheet;
  return JSON.stringify({ sheet: { ...rest, hints, form: { ...sheet.form, questions } }, words }).replace(
    /</g,
    '\\u003c',
  );
}

/** And read back from it. */
export function readSheet(json: string): { sheet: PageSheet; words: Words } {
  const { sheet, words } = JSON.parse(json);
  const questions = sheet.form.questions.map((question: Partial<Question>) => ({ ...PLAIN, ...question }));
  return { sheet: { ...sheet, form: { ...sheet.form, questions } }, words };
}

function isPlain(name: string, value: unknown): boolean {
  const plain: Readonly<Record<string, unknown>> = PLAIN;
  return (
    Object.hasOwn(plain, name) && (value === plain[name] || (Array.isArray(value) && value.length === 0))
  );
}
