import { plain } from '../1-text/fold.ts';
import type { Clause, Node } from '../2-structure/outline.ts';
import { trimmed } from '../2-structure/sentences.ts';
import type { Criterion } from '../reading.ts';
import { boundsOf } from './bounds.ts';
import type { Quoter } from './item.ts';

/** Each criterion under `Tiêu chí`, with the participants its heading addresses. */
export function criteria(clauses: readonly Clause[], quote: Quoter): Criterion[] {
  return clauses.filter(isCriterion).map((clause) => ({
    ...quote('criterion', trimmed(clause.words), clause.path),
    audience: audienceOf(clause.node),
    ...(clause.numbered && clause.node?.number ? { number: clause.node.number } : {}),
    ...boundsOf(clause.words.text),
  }));
}

function isCriterion(clause: Clause): boolean {
  return clause.node?.about[0] === 'criteria' && !clause.words.text.endsWith(':');
}

/** `Đối với các cơ quan, đơn vị` addresses the agencies and units. */
function audienceOf(node: Node | null): string | null {
  for (let at = node; at; at = at.parent) {
    if (/^(?:đối với|dành cho|áp dụng (?:đối với|cho))\s/u.test(plain(at.words.text))) {
      return at.words.text.replace(/^(?:Đối với|Dành cho|Áp dụng (?:đối với|cho))\s+/iu, '');
    }
  }
  return null;
}
