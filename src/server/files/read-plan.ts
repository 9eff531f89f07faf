import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type PlanSource, type Reading, readPlan } from '#plan';
import { extractText } from './extract.ts';
import type { FileProblem } from './problems.ts';

export type ReadPlanFile = { ok: true; reading: Reading } | { ok: false; problem: FileProblem };

/** Beyond this many characters reading would hold up other requests: it is done in a thread. */
const LONG = 200_000;

/** Bytes on disk to a reading; `name` is the file's base name as sent. */
export async function readPlanFile(path: string, name: string): Promise<ReadPlanFile> {
  const extracted = await extractText(path, name);
  if (!extracted.ok) return extracted;
  const source: PlanSource = { file: name, text: extracted.text, pages: extracted.pages };
  return { ok: true, reading: source.text.length > LONG ? await readAside(source) : readPlan(source) };
}

/** The thread runs from source, also from the built server: the package's root is the nearest package.json above. */
function readAside(source: PlanSource): Promise<Reading> {
  const manifest = findPackageJSON(import.meta.url);
  if (manifest === undefined) throw new Error(`No package.json above ${import.meta.url}`);
  const file = join(dirname(manifest), 'src/server/files/read-plan-worker.ts');
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { execArgv: [], workerData: source });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => code && reject(new Error(`The reader's thread ended with code ${code}`)));
  });
}
