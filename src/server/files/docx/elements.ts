import { PAGE } from '../pages.ts';
import type { Element } from '../xml.ts';
import type { Block } from './flow.ts';
import { closeParagraph, flush } from './paragraph.ts';
import { rowBlocks } from './row.ts';
import { append, emptyRow, flowOf, type State } from './state.ts';
import { isDrawn, isOn } from './styles.ts';
import { symbol } from './symbols.ts';

/** What each element does to the state when it opens; its parent tells apart elements of one name. */
export const enter: Record<string, (state: State, element: Element, parent: string) => void> = {
  'w:p': (state) => state.paragraphs.push({ text: '', runsOn: false, boxes: [] }),
  'w:pStyle': (state, element) => assign(state, 'style', element.get('val')),
  'w:numId': (state, element, parent) => {
    if (parent === 'w:numPr') assign(state, 'numId', element.get('val'));
  },
  'w:ilvl': (state, element, parent) => {
    const paragraph = state.paragraphs.at(-1);
    if (paragraph && parent === 'w:numPr') paragraph.level = Math.trunc(Number(element.get('val'))) || 0;
  },
  'w:del': (state, _, parent) => {
    const [paragraph, table] = [state.paragraphs.at(-1), state.tables.at(-1)];
    if (parent === 'w:trPr' && table) table.row.deleted = true;
    if (parent === 'w:rPr' && state.path.at(-2) === 'w:pPr' && paragraph) paragraph.runsOn = true;
  },
  'w:r': (state) => {
    state.hidden = false;
  },
  'w:vanish': (state, element) => {
    if (state.path.at(-2) === 'w:r') state.hidden = isOn(element.get('val'));
  },
  'w:tab': (state, _, parent) => {
    if (parent === 'w:r') write(state, '\t');
  },
  'w:ptab': (state) => write(state, '\t'),
  'w:br': (state) => write(state, '\n'),
  'w:cr': (state) => write(state, '\n'),
  'w:noBreakHyphen': (state) => write(state, '-'),
  'w:sym': (state, element) => write(state, symbol(element.get('char'))),
  'w:lastRenderedPageBreak': (state) => write(state, PAGE),
  'w:footnoteReference': (state, element) => refer(state, 'footnote', element),
  'w:endnoteReference': (state, element) => refer(state, 'endnote', element),
  'w:footnote': (state, element) => openNote(state, 'footnote', element),
  'w:endnote': (state, element) => openNote(state, 'endnote', element),
  'w:txbxContent': (state) => state.flows.push([]),
  'w:tbl': (state) => {
    flush(state);
    state.tables.push({ bordered: false, row: emptyRow() });
  },
  'w:tblStyle': (state, element) => {
    const table = state.tables.at(-1);
    if (table) table.bordered = state.context.styles.bordered(element.get('val'));
  },
  'w:tblBorders': (state) => {
    const table = state.tables.at(-1);
    if (table) table.bordered = false;
  },
  'w:tr': (state) => {
    const table = state.tables.at(-1);
    if (table) table.row = emptyRow();
  },
  'w:tc': (state) => state.flows.push([]),
  'w:sdt': (state) => state.placeholders.push(false),
  'w:showingPlcHdr': (state, element) => {
    if (state.placeholders.length)
      state.placeholders[state.placeholders.length - 1] = isOn(element.get('val'));
  },
};

for (const side of ['top', 'left', 'start', 'bottom', 'right', 'end', 'insideH', 'insideV']) {
  enter[`w:${side}`] = (state, element, parent) => {
    const table = state.tables.at(-1);
    if (!table || !isDrawn(element.get('val') ?? 'nil')) return;
    if (parent === 'w:tblBorders') table.bordered = true;
    if (parent === 'w:tcBorders') table.row.drawn = true;
  };
}

/** What each element does when it closes. */
export const leave: Record<string, (state: State) => void> = {
  'w:p': (state) => {
    const paragraph = state.paragraphs.pop();
    if (paragraph) closeParagraph(state, paragraph);
  },
  'w:txbxContent': (state) => {
    const box = closeFlow(state);
    append(state.paragraphs.at(-1)?.boxes ?? flowOf(state), box);
  },
  'w:tc': (state) => {
    const cell = closeFlow(state);
    state.tables.at(-1)?.row.cells.push(cell);
  },
  'w:tr': (state) => {
    const table = state.tables.at(-1);
    if (table && !table.row.deleted) append(flowOf(state), rowBlocks(table));
  },
  'w:tbl': (state) => {
    state.tables.pop();
  },
  'w:sdt': (state) => {
    state.placeholders.pop();
  },
  'w:footnote': (state) => closeFlow(state),
  'w:endnote': (state) => closeFlow(state),
  'w:body': flush,
  'w:hdr': flush,
};

/** Adds words to the open paragraph, where they show. */
export function write(state: State, words: string): void {
  const paragraph = state.paragraphs.at(-1);
  const isShown = words === PAGE || !(state.hidden || state.placeholders.includes(true));
  if (paragraph && isShown) paragraph.text += words;
}

function assign(state: State, field: 'style' | 'numId', value: string | undefined): void {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph && value !== undefined) paragraph[field] = value;
}

function refer(state: State, kind: string, element: Element): void {
  state.body.references.add(`${kind} ${element.get('id') ?? ''}`);
}

function openNote(state: State, kind: string, element: Element): void {
  const blocks: Block[] = [];
  state.body.notes.set(`${kind} ${element.get('id') ?? ''}`, blocks);
  state.flows.push(blocks);
}

function closeFlow(state: State): Block[] {
  flush(state);
  return (state.flows.length > 1 ? state.flows.pop() : undefined) ?? [];
}
