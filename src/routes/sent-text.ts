import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiveForm } from '#files';

export type SentText =
  | { ok: true; name: string; text: string }
  /** `problem` is null where no file was chosen. */
  | { ok: false; problem: string | null };

/** The text of a file that was sent with a form, of `most` bytes at most. The file itself is not kept. */
export async function sentText(request: Request, most: number): Promise<SentText> {
  const folder = await mkdtemp(join(tmpdir(), 'thidua-text-'));
  try {
    const { file, problem } = await receiveForm(request, folder, most);
    if (problem) return { ok: false, problem: problem.message };
    if (!file) return { ok: false, problem: null };
    return { ok: true, name: file.name, text: await readFile(file.path, 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
