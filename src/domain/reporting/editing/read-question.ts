import Big from 'big.js';
import { civilDate } from '#calendar';
import { type IndicatorKind, indicatorKinds } from '#movement';
import type { FieldProblem } from '../answers.ts';
import type { Sums, TableShape } from '../form.ts';
import { readNumber } from '../number.ts';
import { type QuestionDraft, type SetQuestion, sumsAllowed } from './question-draft.ts';

/** What cannot be set freely of a question. */
export interface EditLimits {
  /** Only counts are kept: no words are asked. */
  countOnly: boolean;
  /** The kind it must keep, because reports hold figures of it; null while none does. */
  keeps: IndicatorKind | null;
}

export type ReadQuestion = { ok: true; question: SetQuestion } | { ok: false; problems: FieldProblem[] };

/** The question, or every problem beside its field. What does not belong to its kind is left out. Never throws. */
export function readQuestionDraft(draft: QuestionDraft, limits: EditLimits): ReadQuestion {
  const kind = indicatorKinds.find((one) => one === draft.kind);
  const problems = [...wordProblems(draft), ...kindProblems(kind, draft, limits), ...rangeProblems(draft)];
  if (problems.length > 0 || !kind) return { ok: false, problems };
  return { ok: true, question: questionOf(kind, draft) };
}

/** Letters that a line of the page may have. */
export const LONGEST_TEXT = { text: 1000, clause: 300, measure: 60, card: 1000, line: 120 } as const;
const MOST_LINES = 20;

function questionOf(kind: IndicatorKind, draft: QuestionDraft): SetQuestion {
  const counted = kind !== 'prose' && kind !== 'table';
  const sums = sumsOfDraft(kind, draft.sums);
  return {
    clause: draft.clause,
    text: draft.text,
    kind,
    definition: definitionOf(draft),
    measure: draft.measure || null,
    decimals: decimalsOf(draft),
    minimum: counted ? bound(draft.minimum) : null,
    maximum: counted ? bound(draft.maximum) : null,
    partMayExceedWhole: kind === 'ratio' && draft.partMayExceedWhole,
    explainZero: counted && draft.explainZero,
    attestedBy: counted ? linesOf(draft.attestedBy) : [],
    sums,
    byMonth: counted && sums !== 'none' && draft.byMonth,
    wholeOn: kind === 'ratio' ? civilDate(draft.wholeOn) : null,
    headings: kind === 'prose' ? linesOf(draft.headings) : [],
    table: kind === 'table' ? shapeOf(draft) : null,
    eitherOr: draft.eitherOr || null,
    unitKinds: draft.unitKinds,
  };
}

function wordProblems(draft: QuestionDraft): FieldProblem[] {
  const lists = ['attestedBy', 'headings', 'rows'] as const;
  const cards = ['counts', 'countsNot', 'source'] as const;
  return [
    ...when(!draft.text, 'text', 'Xin ghi câu hỏi.'),
    ...tooLong('text', draft.text, LONGEST_TEXT.text),
    ...tooLong('clause', draft.clause, LONGEST_TEXT.clause),
    ...tooLong('measure', draft.measure, LONGEST_TEXT.measure),
    ...tooLong('eitherOr', draft.eitherOr, LONGEST_TEXT.line),
    ...cards.flatMap((field) => tooLong(field, draft[field], LONGEST_TEXT.card)),
    ...lists.flatMap((field) => listProblems(field, linesOf(draft[field]))),
    ...when(draft.unitKinds.length === 0, 'kinds', 'Xin chọn loại đơn vị phải trả lời.'),
  ];
}

