import { chainCommands, setBlockType, splitBlockAs, toggleMark } from 'prosemirror-commands';
import type { MarkType, Node, NodeType } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import type { BodySchema } from './schema.ts';

/** The kinds a block may be made, in the order of the list. */
export const blockKinds = [
  'paragraph',
  'heading-1',
  'heading-2',
  'heading-3',
  'item',
  'centred',
  'chapter',
  'article',
  'article-whole',
  'clause',
  'point',
  'fill_in',
] as const;

export type BlockKind = (typeof blockKinds)[number];

/** What the cursor stands in; null in a table or at a picture. */
export function kindAt({ selection }: EditorState): BlockKind | null {
  const { parent, depth } = selection.$from;
  if (depth !== 1) return null;
  if (parent.type.name === 'heading')
    return blockKinds.find((kind) => kind === `heading-${parent.attrs.level}`) ?? null;
  if (parent.type.name === 'article') return parent.attrs.whole ? 'article-whole' : 'article';
  return blockKinds.find((kind) => kind === parent.type.name) ?? null;
}

export function makeBlock(schema: BodySchema, kind: BlockKind): Command {
  const { nodes } = schema;
  switch (kind) {
    case 'heading-1':
    case 'heading-2':
    case 'heading-3':
      return setBlockType(nodes.heading, { level: Number(kind.at(-1)) });
    case 'article-whole':
      return setBlockType(nodes.article, { whole: true });
    default:
      return setBlockType(nodes[kind]);
  }
}

export function bold(schema: BodySchema): Command {
  return toggleMark(schema.marks.bold);
}

export function italic(schema: BodySchema): Command {
  return toggleMark(schema.marks.italic);
}

/** Items, clauses and points go on with the next; an empty one ends them, and what else ends goes on as a paragraph. */
export function newLine(schema: BodySchema): Command {
  const { item, clause, point, line, paragraph, heading } = schema.nodes;
  const goesOn = new Set<NodeType>([item, clause, point, line]);
  return chainCommands(
    endEmpty(schema),
    splitBlockAs((node, atEnd) => {
      if (goesOn.has(node.type)) return { type: node.type };
      if (atEnd) return { type: paragraph };
      return node.type === heading ? { type: heading, attrs: { level: node.attrs.level } } : null;
    }),
  );
}

/** An empty line that is more than a paragraph becomes one. */
function endEmpty(schema: BodySchema): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    if (!empty || $from.depth !== 1 || $from.parent.content.size > 0 || isPlain($from.parent)) return false;
    return setBlockType(schema.nodes.paragraph)(state, dispatch);
  };
}

/** At its very start a heading, an item … first becomes a paragraph. */
export function plainFirst(schema: BodySchema): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    if (!empty || $from.depth !== 1 || $from.parentOffset > 0 || isPlain($from.parent)) return false;
    return setBlockType(schema.nodes.paragraph)(state, dispatch);
  };
}

function isPlain(node: Node): boolean {
  return node.type.name === 'paragraph';
}

/** A row below the one with the cursor, its cells empty. */
export function addRow(schema: BodySchema): Command {
  return (state, dispatch) => {
    const row = rowAt(state);
    if (!row) return false;
    const cells = Array.from({ length: row.node.childCount }, () =>
      schema.nodes.cell.create(null, schema.nodes.line.create()),
    );
    const added = schema.nodes.row.create({ head: false }, cells);
    const transaction = state.tr.insert(row.after, added);
    dispatch?.(
      transaction.setSelection(TextSelection.near(transaction.doc.resolve(row.after + 1))).scrollIntoView(),
    );
    return true;
  };
}

/** Takes out the row with the cursor, and with its last row the table. */
export const dropRow: Command = (state, dispatch) => {
  const row = rowAt(state);
  if (!row) return false;
  const { $from } = state.selection;
  const [from, to] =
    row.table.childCount === 1
      ? [$from.before(row.depth - 1), $from.after(row.depth - 1)]
      : [row.before, row.after];
  dispatch?.(state.tr.delete(from, to).scrollIntoView());
  return true;
};

function rowAt({ selection: { $from } }: EditorState) {
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type.name !== 'row') continue;
    return {
      node,
      depth,
      table: $from.node(depth - 1),
      before: $from.before(depth),
      after: $from.after(depth),
    };
  }
  return null;
}

export function isInTable(state: EditorState): boolean {
  return rowAt(state) !== null;
}

/** Whether what is chosen, or what is typed next, bears a mark. */
export function isMarked({ selection, storedMarks, doc }: EditorState, mark: MarkType): boolean {
  if (selection.empty) return mark.isInSet(storedMarks ?? selection.$from.marks()) !== undefined;
  return doc.rangeHasMark(selection.from, selection.to, mark);
}
