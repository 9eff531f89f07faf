import type { FileProblem } from '../problems.ts';
import { type JoinedPages, joinPages } from './join.ts';
import type { Scan } from './scan.ts';
import { scanProblem } from './scan-problem.ts';
import type { ScannedPage } from './scanned-page.ts';

/**
 * Reads every page of a scan, then closes it. `onPage` is told of each page when it is read (`done` of `pages`).
 * Rejects with the signal's reason once it is aborted.
 */
export async function readScan(
  scan: Scan,
  name: string,
  { onPage, signal }: { onPage?: (done: number, pages: number) => void; signal?: AbortSignal } = {},
): Promise<({ ok: true } & JoinedPages) | { ok: false; problem: FileProblem }> {
  const pages: ScannedPage[] = [];
  try {
    for (let number = 1; number <= scan.pages; number++) {
      pages.push(await scan.readPage(number, signal));
      onPage?.(number, scan.pages);
      const problem = scanProblem(pages, name, number === scan.pages);
      if (problem) return { ok: false, problem };
    }
    return { ok: true, ...joinPages(pages) };
  } finally {
    await scan.close();
  }
}
