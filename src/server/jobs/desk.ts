import type { Person } from '#access';
import { discardUpload } from '#files';
import { type Act, type As, type Claimed, type Queue, scans } from '#store';
import type { Makings } from './makings.ts';
import type { OpenScans } from './open-scans.ts';

/** What a turn works with. */
export interface Desk {
  as: As;
  queue: Queue;
  scans: OpenScans;
  makings: Makings;
  /** Where uploads and pictures are kept by hash. */
  files: string;
  now(): Date;
}

export type AskedFor = Claimed & { asker: Person };
export type AskedOfScan = AskedFor & { scan: string };

/** Everything a job does it does as the person who asked for it. */
export function acting<T>(desk: Desk, job: AskedFor, work: (act: Act) => Promise<T>): Promise<T> {
  return desk.as(job.asker, { now: desk.now(), source: 'job' }, work);
}

export async function failed(desk: Desk, job: AskedOfScan, problem: string): Promise<void> {
  await acting(desk, job, (act) => scans.fail(act, job, problem));
}

/** Of what is secret nothing stays, on the disk or in a row; the bytes go before that is so. */
export async function refused(desk: Desk, job: AskedOfScan, problem: string): Promise<void> {
  await acting(desk, job, async (act) => {
    const ended = await scans.fail(act, job, problem);
    for (const hash of await scans.forgetFiles(act, job.scan)) await discardUpload(desk.files, hash);
    return ended;
  });
}
