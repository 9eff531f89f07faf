import type { FileProblem } from '../problems.ts';

/** A file some of whose pages are pictures. */
export interface ScanFile {
  path: string;
  kind: 'photo' | 'pdf';
  pages: number;
  /** The pages, from 1, whose words must be recognised; of the others the file holds them. */
  scanned: number[];
}

/** A page of a scan as it was read. */
export interface ScannedPage {
  /** The page upright and straight, as the officer sees it beside the text; about 300 kB at most. */
  picture: Picture;
  /** NFC; a blank line between paragraphs, the cells of a table apart by tabs. Empty where nothing stands there. */
  text: string;
  /** In the order of `text`. */
  words: ScannedWord[];
  /** Words in coloured ink at the head of a first page: no part of the text, but a secrecy mark may stand there. */
  stamps: string;
  /** Why the page could not be read; its text is then empty. */
  problem: FileProblem | null;
}

export interface Picture {
  bytes: Uint8Array;
  type: 'image/jpeg' | 'image/png';
  /** Pixels. */
  width: number;
  height: number;
}

export interface ScannedWord {
  /** UTF-16 offsets in the page's text. */
  start: number;
  end: number;
  /** Pixels of the page's picture. */
  box: [x: number, y: number, width: number, height: number];
  /** 0 to 100, as the engine judges its own reading. */
  confidence: number;
}
