import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestEvent } from '@sveltejs/kit';
import { civilDate } from '#calendar';
import { type Dropping, dropForms, type Verdict } from '#excel';
import { receiveFiles, UPLOAD_LIMIT } from '#files';
import { receivedProblem } from '#reporting';
import { type Act, movements } from '#store';

export type Begun =
  | { ok: true; count: number; verdicts: AsyncIterable<Verdict> }
  /** A key of the page's dictionary, or a sentence. */
  | { ok: false; problem: string };

/** Files in one drop; an archive is one. */
const MOST = 200;

/** Receives what was dropped and begins to look at it. The files themselves are not kept. */
export async function begin({ request, locals, params }: RequestEvent): Promise<Begun> {
  const folder = await mkdtemp(join(tmpdir(), 'thidua-excel-'));
  const forget = () => rm(folder, { recursive: true, force: true });
  try {
    const dropping = await droppingOf({ request, locals, folder, movement: params.movement ?? '' });
    if (typeof dropping !== 'string')
      return { ok: true, count: dropping.count, verdicts: each(dropping, forget) };
    await forget();
    return { ok: false, problem: dropping };
  } catch (error) {
    await forget();
    throw error;
  }
}

async function* each({ verdicts }: Dropping, forget: () => Promise<void>): AsyncGenerator<Verdict> {
  try {
    yield* verdicts;
  } finally {
    await forget();
  }
}

interface Sent extends Pick<RequestEvent, 'request' | 'locals'> {
  folder: string;
  movement: string;
}

async function droppingOf({ request, locals, folder, movement }: Sent): Promise<Dropping | string> {
  const { fields, files, problem } = await receiveFiles(request, folder, { limit: UPLOAD_LIMIT, most: MOST });
  if (problem) return problem.message;
  if (files.length === 0) return 'no file';
  const taking = await locals.as((act) => takingOf(act, movement, fields));
  return typeof taking === 'string' ? taking : dropForms(locals.as, files, folder, taking);
}

/** What the officer chose: the period, and the day on which the files came. */
async function takingOf(act: Act, movement: string, fields: Record<string, string>) {
  const period = (await movements.periods(act, movement)).find(({ id }) => id === fields.period);
  if (!period) return 'not found';
  const on = civilDate(fields.on ?? '');
  if (!on) return 'date';
  return receivedProblem(on, period, act.today) ?? { place: { movement, period, unit: null }, on };
}
