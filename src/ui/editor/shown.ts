import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { type Block, headingNumbers, isPrintedAs } from '#documents';

export interface FigureWords {
  /** By id what the system printed. */
  printed: Readonly<Record<string, string>>;
  same: string;
  changed: (printed: string) => string;
}

/** What the editor shows without its being text: numbers before blocks, figures of the system and those changed by hand. */
export function shownAround(words: FigureWords): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin({
    state: {
      init: (_, state) => decorated(state, words),
      apply: (transaction, old, _, state) => (transaction.docChanged ? decorated(state, words) : old),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

function decorated({ doc }: EditorState, words: FigureWords): DecorationSet {
  return DecorationSet.create(doc, [...numbers(doc), ...figures(doc, words)]);
}

function numbers(doc: Node): Decoration[] {
  const blocks: Node[] = [];
  const places: number[] = [];
  doc.forEach((node, at) => {
    blocks.push(node);
    places.push(at);
  });
  return headingNumbers(blocks.map(kindOf)).flatMap((number, index) => {
    const [node, at] = [blocks[index], places[index]];
    if (number === null || !node || at === undefined) return [];
    return [Decoration.node(at, at + node.nodeSize, { 'data-number': number })];
  });
}

/** All that numbering asks of a block. */
function kindOf({ type, attrs }: Node): Block {
  switch (type.name) {
    case 'heading':
      return {
        block: 'heading',
        level: attrs.level,
        text: [],
        ...(attrs.number && { number: attrs.number }),
      };
    case 'chapter':
    case 'article':
    case 'clause':
    case 'point':
      return { block: type.name, text: [] };
    default:
      return { block: 'paragraph', text: [] };
  }
}

interface Standing {
  id: string;
  from: number;
  to: number;
  text: string;
}

function figures(doc: Node, { printed, same, changed }: FigureWords): Decoration[] {
  return standing(doc).map(({ id, from, to, text }) => {
    const was = printed[id] ?? '';
    const isSame = isPrintedAs(text, was) && !isLengthened(doc, from, to);
    const [state, title] = isSame ? ['figure', same] : ['figure changed', changed(was)];
    return Decoration.inline(from, to, { class: state, title });
  });
}

/** Neighbours of one figure, bold or not, are one. */
function standing(doc: Node): Standing[] {
  const found: Standing[] = [];
  doc.descendants((node, at) => {
    const id: unknown = node.marks.find(({ type }) => type.name === 'figure')?.attrs.id;
    if (!node.isText || typeof id !== 'string') return;
    const [last, text] = [found.at(-1), node.text ?? ''];
    if (last && last.id === id && last.to === at) {
      last.to = at + node.nodeSize;
      last.text += text;
    } else found.push({ id, from: at, to: at + node.nodeSize, text });
  });
  return found;
}

/** Digits before or behind it, typed as plain words: they print as one number. */
function isLengthened(doc: Node, from: number, to: number): boolean {
  const [start, end] = [doc.resolve(from), doc.resolve(to)];
  return /\d[.,]?$/u.test(start.nodeBefore?.text ?? '') || /^[.,]?\d/u.test(end.nodeAfter?.text ?? '');
}
