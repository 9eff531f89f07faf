import { discardUpload } from '#files';
import { exports } from '#store';
import { type AskedFor, acting, type Desk } from './desk.ts';
import { kindOf } from './exports/index.ts';
import { problems } from './problems.ts';

/** Times that the making may begin before it is given up. */
const ATTEMPTS = 3;

/** One turn at a file: it comes a little further, or is finished. Its asker is who he is today, at every turn. */
export async function makeOn(desk: Desk, job: AskedFor, signal: AbortSignal): Promise<void> {
  const kind = kindOf(job.kind);
  if (!kind) return end(desk, job, problems.exportUnknown);
  if (!kind.who(job.asker)) return end(desk, job, problems.exportNotAllowed);
  if (job.attempts > ATTEMPTS) return end(desk, job, problems.exportInterrupted);
  const making = desk.makings.of(job, kind, (work) => acting(desk, making.job, work));
  making.job = job;
  const came = await making.goOn(signal);
  if (came.state === 'failed') return end(desk, job, came.problem);
  if (came.state === 'under way') return wentOn(desk, job, making.far);
  desk.makings.drop(job.id);
  const file = { ...came.file, steps: making.far.total };
  const kept = await acting(desk, job, (act) => exports.finish(act, job.id, file));
  if (!kept.ok && !came.file.known) await discardUpload(desk.files, came.file.hash);
}

async function end(desk: Desk, job: AskedFor, problem: string): Promise<void> {
  desk.makings.drop(job.id);
  await acting(desk, job, (act) => exports.fail(act, job.id, problem));
}

async function wentOn(desk: Desk, job: AskedFor, far: { done: number; total: number }): Promise<void> {
  if (!(await acting(desk, job, (act) => exports.wentOn(act, job.id, far)))) desk.makings.drop(job.id);
}
