import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Person } from '#access';
import { readPlanFile, storeUpload, UPLOAD_LIMIT } from '#files';
import { plans } from '#store';
import type { Stage } from './stage.ts';
import { issuedAs, placeInSample, ward } from './ward.ts';

interface Receiving {
  by: Person;
  on: { now: Date };
  sample: keyof typeof placeInSample;
}

/** Uploads a sample plan, worded for the made-up ward, and reads it. Returns the plan's id. */
export async function receivePlan(
  { as, files, samples }: Stage,
  { by, on, sample }: Receiving,
): Promise<string> {
  const text = forThisWard(await readFile(join(samples, sample, 'plan.txt'), 'utf8'), sample);
  const name = `${sample}.txt`;
  const stored = await storeUpload(Readable.from([Buffer.from(text)]), files, { limit: UPLOAD_LIMIT, name });
  if (!stored.ok) throw new Error(stored.problem.message);
  const read = await readPlanFile(stored.path, name);
  if (!read.ok) throw new Error(read.problem.message);
  const { hash, size } = stored;
  return as(by, on, (act) => plans.receive(act, { hash, name, size }, read.reading));
}

function forThisWard(text: string, sample: Receiving['sample']): string {
  const place = placeInSample[sample];
  const here = ward.name.replace('phường ', '');
  return issued(text, issuedAs[sample])
    .replaceAll(place, here)
    .replaceAll(place.toLocaleUpperCase('vi'), here.toLocaleUpperCase('vi'));
}

/** The blanks of its header filled in. */
function issued(text: string, as: (typeof issuedAs)[Receiving['sample']]): string {
  if (!as) return text;
  return text
    .replace(/^(Số:)\s*(?=\/KH)/mu, `$1 ${as.number}`)
    .replace(/^(.+, ngày)\s+(?=tháng)/mu, `$1 ${as.day} `);
}

/** Accepts all that is within bounds, as "accept all" does. */
export async function confirmPlan(
  { as }: Stage,
  { by, on, plan }: Omit<Receiving, 'sample'> & { plan: string },
) {
  await as(by, on, (act) => plans.acceptAll(act, plan, null));
}
