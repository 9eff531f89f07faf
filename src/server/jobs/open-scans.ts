import { openPlanFile, type Scan, storedPath } from '#files';
import { problems } from './problems.ts';

/** The scans whose engine runs, so that the next page of each need not wait for it. */
export interface OpenScans {
  /** The pages of a kept file, or why it cannot be opened. */
  of(file: {
    hash: string;
    name: string;
  }): Promise<{ ok: true; scan: Scan } | { ok: false; problem: string }>;
  close(): Promise<void>;
}

/** An engine holds some 350 MB: two communes that take turns keep theirs, a third waits for one to be begun. */
const MOST = 2;

export function openScans(folder: string): OpenScans {
  const open = new Map<string, Scan>();
  const close = async (hash: string, scan: Scan) => {
    open.delete(hash);
    await scan.close();
  };
  return {
    async of(file) {
      const known = open.get(file.hash);
      if (known) return { ok: true, scan: known };
      const opened = await scanIn(storedPath(folder, file.hash), file.name);
      if (!opened.ok) return opened;
      for (const [hash, scan] of [...open].slice(0, open.size + 1 - MOST)) await close(hash, scan);
      open.set(file.hash, opened.scan);
      return opened;
    },
    async close() {
      for (const [hash, scan] of open) await close(hash, scan);
    },
  };
}

async function scanIn(
  path: string,
  name: string,
): Promise<{ ok: true; scan: Scan } | { ok: false; problem: string }> {
  try {
    const opened = await openPlanFile(path, name);
    if (!opened.ok) return { ok: false, problem: opened.problem.message };
    return opened.kind === 'scan' ? opened : { ok: false, problem: problems.missing(name) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { ok: false, problem: problems.missing(name) };
    throw error;
  }
}
