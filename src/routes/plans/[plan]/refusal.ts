import type { FieldProblem, ItemCategory, TypedItem } from '#movement';
import type { plans } from '#store';

/** Why an action did nothing, with what was typed, so that it is on the page again. */
export interface Refusal {
  problem:
    | Extract<plans.Decided, { ok: false }>['problem']
    | Extract<plans.Added, { ok: false }>['problem']
    | Extract<plans.Undone, { ok: false }>['problem']
    | 'not filled in'
    | 'no words'
    | 'words not found'
    | 'no category';
  /** The item it was about. */
  at: string | null;
  /** How that item stands, where a colleague decided meanwhile. */
  now: plans.ReviewedItem | null;
  typed: TypedItem | null;
  problems: FieldProblem[];
  words: string;
  category: ItemCategory | null;
}

export function refused(problem: Refusal['problem'], more: Partial<Refusal> = {}): Refusal {
  return { problem, at: null, now: null, typed: null, problems: [], words: '', category: null, ...more };
}