function kindProblems(
  kind: IndicatorKind | undefined,
  draft: QuestionDraft,
  limits: EditLimits,
): FieldProblem[] {
  if (!kind) return [{ field: 'kind', message: 'Xin chọn cách trả lời.' }];
  const words = kind === 'prose' || kind === 'table';
  const kept = limits.keeps !== null && limits.keeps !== kind;
  const noDay = kind === 'ratio' && draft.wholeOn !== '' && civilDate(draft.wholeOn) === null;
  return [
    ...when(limits.countOnly && words, 'kind', onlyCounts),
    ...when(
      kept,
      'kind',
      'Đã có báo cáo trả lời theo cách cũ nên không đổi cách trả lời được nữa. Xin thôi hỏi câu này rồi thêm câu mới.',
    ),
    ...when(noDay, 'wholeOn', 'Ngày này không có trên lịch.'),
    ...(kind === 'table' ? tableProblems(draft) : []),
  ];
}

const onlyCounts =
  'Mục này “Chỉ ghi số tổng hợp”: không hỏi bằng lời hay bằng bảng. Xin chọn cách trả lời bằng số, hoặc “Có hoặc không”.';

function tableProblems({ columns, rows, most }: QuestionDraft): FieldProblem[] {
  const titled = columns.filter(({ title }) => title);
  const count = Number(most);
  const own = linesOf(rows).length === 0;
  return [
    ...when(titled.length === 0, 'column.0.title', 'Xin đặt tên cho ít nhất một cột.'),
    ...columns.flatMap(({ title }, place) => tooLong(`column.${place}.title`, title, LONGEST_TEXT.line)),
    ...when(
      own && !(Number.isInteger(count) && count >= 1 && count <= MOST_LINES),
      'most',
      `Xin ghi tên từng dòng, hoặc số dòng đơn vị được ghi (từ 1 đến ${MOST_LINES}).`,
    ),
  ];
}

function rangeProblems(draft: QuestionDraft): FieldProblem[] {
  const problems = (['minimum', 'maximum'] as const).flatMap((field) => {
    const read = draft[field] ? readNumber(draft[field], { decimals: 6, maximum: null }) : null;
    return read && !read.ok ? [{ field, message: read.message }] : [];
  });
  const [low, high] = [bound(draft.minimum), bound(draft.maximum)];
  const turned = low !== null && high !== null && new Big(low).gt(high);
  return [
    ...problems,
    ...when(turned, 'maximum', 'Mức tối đa nhỏ hơn mức tối thiểu. Xin sửa lại một trong hai.'),
  ];
}

function sumsOfDraft(kind: IndicatorKind, typed: string): Sums {
  const allowed: readonly Sums[] = sumsAllowed[kind];
  return allowed.find((one) => one === typed) ?? sumsAllowed[kind][0];
}

function definitionOf({ counts, countsNot, source }: QuestionDraft): SetQuestion['definition'] {
  if (!counts && !countsNot && !source) return null;
  return { counts: counts || null, countsNot: countsNot || null, source: source || null };
}

function shapeOf({ columns, rows, most }: QuestionDraft): TableShape {
  const named = linesOf(rows);
  return {
    columns: columns
      .filter(({ title }) => title)
      .map(({ title, kind }) => ({ title, kind: kind === 'number' ? 'number' : 'text' })),
    rows: named,
    most: named.length > 0 ? 0 : Number(most),
  };
}

function decimalsOf({ decimals }: QuestionDraft): number {
  return Math.min(Math.max(Number.parseInt(decimals, 10) || 0, 0), 3);
}

function bound(typed: string): string | null {
  const read = typed ? readNumber(typed, { decimals: 6, maximum: null }) : null;
  return read?.ok ? read.value : null;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(lines)].filter(Boolean);
}

function listProblems(field: string, lines: string[]): FieldProblem[] {
  return [
    ...when(lines.length > MOST_LINES, field, `Nhiều quá ${MOST_LINES} dòng. Xin bớt lại.`),
    ...lines.flatMap((line) => tooLong(field, line, LONGEST_TEXT.line)).slice(0, 1),
  ];
}

function tooLong(field: string, text: string, most: number): FieldProblem[] {
  return when(text.length > most, field, `Dài quá ${most} ký tự. Xin viết ngắn lại.`);
}

function when(wrong: boolean, field: string, message: string): FieldProblem[] {
  return wrong ? [{ field, message }] : [];
}
