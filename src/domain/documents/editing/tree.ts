import type { Cell, Column, Heading, Run, Table, Text } from '../official-document.ts';
import type { EditedBlock } from './edited.ts';

/** A body as the editor holds it: ProseMirror's JSON. A list is its items one after the other, `first` where a list begins. */
export interface Tree {
  type: 'doc';
  content: TreeBlock[];
}

export type TreeBlock =
  | { type: 'heading'; attrs: { level: 1 | 2 | 3; number: string | null }; content?: TreeText[] }
  | { type: 'article'; attrs: { whole: boolean }; content?: TreeText[] }
  | { type: 'chapter' | 'clause' | 'point' | 'centred' | 'paragraph'; content?: TreeText[] }
  | { type: 'item'; attrs: { first: boolean }; content?: TreeText[] }
  | { type: 'fill_in'; attrs: { lines: number }; content?: TreeText[] }
  | { type: 'table'; attrs: { columns: readonly Column[] }; content: TreeRow[] }
  | { type: 'picture'; attrs: { key: string } };

export interface TreeRow {
  type: 'row';
  attrs: { head: boolean };
  content: TreeCell[];
}

export interface TreeCell {
  type: 'cell';
  content: TreeLine[];
}

/** A line of a cell; `none` stands in a cell without any, to be typed into. */
export interface TreeLine {
  type: 'line';
  attrs: { none: boolean };
  content?: TreeText[];
}

export interface TreeText {
  type: 'text';
  text: string;
  marks?: TreeMark[];
}

export type TreeMark = { type: 'bold' } | { type: 'italic' } | { type: 'figure'; attrs: { id: string } };

/** The body for the editor; an empty one is a paragraph to type into. */
export function treeOf(body: readonly EditedBlock[]): Tree {
  const content = body.flatMap(nodesOf);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** The body that the editor holds. */
export function blocksOf({ content }: Tree): EditedBlock[] {
  const blocks: EditedBlock[] = [];
  for (const node of content) {
    const last = blocks.at(-1);
    if (node.type === 'item' && !node.attrs.first && last?.block === 'list')
      blocks[blocks.length - 1] = { block: 'list', items: [...last.items, textOf(node)] };
    else blocks.push(blockOf(node));
  }
  return blocks;
}

function nodesOf(block: EditedBlock): TreeBlock[] {
  switch (block.block) {
    case 'heading':
      return [headingNode(block)];
    case 'article':
      return [{ type: 'article', attrs: { whole: block.whole ?? false }, ...words(block.text) }];
    case 'list':
      return block.items.map((item, at) => ({ type: 'item', attrs: { first: at === 0 }, ...words(item) }));
    case 'fill-in':
      return [{ type: 'fill_in', attrs: { lines: block.lines }, ...words([{ text: block.label }]) }];
    case 'table':
      return block.head.length + block.rows.length === 0 ? [] : [tableNode(block)];
    case 'picture':
      return [{ type: 'picture', attrs: { key: block.key } }];
    default:
      return [{ type: block.block, ...words(block.text) }];
  }
}

function headingNode({ level, number, text }: Heading): TreeBlock {
  return { type: 'heading', attrs: { level, number: number ?? null }, ...words(text) };
}

function tableNode({ columns, head, rows }: Table): TreeBlock {
  const row = (cells: readonly Cell[], head: boolean): TreeRow => ({
    type: 'row',
    attrs: { head },
    content: cells.map((cell) => ({ type: 'cell', content: linesOf(cell) })),
  });
  const content = [...head.map((cells) => row(cells, true)), ...rows.map((cells) => row(cells, false))];
  return { type: 'table', attrs: { columns }, content };
}

function linesOf(cell: Cell): TreeLine[] {
  if (cell.length === 0) return [{ type: 'line', attrs: { none: true } }];
  return cell.map((text) => ({ type: 'line', attrs: { none: false }, ...words(text) }));
}

function words(text: Text): { content?: TreeText[] } {
  const content = text.filter((run) => run.text !== '').map(wordsOf);
  return content.length > 0 ? { content } : {};
}

function wordsOf({ text, bold, italic, figure }: Run): TreeText {
  const marks: TreeMark[] = [
    ...(bold ? [{ type: 'bold' } as const] : []),
    ...(italic ? [{ type: 'italic' } as const] : []),
    ...(figure === undefined ? [] : [{ type: 'figure', attrs: { id: figure } } as const]),
  ];
  return { type: 'text', text, ...(marks.length > 0 && { marks }) };
}

function blockOf(node: TreeBlock): EditedBlock {
  switch (node.type) {
    case 'heading':
      return headingOf(node);
    case 'article':
      return { block: 'article', ...(node.attrs.whole && { whole: true }), text: textOf(node) };
    case 'item':
      return { block: 'list', items: [textOf(node)] };
    case 'fill_in':
      return { block: 'fill-in', label: plainOf(node), lines: node.attrs.lines };
    case 'table':
      return tableOf(node);
    case 'picture':
      return { block: 'picture', key: node.attrs.key };
    default:
      return { block: node.type, text: textOf(node) };
  }
}

function headingOf(node: Extract<TreeBlock, { type: 'heading' }>): Heading {
  const { level, number } = node.attrs;
  return { block: 'heading', level, text: textOf(node), ...(number !== null && { number }) };
}

/** What was pasted may have rows of any length: the shorter get empty cells, the longest gives the columns. */
function tableOf({ attrs: { columns }, content }: Extract<TreeBlock, { type: 'table' }>): Table {
  const broadest = Math.max(columns.length, ...content.map((row) => row.content.length));
  const to = <T>(row: readonly T[], blank: T) =>
    Array.from({ length: broadest }, (_, at) => row[at] ?? blank);
  const of = (head: boolean) =>
    content
      .filter((row) => row.attrs.head === head)
      .map((row) =>
        to<Cell>(
          row.content.map((cell) => cellOf(cell.content)),
          [],
        ),
      );
  return {
    block: 'table',
    columns: to<Column>(columns, { share: 1, align: 'left' }),
    head: of(true),
    rows: of(false),
  };
}

function cellOf(lines: readonly TreeLine[]): Cell {
  return lines.filter((line) => !line.attrs.none || line.content !== undefined).map(textOf);
}

function textOf({ content = [] }: { content?: TreeText[] }): Text {
  return content.map(({ text, marks = [] }) => {
    const figure = marks.find((mark) => mark.type === 'figure')?.attrs.id;
    return {
      text,
      ...(marks.some(({ type }) => type === 'bold') && { bold: true }),
      ...(marks.some(({ type }) => type === 'italic') && { italic: true }),
      ...(figure !== undefined && { figure }),
    };
  });
}

function plainOf({ content = [] }: { content?: TreeText[] }): string {
  return content.map(({ text }) => text).join('');
}
