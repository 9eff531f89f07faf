import { type PlanSource, type Reading, readPlan } from '#plan';
import { extractText } from './extract.ts';
import type { FileProblem } from './problems.ts';
import { threadOf } from './thread.ts';

export type ReadPlanFile = { ok: true; reading: Reading } | { ok: false; problem: FileProblem };

/** Beyond this many characters reading would hold up other requests: it is done in a thread. */
const LONG = 200_000;

/** Bytes on disk to a reading; `name` is the file's base name as sent. */
export async function readPlanFile(path: string, name: string): Promise<ReadPlanFile> {
  const extracted = await extractText(path, name);
  if (!extracted.ok) return extracted;
  return { ok: true, reading: await readSource({ ...extracted, file: name }) };
}

/** A text to a reading, a long one in a thread. */
export async function readSource({ file, text, pages = [] }: PlanSource): Promise<Reading> {
  const source = { file, text, pages };
  return text.length > LONG ? readAside(source) : readPlan(source);
}

function readAside(source: PlanSource): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const worker = threadOf('read-plan-worker.ts', source);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => code && reject(new Error(`The reader's thread ended with code ${code}`)));
  });
}
