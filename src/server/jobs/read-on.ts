import { Readable } from 'node:stream';
import { discardUpload, type Scan, type ScannedPage, scanProblem, storeUpload, UPLOAD_LIMIT } from '#files';
import { scans } from '#store';
import { type AskedOfScan, acting, type Desk, failed, refused } from './desk.ts';
import { problems } from './problems.ts';
import { putTogether } from './put-together.ts';

/** Turns that may end in the midst before the page, or the whole, is given up. */
const ATTEMPTS = 3;

/** One turn at a scan: its next page, or the plan where every page was read. */
export async function readOn(desk: Desk, job: AskedOfScan, signal: AbortSignal): Promise<void> {
  const next = await acting(desk, job, (act) => scans.begin(act, job));
  if (job.attempts > ATTEMPTS) return giveUp(desk, job, next);
  if (!next) return putTogether(desk, job);
  const opened = await desk.scans.of(job.scan, next.file);
  if (!opened.ok) return failed(desk, job, opened.problem);
  const read = await pageOf(opened.scan, next.at, signal);
  if (signal.aborted) return letGo(desk, job);
  if (typeof read === 'string') return failPage(desk, job, next.page, read);
  const secret = next.at === 1 && scanProblem([read], next.file.name, false);
  if (secret) return refused(desk, job, secret.message);
  await keep(desk, job, next.page, read);
}

async function giveUp(desk: Desk, job: AskedOfScan, next: scans.BegunPage | null): Promise<void> {
  if (!next?.interrupted) return failed(desk, job, problems.notPutTogether);
  return failPage(desk, job, next.page, problems.interrupted);
}

async function failPage(desk: Desk, job: AskedOfScan, page: number, problem: string): Promise<void> {
  await acting(desk, job, (act) => scans.failPage(act, job, { page, problem }));
}

/** The page, or a sentence that says why there is none. */
async function pageOf(scan: Scan, number: number, signal: AbortSignal): Promise<ScannedPage | string> {
  try {
    const read = await scan.readPage(number, signal);
    return read.problem?.message ?? read;
  } catch (error) {
    if (!signal.aborted) console.error(error);
    return problems.unreadable;
  }
}

/** Stopped in the midst of a page on purpose: that is no failed attempt. */
async function letGo(desk: Desk, job: AskedOfScan): Promise<void> {
  await acting(desk, job, (act) => scans.letGo(act, job));
}

async function keep(desk: Desk, job: AskedOfScan, page: number, read: ScannedPage): Promise<void> {
  const { bytes, type, width, height } = read.picture;
  const stored = await storeUpload(Readable.from([Buffer.from(bytes)]), desk.files, { limit: UPLOAD_LIMIT });
  if (!stored.ok) throw new Error(stored.problem.message);
  const picture = { hash: stored.hash, size: stored.size, type, width, height };
  const words = read.words.map(
    ({ start, end, box, confidence }): scans.PackedWord => [start, end, ...box, confidence],
  );
  const kept = await acting(desk, job, (act) =>
    scans.keepPage(act, job, { page, picture, text: read.text, words }),
  );
  if (!kept.ok && !stored.known) await discardUpload(desk.files, stored.hash);
}
