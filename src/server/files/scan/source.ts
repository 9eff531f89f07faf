import { readFile } from 'node:fs/promises';
import type { Canvas } from '@napi-rs/canvas';
import type { Rule } from '../pdf/rules.ts';
import type { Run } from '../pdf/run.ts';
import { openPages } from './pdf-pages.ts';
import { decoded } from './picture.ts';
import type { ScanFile } from './scanned-page.ts';

/** One page before it is read: its picture, and its words where the file itself holds them. */
export interface SourcePage {
  canvas: Canvas;
  /** Words and lines of the file itself, in pixels of the canvas. */
  written: { runs: Run[]; rules: Rule[] } | null;
}

/** Where the pages of a scan come from, each by its number, from 1. */
export interface PageSource {
  page(number: number): Promise<SourcePage>;
}

export async function openSource({ path, kind, scanned }: ScanFile): Promise<PageSource> {
  const bytes = new Uint8Array(await readFile(path));
  return kind === 'pdf' ? openPages(bytes, scanned) : photo(bytes);
}

function photo(bytes: Uint8Array): PageSource {
  return { page: async () => ({ canvas: await decoded(bytes), written: null }) };
}
