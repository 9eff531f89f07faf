import { openPlanFile } from './extract.ts';
import type { FileProblem } from './problems.ts';
import { type Scan, scanProblem } from './scan/index.ts';

/**
 * Whether a signed paper may be kept as it is: a document, a photo or a scan that can be opened and bears no secrecy
 * mark. Of a scan the first page is read for its stamp (seconds), one scan at a time.
 */
export async function acceptPaper(
  path: string,
  name: string,
): Promise<{ ok: true } | { ok: false; problem: FileProblem }> {
  const opened = await openPlanFile(path, name);
  if (!opened.ok) return opened;
  const problem = opened.kind === 'scan' ? await inTurn(() => stampOf(opened.scan, name)) : null;
  return problem ? { ok: false, problem } : { ok: true };
}

async function stampOf(scan: Scan, name: string): Promise<FileProblem | null> {
  try {
    return scanProblem([await scan.readPage(1)], name, false);
  } finally {
    await scan.close();
  }
}

let turn: Promise<unknown> = Promise.resolve();

/** Fifty units that send their scans in one hour must not start fifty engines. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}
