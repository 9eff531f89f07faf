import type { Column, Text } from '../official-document.ts';
import type { HeldVersion } from './held.ts';

/** A Word file as it was read, before it is understood as a paper: what was deleted in it is gone, what was put in stands. */
export interface WordPaper {
  /** Of which paper it is which version; null where it is no file of ours. */
  held: HeldVersion | null;
  blocks: readonly WordBlock[];
  /** It has footnotes or endnotes; their words are not in the blocks. */
  notes: boolean;
}

export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  is: 'paragraph';
  /** The name of its style as Word lists it: `Nội dung`, `heading 1`. */
  style: string;
  list: WordList | null;
  /** With its tabs; figures by their bookmarks. */
  text: Text;
  /** What a picture in it says for those who do not see it; null where there is none. */
  picture: string | null;
}

export interface WordList {
  bullet: boolean;
  /** `Điều %1.`: how its level is written, and as it is printed here, `Điều 3. `. */
  pattern: string;
  label: string;
}

export interface WordTable {
  is: 'table';
  /** Of each column, in any unit. */
  widths: readonly number[];
  rows: readonly WordRow[];
  /** It has merged cells. */
  spans: boolean;
}

export interface WordRow {
  /** Repeated on each page. */
  head: boolean;
  cells: readonly WordCell[];
}

export interface WordCell {
  align: Column['align'];
  blocks: readonly WordBlock[];
}
