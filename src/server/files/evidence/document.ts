import { readFile } from 'node:fs/promises';
import { type EvidenceProblem, refusal } from '#evidence';
import { namedPersons } from '#reporting';
import { openPaper } from '../accepted.ts';
import { refuse } from '../problems.ts';
import { openArchive, Refused } from '../zip.ts';
import type { Activity } from './activity.ts';
import { activityApart } from './activity-apart.ts';

interface Paper {
  path: string;
  name: string;
}

type Problem = EvidenceProblem | { code: string; message: string };

/**
 * Whether minutes may be kept: a PDF or Word file that opens, runs nothing, hides nothing behind its end, and bears no
 * secrecy mark. The file is no larger than `QUOTAS.file`. `named`: how many places seem to name a person; a warning, never a refusal.
 */
export async function acceptDocument(
  { path, name }: Paper,
  format: 'pdf' | 'docx',
): Promise<{ ok: true; named: number } | { ok: false; problem: Problem }> {
  const active = await (format === 'pdf' ? activePdf : activeWord)(path, name);
  if (active) return { ok: false, problem: active };
  const paper = await openPaper(path, name);
  return paper.ok ? { ok: true, named: namedPersons(paper.text).length } : paper;
}

/** Bytes that may follow the end of a PDF; more is another file behind it. */
const BEHIND = 1024;

async function activePdf(path: string, name: string): Promise<Problem | null> {
  const bytes = await readFile(path);
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0 || bytes.length - end > BEHIND) return refusal('damaged', name);
  const found = await activityApart(path);
  return found && activities[found](name);
}

const activities: Record<Activity, (name: string) => Problem> = {
  active: (name) => refusal('active', name),
  damaged: (name) => refusal('damaged', name),
  locked: (name) => refuse('encrypted', name).problem,
  heavy: (name) => refuse('heavy', name).problem,
};

/** Parts of a Word file that run: macros, controls, objects of other programs. */
const RUNS = /vbaProject|\/activeX\/|\/embeddings\/.*\.(?!xlsx$)\w+$/i;

async function activeWord(path: string, name: string): Promise<Problem | null> {
  try {
    const archive = await openArchive(path);
    const runs = archive.names.some((part) => RUNS.test(part));
    await archive.close();
    return runs ? refusal('macros', name) : null;
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reason, name).problem;
    throw error;
  }
}
