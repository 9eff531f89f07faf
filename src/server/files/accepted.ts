import { openPlanFile } from './extract.ts';
import type { FileProblem } from './problems.ts';
import { type Scan, scanProblem } from './scan/index.ts';

type Refusal = { ok: false; problem: FileProblem };

/**
 * Whether a signed paper may be kept as it is: a document, a photo or a scan that can be opened and bears no secrecy
 * mark. Of a scan the first page is read for its stamp (seconds), one scan at a time.
 */
export async function acceptPaper(path: string, name: string): Promise<{ ok: true } | Refusal> {
  const opened = await openPaper(path, name);
  return opened.ok ? { ok: true } : opened;
}

/** The same, with its words; of a scan those of its first page. */
export async function openPaper(path: string, name: string): Promise<{ ok: true; text: string } | Refusal> {
  const opened = await openPlanFile(path, name);
  if (!opened.ok) return opened;
  return opened.kind === 'scan'
    ? inTurn(() => firstPage(opened.scan, name))
    : { ok: true, text: opened.text };
}

async function firstPage(scan: Scan, name: string): Promise<{ ok: true; text: string } | Refusal> {
  try {
    const page = await scan.readPage(1);
    const problem = scanProblem([page], name, false);
    return problem ? { ok: false, problem } : { ok: true, text: page.text };
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
