import { ordinal } from '../1-text/markers.ts';
import type { Node } from '../2-structure/outline.ts';
import { type Finder, type Point, point } from './point.ts';

/** Headings whose number jumps, stands twice, or is of another kind than its siblings'. */
export const numbering: Finder = (_, { nodes }) => {
  const last = new Map<string, Node>();
  return nodes.flatMap((node) => {
    const siblings = `${node.parent?.index ?? ''}|${node.rank}`;
    const before = last.get(siblings);
    last.set(siblings, node);
    return before ? compared(before, node) : [];
  });
};

function compared(before: Node, node: Node): Point[] {
  if (before.number === null || node.number === null) return [];
  const [from, to] = [ordinalOf(before), ordinalOf(node)];
  const mixed = /^\d/.test(before.number) !== /^\d/.test(node.number);
  if (mixed && /^\d/.test(before.number)) return [point('numbering-style', before.words, before.number)];
  if (from === null || to === null || to === from + 1) return [];
  if (to === from) return [point('numbering-repeat', node.words, node.number)];
  return to > from + 1 ? [point('numbering-jump', node.words, node.number, before.number)] : [];
}

/** A heading counted as roman may be printed with a digit. */
function ordinalOf(node: Node): number | null {
  const number = node.number ?? '';
  return ordinal(/^\d+$/.test(number) ? 'arabic' : node.kind, number);
}
