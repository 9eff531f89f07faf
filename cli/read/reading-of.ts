import { type FileProblem, openPlanFile, type ReadPlanFile, readScan } from '#files';
import { type Reading, readPlan } from '#plan';

interface Watch {
  onPage: (done: number, pages: number) => void;
  signal: AbortSignal;
}

/** The reading of a file, a scan page by page. A file that is what it seems and holds no words has one too. */
export async function readingOf(path: string, file: string, watch: Watch): Promise<ReadPlanFile> {
  const found = await wordsOf(path, file, watch);
  if (found.ok) return { ok: true, reading: readPlan({ file, text: found.text, pages: found.pages }) };
  const { problem } = found;
  return WORDLESS.has(problem.code) ? { ok: true, reading: wordless(file, problem) } : { ok: false, problem };
}

type Words = { ok: true; text: string; pages: number[] } | { ok: false; problem: FileProblem };

async function wordsOf(path: string, file: string, watch: Watch): Promise<Words> {
  const opened = await openPlanFile(path, file);
  return opened.ok && opened.kind === 'scan' ? readScan(opened.scan, file, watch) : opened;
}

const WORDLESS: ReadonlySet<FileProblem['code']> = new Set<FileProblem['code']>([
  'empty',
  'noText',
  'blankScan',
]);

function wordless(file: string, problem: FileProblem): Reading {
  const reading = readPlan({ file, text: '' });
  return { ...reading, notes: [{ code: problem.code, quote: '', span: [0, 0], message: problem.message }] };
}
