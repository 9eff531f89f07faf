import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiveForm } from '#files';

export type SentText =
  | { ok: true; name: string; text: string }
  /** `no file`, `too large`, or a sentence that says what and what to do. */
  | { ok: false; problem: string };

/** The text of a file that was sent with a form, of `most` bytes at most. The file itself is not kept. */
export async function sentText(request: Request, most: number): Promise<SentText> {
  const folder = await mkdtemp(join(tmpdir(), 'thidua-text-'));
  try {
    const { file, problem } = await receiveForm(request, folder, most);
    if (problem) return { ok: false, problem: problem.code === 'tooLarge' ? 'too large' : problem.message };
    if (!file) return { ok: false, problem: 'no file' };
    return { ok: true, name: file.name, text: await readFile(file.path, 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
