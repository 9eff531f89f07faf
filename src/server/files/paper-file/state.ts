import type { Column, Run, WordBlock, WordCell, WordRow } from '#documents';
import type { Counter } from '../docx/counter.ts';
import type { Lists } from '../docx/numbering.ts';
import type { Styles } from '../docx/styles.ts';
import type { StyleNames } from './names.ts';

/** What the walk needs of the rest of the file. */
export interface Context {
  styles: Styles;
  lists: Lists;
  counter: Counter;
  names: StyleNames;
}

/** What was found. */
export interface Found {
  blocks: WordBlock[];
  notes: boolean;
}

export interface OpenParagraph {
  style?: string;
  numId?: string;
  level?: number;
  align: Column['align'];
  runs: Run[];
  picture: string | null;
  /** Text boxes anchored in it, read after it. */
  boxes: WordBlock[];
}

export interface OpenTable {
  widths: number[];
  rows: WordRow[];
  row: { head: boolean; deleted: boolean; cells: WordCell[] };
  /** Columns that the open cell covers beside its own. */
  covered: number;
  spans: boolean;
}

export interface OpenRun {
  bold: boolean;
  italic: boolean;
  hidden: boolean;
}

export interface State {
  context: Context;
  found: Found;
  path: string[];
  /** The depth at which what is skipped began. */
  skipped: number | null;
  /** The body, then cells and text boxes that are open. */
  flows: WordBlock[][];
  paragraphs: OpenParagraph[];
  tables: OpenTable[];
  run: OpenRun;
  /** Bookmarks of figures that are open, by the file's ids. */
  figures: Map<string, string>;
}

export const PLAIN: OpenRun = { bold: false, italic: false, hidden: false };

export function emptyRow(): OpenTable['row'] {
  return { head: false, deleted: false, cells: [] };
}

/** The open flow of blocks. */
export function flowOf(state: State): WordBlock[] {
  return state.flows.at(-1) ?? state.found.blocks;
}
