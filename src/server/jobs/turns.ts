import { type Claimed, exports, scans } from '#store';
import type { Alarm } from './alarm.ts';
import type { AskedFor, AskedOfScan, Desk } from './desk.ts';
import { whatIsDue } from './due.ts';
import { makeOn } from './make-on.ts';
import { problems } from './problems.ts';
import { readOn } from './read-on.ts';

/**
 * Does what is queued until `stopping` is aborted, and what a day brings, a little at a turn: after every page of a scan, and
 * every second of a file in the making, whoever waited longest is next. What was read stays read however this process
 * ends; a file is then made from its beginning.
 */
export async function takeTurns(desk: Desk, work: Alarm, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    for (const due of whatIsDue) await due(desk);
    const job = await desk.queue.claim({ now: desk.now() });
    if (job) await work.whileWanted(job.id, stopping, (signal) => turn(desk, job, signal));
    else {
      desk.makings.close();
      await desk.scans.close();
      await work.rung(stopping);
    }
  }
}

async function turn(desk: Desk, job: Claimed, signal: AbortSignal): Promise<void> {
  if (!isAskedFor(job)) return notAllowed(desk, job);
  return isOfScan(job) ? readOn(desk, job, signal) : makeOn(desk, job, signal);
}

async function notAllowed({ as, makings, now }: Desk, job: Claimed): Promise<void> {
  const clock = { kind: 'clock', commune: job.commune } as const;
  const { id, scan } = job;
  makings.drop(id);
  await as(clock, { now: now(), source: 'job' }, (act) =>
    scan === null
      ? exports.fail(act, id, problems.exportNotAllowed)
      : scans.fail(act, { id, scan }, problems.notAllowed),
  );
}

function isAskedFor(job: Claimed): job is AskedFor {
  return job.asker !== null;
}

function isOfScan(job: AskedFor): job is AskedOfScan {
  return job.scan !== null;
}
