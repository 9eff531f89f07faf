import type { Clause } from '../2-structure/outline.ts';
import { trimmed } from '../2-structure/sentences.ts';
import type { Item } from '../reading.ts';
import type { Quoter } from './item.ts';

/** Who takes part: each entry under `Đối tượng` or `Thành phần`. */
export function participants(clauses: readonly Clause[], quote: Quoter): Item[] {
  return clauses.filter(isEntry).map((clause) => quote('participant', trimmed(clause.words), clause.path));
}

/** A line that only announces the list is no entry. */
function isEntry(clause: Clause): boolean {
  const topics = clause.node?.about ?? [];
  return topics.length === 1 && topics[0] === 'participants' && !clause.words.text.endsWith(':');
}
