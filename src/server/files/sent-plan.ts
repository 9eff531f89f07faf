import type { Reading } from '#plan';
import { openPlanFile } from './extract.ts';
import { type FileProblem, refuse } from './problems.ts';
import { readSource } from './read-plan.ts';

/** A kept file as an officer sent it. */
export interface SentFile {
  hash: string;
  name: string;
  /** Bytes. */
  size: number;
  path: string;
}

/** What was sent as one plan: read at once, or pages to be read one by one. */
export type SentPlan =
  | { ok: true; kind: 'text'; file: SentFile; reading: Reading }
  /** In the order of the pages. */
  | { ok: true; kind: 'scan'; files: [SentScan, ...SentScan[]] }
  | { ok: false; problem: FileProblem };

export type SentScan = SentFile & { pages: number };

/**
 * Opens what was sent as one plan: one file of any kind, or several scans and photos, which follow each other by their
 * names as people number them (2 before 10).
 */
export async function openSentPlan(files: readonly SentFile[]): Promise<SentPlan> {
  const scans: SentScan[] = [];
  for (const file of files.toSorted(byName)) {
    const opened = await openPlanFile(file.path, file.name);
    if (!opened.ok) return opened;
    if (opened.kind === 'scan') scans.push({ ...file, pages: opened.scan.pages });
    else if (files.length > 1) return refuse('severalTexts', file.name);
    else return { ok: true, kind: 'text', file, reading: await readSource({ ...opened, file: file.name }) };
  }
  const [first, ...others] = scans;
  return first ? { ok: true, kind: 'scan', files: [first, ...others] } : refuse('missing');
}

const { compare } = new Intl.Collator('vi', { numeric: true });

function byName(one: SentFile, other: SentFile): number {
  return compare(one.name, other.name);
}
