import type { Passage } from '../1-text/passage.ts';
import type { LabelName } from '../2-structure/labels.ts';
import type { Clause } from '../2-structure/outline.ts';
import { sentencesOf } from '../2-structure/sentences.ts';
import { actorOf } from './words/duties.ts';

/**
 * Blocks of labels below a task:
 *
 *     1. Tổ chức tập huấn …
 *     - Đơn vị chủ trì: Công an xã.
 *     - Thời gian: Quý IV/2025.
 */

/** The body a label puts in charge; null where the clause is no such label. */
export function leadOf(clause: Clause | undefined): string | null {
  if (clause?.label?.name !== 'lead' || !clause.label.value.text) return null;
  const [value = clause.label.value] = sentencesOf(clause.label.value);
  const actor = actorOf(value);
  return actor ? nameIn(actor.agency) : nameIn(value);
}

/** A body's name without the mark that ends its cell or line. */
export function nameIn(words: Passage): string {
  return words.text.replace(/[.;\s]+$/u, '');
}

/** What the labels at `at` are about: the `Nội dung:` among them, the item they hang from, or else their heading. */
export function taskAbove(clauses: readonly Clause[], at: number): Passage | null {
  const label = clauses[at];
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_BLOCK); i--) {
    const clause = clauses[i];
    if (!clause || !label || clause.node !== label.node) break;
    if (clause.label?.name === 'task') return clause.label.value;
    if (
      !clause.label &&
      !isUnder(clause, label) &&
      (clause.numbered || !label.sign || clause.sign !== label.sign)
    )
      return clause.words;
  }
  return label?.node?.whole ?? null;
}

/** Whether a clause stands in the list of one that is of the label's own kind. */
function isUnder(clause: Clause, label: Clause): boolean {
  return label.sign !== '' && clause.under?.sign === label.sign;
}

/** The body in charge named in the same block. */
export function leadBeside(clauses: readonly Clause[], at: number): string | null {
  return found(clauses, at, leadOf);
}

/** The body that a label right below a task puts in charge of it. */
export function leadBelow(clauses: readonly Clause[], at: number): string | null {
  const next = clauses[at + 1];
  return next && next.node === clauses[at]?.node ? leadOf(next) : null;
}

/** The words of another label in the same block: `Đơn vị phối hợp:`, `Sản phẩm:`. */
export function wordsBeside(clauses: readonly Clause[], at: number, name: LabelName): string | null {
  return found(clauses, at, ({ label }) => (label?.name === name && nameIn(label.value)) || null);
}

function found(
  clauses: readonly Clause[],
  at: number,
  read: (clause: Clause) => string | null,
): string | null {
  for (const step of NEIGHBOURS) {
    const clause = clauses[at + step];
    const words = clause?.label && clause.node === clauses[at]?.node ? read(clause) : null;
    if (words) return words;
  }
  return null;
}

const LONGEST_BLOCK = 12;
const NEIGHBOURS = [1, -1, 2, -2, 3, -3];
