import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EditedInWord, editedInWord, type Paper, withEdited } from '#documents';
import { readPaperFile, receiveForm, UPLOAD_LIMIT } from '#files';
import type { papers } from '#store';

export interface TakenFile extends EditedInWord {
  ok: true;
  name: string;
  /** The paper as it would be. */
  content: Paper;
}

/** `problem`: a word of the page, or a sentence; `of`: which version the file holds. */
export type Refused = { ok: false; problem: string; name?: string; of?: number };

/** The Word file that was sent, read as this very version of this paper. The file itself is not kept. */
export async function takenFile(request: Request, kept: papers.KeptPaper): Promise<TakenFile | Refused> {
  const folder = await mkdtemp(join(tmpdir(), 'thidua-word-'));
  try {
    const { file, problem } = await receiveForm(request, folder, UPLOAD_LIMIT);
    if (problem) return { ok: false, problem: problem.message };
    if (!file) return { ok: false, problem: 'no file' };
    const read = await readPaperFile(file.path, file.name);
    if (!read.ok) return { ok: false, problem: read.problem.message };
    const { held } = read.word;
    const { name } = file;
    if (!held) return { ok: false, problem: 'no paper', name };
    if (held.paper !== kept.id) return { ok: false, problem: 'other paper', name };
    if (held.version !== kept.version) return { ok: false, problem: 'older', name, of: held.version };
    const found = editedInWord(read.word, kept.content.document);
    return { ok: true, name, ...found, content: withEdited(kept.content, found.edited) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
