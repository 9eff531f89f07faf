import { ordinal } from '../../1-text/markers.ts';
import type { Passage } from '../../1-text/passage.ts';
import type { Node } from '../../2-structure/outline.ts';
import { type Finder, listed, together } from '../point.ts';

/** Headings whose number jumps, stands twice, begins late, or is of another kind than its siblings'. */
export const numbering: Finder = ({ structure: { nodes } }) => {
  const found: Faults = { start: [], jump: [], repeat: [], style: [] };
  const last = new Map<string, Node>();
  for (const node of nodes) {
    const siblings = `${node.parent?.index ?? ''}|${node.rank}`;
    const before = last.get(siblings);
    last.set(siblings, node);
    if (before) compare(before, node, found);
    else if (last.size === 1 && node.kind === 'roman' && (ordinalOf(node) ?? 1) > 1)
      found.start.push(faultAt(node));
  }
  return [
    ...together('numbering-mixed', mixedIn(nodes)),
    ...together('numbering-start', ...told(found.start)),
    ...together('numbering-style', ...told(found.style)),
    ...together('numbering-jump', ...told(found.jump)),
    ...together('numbering-repeat', ...told(found.repeat)),
  ];
};

/** The headings without a number, where others of the highest rank have one. */
function mixedIn(nodes: readonly Node[]): Passage[] {
  const highest = nodes.filter(({ parent, sentence }) => !parent && !sentence);
  const bare = highest.filter(({ number }) => number === null);
  return bare.length > 1 && highest.length - bare.length > 1 ? bare.map(({ words }) => words) : [];
}

interface Fault {
  readonly words: Passage;
  readonly detail: string;
}

type Faults = Record<'start' | 'jump' | 'repeat' | 'style', Fault[]>;

function compare(before: Node, node: Node, found: Faults): void {
  if (before.number === null || node.number === null) return;
  const [from, to] = [ordinalOf(before), ordinalOf(node)];
  const mixed = /^\d/.test(before.number) !== /^\d/.test(node.number);
  if (mixed && /^\d/.test(before.number)) found.style.push(faultAt(before));
  else if (from === null || to === null) return;
  else if (to === from) found.repeat.push(faultAt(node), { words: before.words, detail: node.number });
  else if (to > from + 1)
    found.jump.push({ words: node.words, detail: `từ ${before.number} sang ${node.number}` });
}

function faultAt(node: Node): Fault {
  return { words: node.words, detail: node.number ?? '' };
}

function told(faults: readonly Fault[]): [Passage[], string] {
  return [faults.map(({ words }) => words), listed(faults.map(({ detail }) => detail))];
}

/** A heading counted as roman may be printed with a digit. */
function ordinalOf(node: Node): number | null {
  const number = node.number ?? '';
  return ordinal(/^\d+$/.test(number) ? 'arabic' : node.kind, number);
}
