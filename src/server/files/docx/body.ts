import { PAGE } from '../pages.ts';
import type { Element, Walker } from '../xml.ts';
import type { Counter } from './counter.ts';
import { type Block, flat } from './flow.ts';
import type { Lists } from './numbering.ts';
import { isDrawn, isOn, type Styles } from './styles.ts';
import { readable, symbol } from './symbols.ts';

/** What the walk of a text part needs of the rest of the file. */
export interface Context {
  styles: Styles;
  lists: Lists;
  counter: Counter;
}

/** What a text part holds. */
export interface Body {
  blocks: Block[];
  /** The notes the text refers to, in order: `footnote 3`, `endnote 1`. */
  references: Set<string>;
  /** For a part of notes: each note's blocks by the same names. */
  notes: Map<string, Block[]>;
}

interface Paragraph {
  text: string;
  style?: string;
  numId?: string;
  level?: number;
  /** Its mark was deleted: the words run on into the next paragraph. */
  runsOn: boolean;
  /** Text boxes anchored in it, read after it. */
  boxes: Block[];
}

interface Table {
  bordered: boolean;
  row: { cells: Block[][]; drawn: boolean; deleted: boolean };
}

interface State {
  context: Context;
  body: Body;
  path: string[];
  /** The name whose subtree is skipped, and the depth at which it began. */
  skipped: number | null;
  flows: Block[][];
  paragraphs: Paragraph[];
  tables: Table[];
  placeholders: boolean[];
  hidden: boolean;
  /** Words of a paragraph whose mark was deleted, and page marks without words. */
  carried: string;
}

/** Dropped with all they hold: what was deleted or moved away, former properties, twins for old programs, codes. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:instrText',
  'w:rt',
  'mc:Fallback',
]);

/**
 * Walks a text part (document, notes, a header) into blocks. Guarantees: the accepted text only
 * (deletions dropped, insertions kept, hidden words dropped); numbers as Word shows them; a row of a table
 * with lines is one block, its cells apart by tabs; a table without lines is only layout and is read cell
 * by cell; a text box follows the paragraph it hangs on.
 */
export function bodyWalker(context: Context): { walker: Walker; body: Body } {
  const body: Body = { blocks: [], references: new Set(), notes: new Map() };
  const state: State = {
    context,
    body,
    path: [],
    skipped: null,
    flows: [body.blocks],
    paragraphs: [],
    tables: [],
    placeholders: [],
    hidden: false,
    carried: '',
  };
  return { walker: walkerOf(state), body };
}

function walkerOf(state: State): Walker {
  return {
    open(element) {
      if (state.skipped === null && isSkipped(element.name, state)) state.skipped = state.path.length;
      if (state.skipped === null) enter[element.name]?.(state, element, state.path.at(-1) ?? '');
      state.path.push(element.name);
    },
    close(name) {
      state.path.pop();
      if (state.skipped === null) leave[name]?.(state);
      else if (state.skipped === state.path.length) state.skipped = null;
    },
    text(words) {
      const within = state.path.at(-1);
      if (state.skipped === null && (within === 'w:t' || within === 'm:t')) write(state, words);
    },
  };
}

/** Inside properties, `w:del` is a mark on a paragraph or a row, and holds nothing. */
function isSkipped(name: string, state: State): boolean {
  const parent = state.path.at(-1);
  return SKIPPED.has(name) && !(name === 'w:del' && (parent === 'w:rPr' || parent === 'w:trPr'));
}

type Enter = (state: State, element: Element, parent: string) => void;

const enter: Record<string, Enter> = {
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

const leave: Record<string, (state: State) => void> = {
  'w:p': (state) => {
    const paragraph = state.paragraphs.pop();
    if (paragraph) closeParagraph(state, paragraph);
  },
  'w:txbxContent': (state) => {
    const box = closeFlow(state);
    (state.paragraphs.at(-1)?.boxes ?? flowOf(state)).push(...box);
  },
  'w:tc': (state) => {
    const cell = closeFlow(state);
    state.tables.at(-1)?.row.cells.push(cell);
  },
  'w:tr': (state) => {
    const table = state.tables.at(-1);
    if (table && !table.row.deleted) flowOf(state).push(...rowBlocks(table));
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

function write(state: State, words: string): void {
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

function closeParagraph(state: State, paragraph: Paragraph): void {
  const raw = state.carried + paragraph.text;
  state.carried = '';
  const label = paragraph.runsOn ? '' : labelOf(state.context, paragraph);
  if (paragraph.runsOn || (label === '' && !hasWords(raw))) state.carried = raw;
  else flowOf(state).push({ kind: 'paragraph', text: labelled(label, clean(raw)) });
  flowOf(state).push(...paragraph.boxes);
}

/** Words carried on to a paragraph that never came: the table, cell or text ended. */
function flush(state: State): void {
  if (!hasWords(state.carried)) return;
  flowOf(state).push({ kind: 'paragraph', text: clean(state.carried).trim() });
  state.carried = '';
}

function hasWords(raw: string): boolean {
  return clean(raw).replaceAll(PAGE, '').trim() !== '';
}

/** The label after a page mark that opens the paragraph: the number stands on the new page too. */
function labelled(label: string, words: string): string {
  if (label === '') return words.trim();
  return words.startsWith(PAGE) ? PAGE + (label + words.slice(1)).trim() : (label + words).trim();
}

/** Spaces at the ends of lines and soft hyphens say nothing; the spaces of a blank inside a line do. */
function clean(text: string): string {
  return readable(text)
    .replace(/\u00AD/g, '')
    .replace(/[ \t\u00A0]+$/gm, '')
    .replace(/^[ \t\u00A0]+/gm, '');
}

function labelOf(context: Context, paragraph: Paragraph): string {
  const inherited = context.styles.numbering(paragraph.style);
  const numId = paragraph.numId ?? inherited.numId;
  if (numId === undefined || numId === '0') return '';
  const level = paragraph.level ?? tiedLevel(context.lists, numId, inherited.from) ?? inherited.level ?? 0;
  return context.counter.next(numId, level);
}

/** The level a list ties to a paragraph style. */
function tiedLevel(lists: Lists, numId: string, style: string | undefined): number | undefined {
  if (style === undefined) return undefined;
  for (const [at, level] of lists.get(numId)?.levels ?? []) if (level.style === style) return at;
  return undefined;
}

function rowBlocks({ bordered, row }: Table): Block[] {
  const filled = row.cells.filter((cell) => flat(cell).replaceAll(PAGE, '') !== '');
  if (filled.length === 0) return [];
  if (!bordered && !row.drawn && filled.length <= 2) return filled.flat();
  return [{ kind: 'row', text: row.cells.map(flat).join('\t').trimEnd() }];
}

function emptyRow(): Table['row'] {
  return { cells: [], drawn: false, deleted: false };
}

function flowOf(state: State): Block[] {
  return state.flows.at(-1) ?? state.body.blocks;
}

function closeFlow(state: State): Block[] {
  flush(state);
  return (state.flows.length > 1 ? state.flows.pop() : undefined) ?? [];
}
