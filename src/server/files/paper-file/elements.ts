import { type Column, figureOfBookmark, type Run, type WordList } from '#documents';
import { isOn } from '../docx/styles.ts';
import { symbol } from '../docx/symbols.ts';
import type { Element } from '../xml.ts';
import { emptyRow, flowOf, type OpenParagraph, PLAIN, type State } from './state.ts';

/** What each element does to the state when it opens; its parent tells apart elements of one name. */
export const enter: Record<string, (state: State, element: Element, parent: string) => void> = {
  'w:p': (state) => {
    state.paragraphs.push({ align: 'left', runs: [], picture: null, boxes: [] });
  },
  'w:pStyle': (state, element) => set(state, 'style', element.get('val')),
  'w:numId': (state, element, parent) => {
    if (parent === 'w:numPr') set(state, 'numId', element.get('val'));
  },
  'w:ilvl': (state, element, parent) => {
    const paragraph = state.paragraphs.at(-1);
    if (paragraph && parent === 'w:numPr') paragraph.level = Math.trunc(Number(element.get('val'))) || 0;
  },
  'w:jc': (state, element, parent) => {
    const paragraph = state.paragraphs.at(-1);
    if (paragraph && parent === 'w:pPr') paragraph.align = alignOf(element.get('val'));
  },
  'w:r': (state) => {
    state.run = { ...PLAIN };
  },
  'w:rStyle': (state, element) => {
    if (inRun(state)) Object.assign(state.run, state.context.names.marks(element.get('val') ?? ''));
  },
  'w:b': (state, element) => {
    if (inRun(state)) state.run.bold = isOn(element.get('val'));
  },
  'w:i': (state, element) => {
    if (inRun(state)) state.run.italic = isOn(element.get('val'));
  },
  'w:vanish': (state, element) => {
    if (inRun(state)) state.run.hidden = isOn(element.get('val'));
  },
  'w:tab': (state, _, parent) => {
    if (parent === 'w:r') write(state, '\t');
  },
  'w:ptab': (state) => write(state, '\t'),
  'w:br': (state) => write(state, ' '),
  'w:cr': (state) => write(state, ' '),
  'w:noBreakHyphen': (state) => write(state, '-'),
  'w:sym': (state, element) => write(state, symbol(element.get('char'))),
  'w:bookmarkStart': (state, element) => {
    const figure = figureOfBookmark(element.get('name') ?? '');
    if (figure !== null) state.figures.set(element.get('id') ?? '', figure);
  },
  'w:bookmarkEnd': (state, element) => {
    state.figures.delete(element.get('id') ?? '');
  },
  'other:docPr': (state, element) => {
    const paragraph = state.paragraphs.at(-1);
    if (paragraph && state.path.at(-2) === 'w:drawing') paragraph.picture ??= element.get('descr') ?? '';
  },
  'w:pict': (state) => {
    const paragraph = state.paragraphs.at(-1);
    if (paragraph) paragraph.picture ??= '';
  },
  'w:footnoteReference': (state) => {
    state.found.notes = true;
  },
  'w:endnoteReference': (state) => {
    state.found.notes = true;
  },
  'w:txbxContent': (state) => {
    state.flows.push([]);
  },
  'w:tbl': (state) => {
    state.tables.push({ widths: [], rows: [], row: emptyRow(), covered: 0, spans: false });
  },
  'w:gridCol': (state, element) => {
    state.tables.at(-1)?.widths.push(Number(element.get('w')) || 1);
  },
  'w:tr': (state) => {
    const table = state.tables.at(-1);
    if (table) table.row = emptyRow();
  },
  'w:tblHeader': (state, element) => {
    const table = state.tables.at(-1);
    if (table) table.row.head = isOn(element.get('val'));
  },
  'w:del': (state, _, parent) => {
    const table = state.tables.at(-1);
    if (table && parent === 'w:trPr') table.row.deleted = true;
  },
  'w:tc': (state) => {
    state.flows.push([]);
  },
  'w:gridSpan': (state, element) => {
    const table = state.tables.at(-1);
    if (table) table.covered = Math.min(99, (Number(element.get('val')) || 1) - 1);
  },
  'w:vMerge': (state) => {
    const table = state.tables.at(-1);
    if (table) table.spans = true;
  },
};

/** What each element does when it closes. */
export const leave: Record<string, (state: State) => void> = {
  'w:p': (state) => {
    const paragraph = state.paragraphs.pop();
    if (!paragraph) return;
    const flow = flowOf(state);
    flow.push({
      is: 'paragraph',
      style: state.context.names.name(paragraph.style),
      list: listOf(state, paragraph),
      text: paragraph.runs,
      picture: paragraph.picture,
    });
    for (const block of paragraph.boxes) flow.push(block);
    aligned.set(flow, paragraph.align);
  },
  'w:txbxContent': (state) => {
    const boxes = state.paragraphs.at(-1)?.boxes ?? flowOf(state);
    for (const block of state.flows.pop() ?? []) boxes.push(block);
  },
  'w:tc': (state) => {
    const [blocks, table] = [state.flows.pop() ?? [], state.tables.at(-1)];
    if (!table) return;
    table.row.cells.push({ align: aligned.get(blocks) ?? 'left', blocks });
    for (; table.covered > 0; table.covered--) {
      table.spans = true;
      table.row.cells.push({ align: 'left', blocks: [] });
    }
  },
  'w:tr': (state) => {
    const table = state.tables.at(-1);
    if (table && !table.row.deleted) table.rows.push({ head: table.row.head, cells: table.row.cells });
  },
  'w:tbl': (state) => {
    const table = state.tables.pop();
    if (!table) return;
    const { widths, rows, spans } = table;
    flowOf(state).push({ is: 'table', widths, rows, spans });
  },
};

/** How the last paragraph of a cell stands. */
const aligned = new WeakMap<object, Column['align']>();

/** Adds words to the open paragraph, where they show: in the figure whose bookmark is open. */
export function write(state: State, words: string): void {
  const paragraph = state.paragraphs.at(-1);
  const { bold, italic, hidden } = state.run;
  if (!paragraph || hidden || words === '') return;
  const figure = [...state.figures.values()].at(-1);
  const run: Run = {
    text: words,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(figure !== undefined && { figure }),
  };
  paragraph.runs.push(run);
}

function inRun(state: State): boolean {
  return state.path.at(-1) === 'w:rPr' && state.path.at(-2) === 'w:r';
}

function set(state: State, field: 'style' | 'numId', value: string | undefined): void {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph && value !== undefined) paragraph[field] = value;
}

function alignOf(value: string | undefined): Column['align'] {
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'right' : 'left';
}

function listOf({ context }: State, { style, numId, level }: OpenParagraph): WordList | null {
  const inherited = context.styles.numbering(style);
  const list = numId ?? inherited.numId;
  if (list === undefined || list === '0') return null;
  const at = level ?? inherited.level ?? 0;
  const known = context.lists.get(list)?.levels.get(at);
  const label = context.counter.next(list, at);
  return known ? { bullet: known.format === 'bullet', pattern: known.text, label } : null;
}
