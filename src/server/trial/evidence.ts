import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '#access';
import { takeEvidence } from '#files';
import { type Act, evidence, reports } from '#store';
import type { Stage } from './stage.ts';

interface Attaching {
  by: Person;
  on: { now: Date };
  period: string;
  /** Of the question, some of its words. */
  beside: RegExp;
  name: string;
  bytes: Buffer;
}

/** Puts a file beside a figure of the unit's own report: proved, stripped and kept as one that came from a phone. */
export async function attach({ as, files }: Stage, { by, on, period, beside, name, bytes }: Attaching) {
  const taken = await takenAside(name, bytes, files);
  await as(by, on, async (act) => {
    const which = reports.own(act, period);
    const question = await questionOf(act, period, beside);
    const added = await evidence.add(act, which, { ...taken, question, key: randomUUID() });
    if (!added.ok) throw new Error(`the trial's evidence: ${added.problem.message}`);
  });
}

async function takenAside(name: string, bytes: Buffer, files: string) {
  const aside = await mkdtemp(join(tmpdir(), 'thidua-trial-'));
  try {
    const path = join(aside, 'file');
    await writeFile(path, bytes);
    const taken = await takeEvidence({ path, name }, files);
    if (!taken.ok) throw new Error(`the trial's evidence: ${taken.problem.message}`);
    return taken;
  } finally {
    await rm(aside, { recursive: true });
  }
}

async function questionOf(act: Act, period: string, beside: RegExp): Promise<string> {
  const sheet = await reports.sheet(act, reports.own(act, period));
  const question = sheet?.form.questions.find(({ text }) => beside.test(text));
  if (!question) throw new Error(`the trial asks nothing like ${beside}`);
  return question.id;
}
