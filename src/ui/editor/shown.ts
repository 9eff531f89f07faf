import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { type Block, headingNumbers, isPrintedAs } from '#documents';

export interface FigureWords {
  /** By id what the system printed. */
  printed: Readonly<Record<string, string>>;
  same: string;
  changed: (printed: string) => string;
}

/** The numbers before blocks, which are no text here. */
export function shownNumbers(): Plugin<DecorationSet> {
  const of = ({ doc }: EditorState) => DecorationSet.create(doc, numbers(doc));
  const plugin: Plugin<DecorationSet> = new Plugin({
    state: {
      init: (_, state) => of(state),
      apply: (transaction, old, _, state) => (transaction.docChanged ? of(state) : old),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

/** Figures of the system, and which of them were changed by hand. */
export function shownFigures(words: FigureWords): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin({
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, figures(doc, words, [0, doc.content.size])),
      apply: (transaction, old) => (transaction.docChanged ? redrawn(old, transaction, words) : old),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

/** Only what was touched is looked at anew: a report has thousands of figures, and each key is a change. */
function redrawn(old: DecorationSet, transaction: Transaction, words: FigureWords): DecorationSet {
  const { doc, mapping } = transaction;
  const range = touched(transaction);
  const moved = old.map(mapping, doc);
  return moved.remove(moved.find(...range)).add(doc, figures(doc, words, range));
}

/** The whole of the texts in which something was changed. */
function touched({ doc, mapping }: Transaction): [number, number] {
  let [from, to] = [doc.content.size, 0];
  mapping.maps.forEach((map, at) => {
    const later = mapping.slice(at + 1);
    map.forEach((_from, _to, start, end) => {
      from = Math.min(from, later.map(start, -1));
      to = Math.max(to, later.map(end, 1));
    });
  });
  const [start, end] = [doc.resolve(Math.min(from, to)), doc.resolve(to)];
  return [start.depth > 0 ? start.start() : start.pos, end.depth > 0 ? end.end() : end.pos];
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

function figures(doc: Node, { printed, same, changed }: FigureWords, range: [number, number]): Decoration[] {
  return standing(doc, range).map((figure) => {
    const { id, from, to, text } = figure;
    const was = printed[id] ?? '';
    const isSame = isPrintedAs(text, was) && !isLengthened(doc, figure);
    const [state, title] = isSame ? ['figure', same] : ['figure changed', changed(was)];
    return Decoration.inline(from, to, { class: state, title }, { state });
  });
}

/** Neighbours of one figure, bold or not, are one. */
function standing(doc: Node, [from, to]: [number, number]): Standing[] {
  const found: Standing[] = [];
  doc.nodesBetween(from, to, (node, at) => {
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

/** Digits before or behind its own, typed as plain words: they print as one number. */
function isLengthened(doc: Node, { from, to, text }: Standing): boolean {
  const [start, end] = [doc.resolve(from), doc.resolve(to)];
  const before = /^\d/u.test(text) && /\d[.,]?$/u.test(start.nodeBefore?.text ?? '');
  return before || (/\d$/u.test(text) && /^[.,]?\d/u.test(end.nodeAfter?.text ?? ''));
}
