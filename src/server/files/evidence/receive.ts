import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QUOTAS, refusal } from '#evidence';
import { receiveForm } from '../form.ts';
import { isFull } from '../upload.ts';
import { type Taking, takeEvidence } from './take.ts';

/** What came in a form: its fields, and its one file taken for evidence. */
export interface Received {
  fields: Record<string, string>;
  taking: Taking;
}

/**
 * Reads a form with one file and takes it for evidence (see `takeEvidence`). The file as it came, with all that is
 * stripped of it, lies in a folder of its own that is gone before the answer.
 */
export async function receiveEvidence(request: Request, folder: string): Promise<Received> {
  let aside: string | null = null;
  try {
    aside = await mkdtemp(join(tmpdir(), 'thidua-evidence-'));
    const { fields, file, problem } = await receiveForm(request, aside, QUOTAS.received);
    if (problem) return { fields, taking: { ok: false, problem } };
    if (!file) return { fields, taking: { ok: false, problem: refusal('none') } };
    return { fields, taking: await takeEvidence(file, folder) };
  } catch (error) {
    if (isFull(error)) return { fields: {}, taking: { ok: false, problem: refusal('diskFull', 'gửi lên') } };
    throw error;
  } finally {
    if (aside !== null) await rm(aside, { recursive: true, force: true });
  }
}
