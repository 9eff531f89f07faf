import { type Answered, figureOf, type Lack } from './answered.ts';
import type { FieldProblem } from './answers.ts';
import { cellField, firstField, rowsOf } from './fields.ts';
import type { Question, TableShape } from './form.ts';
import { readNumber } from './number.ts';
import type { Typed } from './question.ts';

export const LONGEST_CELL = 300;

interface Cell {
  field: string;
  title: string;
  kind: TableShape['columns'][number]['kind'];
  typed: string;
  /** As it is kept: letters, or a decimal string; '' where nothing was typed. */
  kept: string;
  problem: string | null;
}

/**
 * Rows of text and numbers. Named rows are all asked for their numbers; of the rows that a unit adds, those with
 * anything in them. A missing number lacks; missing words do not.
 */
export function readTable(question: Question, typed: Typed): Answered {
  const rows = Array.from({ length: rowsOf(question) }, (_, row) => cellsOf(question, row, typed));
  const named = question.table?.rows ?? [];
  const told = rows.filter((row) => row.some((cell) => cell.typed));
  const asked = named.length > 0 ? rows : told;
  const nothing: Lack = { field: firstField(question), month: null, what: 'missing', part: null };
  return {
    question,
    figure: told.length > 0 ? figureOf(question, { rows: asked.map(keptOf) }) : null,
    problems: rows.flat().flatMap(problemOf),
    lacks: told.length === 0 ? [nothing] : asked.flatMap((row) => row.flatMap(lackOf)),
    given: told.length > 0 ? [''] : [],
  };
}

function cellsOf(question: Question, row: number, typed: Typed): Cell[] {
  return (question.table?.columns ?? []).map(({ title, kind }, column) => {
    const field = cellField(question, row, column);
    return { field, title, kind, typed: typed(field), ...readCell(question, kind, typed(field)) };
  });
}

function readCell(question: Question, kind: Cell['kind'], typed: string): Pick<Cell, 'kept' | 'problem'> {
  if (kind === 'number' && typed) {
    const read = readNumber(typed, question);
    return read.ok ? { kept: read.value, problem: null } : { kept: '', problem: read.message };
  }
  const long = typed.length > LONGEST_CELL;
  return { kept: typed, problem: long ? `Ô này dài quá ${LONGEST_CELL} ký tự. Xin viết ngắn lại.` : null };
}

function keptOf(row: Cell[]): string[] {
  return row.map(({ kept }) => kept);
}

function problemOf({ field, problem }: Cell): FieldProblem[] {
  return problem ? [{ field, message: problem }] : [];
}

function lackOf({ field, title, kind, typed }: Cell): Lack[] {
  return kind === 'number' && !typed ? [{ field, month: null, what: 'missing', part: `cột “${title}”` }] : [];
}
