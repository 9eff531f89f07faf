import { fold } from '../1-text/fold.ts';
import type { Node } from '../2-structure/outline.ts';
import type { Section } from '../reading.ts';
import type { Quoter } from './item.ts';

/** The headings in document order, numbered sentences included. */
export function sectionsOf(nodes: readonly Node[], quote: Quoter): Section[] {
  return nodes.map((node) => ({
    ...quote('section', node.words, node.path),
    number: node.number,
    heading: fold(node.words.text),
    level: node.level,
    parentIndex: node.parent?.index ?? null,
  }));
}
