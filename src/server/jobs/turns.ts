import { type Claimed, scans } from '#store';
import type { Alarm } from './alarm.ts';
import type { AskedFor, Desk } from './desk.ts';
import { putInForce } from './due-changes.ts';
import { problems } from './problems.ts';
import { readOn } from './read-on.ts';

/**
 * Does what is queued until `stopping` is aborted, and what a day brings, one page a turn: after every page whoever waited longest is next, and
 * what was done stays done however this process ends.
 */
export async function takeTurns(desk: Desk, work: Alarm, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    await putInForce(desk);
    const job = await desk.queue.claim({ now: desk.now() });
    if (job) await work.whileWanted(job.id, stopping, (signal) => turn(desk, job, signal));
    else {
      await desk.scans.close();
      await work.rung(stopping);
    }
  }
}

async function turn(desk: Desk, job: Claimed, signal: AbortSignal): Promise<void> {
  if (isAskedFor(job)) return readOn(desk, job, signal);
  const clock = { kind: 'clock', commune: job.commune } as const;
  await desk.as(clock, { now: desk.now(), source: 'job' }, (act) =>
    scans.fail(act, job, problems.notAllowed),
  );
}

function isAskedFor(job: Claimed): job is AskedFor {
  return job.asker !== null;
}
