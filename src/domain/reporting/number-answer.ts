import Big from 'big.js';
import { type Answered, figureOf, type Lack } from './answered.ts';
import type { FieldProblem } from './answers.ts';
import { stretchesOf, valueField, wholeField } from './fields.ts';
import type { AskedMonth, Question } from './form.ts';
import { type MonthFigure, monthInWords, ofMonths } from './months.ts';
import { type ReadNumber, readNumber } from './number.ts';
import type { Typed } from './question.ts';

/** What was typed for one month, or for the whole period. */
interface Slot {
  month: AskedMonth | null;
  problems: FieldProblem[];
  /** Null where nothing was typed, or nothing that could be read. */
  value: string | null;
  denominator: string | null;
}

/** Counts, ratios, cases, yes and no: for the whole period or month by month. */
export function readNumbers(question: Question, typed: Typed, hasReason: boolean): Answered {
  const slots = stretchesOf(question).map((month) => slotOf(question, month, typed, hasReason));
  const told = slots.filter(({ value }) => value !== null);
  return {
    question,
    figure: told.length > 0 ? figureFrom(question, told) : null,
    problems: slots.flatMap(({ problems }) => problems),
    lacks: slots.flatMap((slot) => lackOf(question, slot)),
    given: told.filter((slot) => !isLackingZero(question, slot)).map(({ month }) => month?.month ?? ''),
  };
}

function figureFrom(question: Question, told: Slot[]) {
  if (question.months.length === 0) {
    const { value = null, denominator = null } = told[0] ?? {};
    return figureOf(question, { value, denominator });
  }
  const months = told.flatMap(({ month, value, denominator }): MonthFigure[] =>
    month && value !== null ? [{ month: month.month, value, denominator }] : [],
  );
  return figureOf(question, { ...ofMonths(question.sums, months), months });
}

function lackOf(question: Question, slot: Slot): Lack[] {
  const missing = slot.value === null && slot.problems.length === 0;
  if (!missing && !isLackingZero(question, slot)) return [];
  const { month } = slot;
  const part = month && monthInWords(month);
  return [{ field: valueField(question, month), month, what: missing ? 'missing' : 'zero', part }];
}

function isLackingZero({ explainZero }: Question, { value }: Slot): boolean {
  return explainZero && value !== null && new Big(value).eq(0);
}

function slotOf(question: Question, month: AskedMonth | null, typed: Typed, hasReason: boolean): Slot {
  const field = valueField(question, month);
  if (question.kind === 'ratio') return ratioOf(question, month, typed, hasReason);
  const text = typed(field);
  if (!text) return { month, problems: [], value: null, denominator: null };
  const read = question.kind === 'attestation' ? yesOrNo(text) : readNumber(text, question);
  return slot(month, read.ok ? read.value : null, null, said(field, read));
}

function yesOrNo(text: string): ReadNumber {
  if (text === 'yes' || text === 'no') return { ok: true, value: text === 'yes' ? '1' : '0' };
  return { ok: false, message: 'Xin chọn “Có” hoặc “Không”.' };
}

function ratioOf(question: Question, month: AskedMonth | null, typed: Typed, hasReason: boolean): Slot {
  const [field, wholeName] = [valueField(question, month), wholeField(question, month)];
  const [part, whole] = [typed(field), typed(wholeName)];
  if (!part && !whole) return slot(month, null, null, []);
  const value = part ? readNumber(part, question) : missing('Xin ghi số đạt được.');
  const of = whole ? readNumber(whole, { decimals: question.decimals, maximum: null }) : missing(noWhole);
  if (!value.ok || !of.ok) return slot(month, null, null, [...said(field, value), ...said(wholeName, of)]);
  const allowed = question.partMayExceedWhole && hasReason;
  const excess = new Big(value.value).gt(of.value) && !allowed ? [{ field, message: tooMuch(question) }] : [];
  return slot(month, value.value, of.value, excess);
}

const noWhole = 'Xin ghi tổng số.';

function slot(
  month: AskedMonth | null,
  value: string | null,
  denominator: string | null,
  problems: FieldProblem[],
): Slot {
  return { month, value, denominator, problems };
}

function said(field: string, read: ReadNumber): FieldProblem[] {
  return read.ok ? [] : [{ field, message: read.message }];
}

function missing(message: string): ReadNumber {
  return { ok: false, message };
}

function tooMuch({ partMayExceedWhole }: Question): string {
  const excess = 'Số đạt được lớn hơn tổng số.';
  return partMayExceedWhole
    ? `${excess} Nếu đúng như vậy, xin ghi lý do.`
    : `${excess} Xin kiểm tra lại hai số.`;
}
