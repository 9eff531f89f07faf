import type { Counter } from './counter.ts';
import type { Block } from './flow.ts';
import type { Lists } from './numbering.ts';
import type { Styles } from './styles.ts';

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

export interface Paragraph {
  text: string;
  style?: string;
  numId?: string;
  level?: number;
  /** Its mark was deleted: the words run on into the next paragraph. */
  runsOn: boolean;
  /** Text boxes anchored in it, read after it. */
  boxes: Block[];
}

export interface Table {
  bordered: boolean;
  row: { cells: Block[][]; drawn: boolean; deleted: boolean };
}

export interface State {
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

export function emptyRow(): Table['row'] {
  return { cells: [], drawn: false, deleted: false };
}

/** The flow of text that is open: the body's, a cell's, a text box's, a note's. */
export function flowOf(state: State): Block[] {
  return state.flows.at(-1) ?? state.body.blocks;
}

/** One by one: a cell may hold more blocks than a call takes arguments. */
export function append(flow: Block[], blocks: readonly Block[]): void {
  for (const block of blocks) flow.push(block);
}
