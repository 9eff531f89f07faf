import { startEngine } from './engine.ts';
import { type ReadyPage, readPage, readyPage } from './read-page.ts';
import type { ScanFile, ScannedPage } from './scanned-page.ts';
import { openSource, type PageSource } from './source.ts';
import { unread } from './unread.ts';

/** What the process is asked: first for a file, then for its pages, one after another. */
type Asked = ScanFile | { page: number };

let pages = 0;
let source: Promise<PageSource> | null = null;

/** The page that is being made ready while the one before it is recognised. */
let ahead: { page: number; ready: Promise<ReadyPage> } | null = null;

// Whoever asked is gone: the engine's thread would keep this process alive for nobody.
process.on('disconnect', () => process.exit());
// Ctrl-C and the end of a service reach every process at once: whoever asked ends this one in his own order.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
process.on('message', (asked: Asked) => {
  if ('page' in asked) void answer(asked.page);
  else {
    pages = asked.pages;
    source = openSource(asked);
    source.catch(() => undefined);
    void startEngine();
  }
});

async function answer(page: number): Promise<void> {
  try {
    process.send?.(await read(page));
  } catch {
    process.send?.(unread('damagedPage', page));
  }
}

async function read(page: number): Promise<ScannedPage> {
  const ready = await (ahead?.page === page ? ahead.ready : begin(page));
  ahead = null;
  const reading = readPage(ready, page);
  setImmediate(() => {
    if (page < pages) lookAhead(page + 1);
  });
  return reading;
}

/** What goes wrong with the page ahead is met again when it is asked for. */
function lookAhead(page: number): void {
  ahead = { page, ready: begin(page) };
  ahead.ready.catch(() => undefined);
}

async function begin(page: number): Promise<ReadyPage> {
  if (!source) throw new Error('A page was asked for before a file');
  return readyPage(await source, page);
}
