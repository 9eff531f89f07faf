import { readPage } from './read-page.ts';
import type { ScanFile } from './scanned-page.ts';
import { openSource, type PageSource } from './source.ts';

/** What the process is asked: first for a file, then for its pages. */
type Asked = ScanFile | { page: number };

let source: Promise<PageSource> | null = null;

process.on('message', (asked: Asked) => {
  if ('path' in asked) source = openSource(asked);
  else void answer(asked.page);
});

async function answer(page: number): Promise<void> {
  if (!source) throw new Error('A page was asked for before a file');
  process.send?.(await readPage(await source, page));
}
