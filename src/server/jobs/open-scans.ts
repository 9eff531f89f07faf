import { openPlanFile, type Scan, storedPath } from '#files';
import { problems } from './problems.ts';

/** The scans whose engine runs, so that the next page of each need not wait for it. */
export interface OpenScans {
  /** The pages of one file of a scan, or why it cannot be opened. */
  of(scan: string, file: { hash: string; name: string }): Promise<Opened>;
  close(): Promise<void>;
}

type Opened = { ok: true; scan: Scan } | { ok: false; problem: string };

/** An engine holds some 350 MB: two communes that take turns keep theirs, a third waits for one to be begun. */
const MOST = 2;

export function openScans(folder: string): OpenScans {
  const open = new Map<string, { hash: string; scan: Scan }>();
  const close = async (id: string) => {
    const known = open.get(id);
    open.delete(id);
    await known?.scan.close();
  };
  return {
    async of(id, file) {
      const known = open.get(id);
      if (known?.hash === file.hash) return { ok: true, scan: known.scan };
      await close(id);
      const opened = await scanIn(storedPath(folder, file.hash), file.name);
      if (!opened.ok) return opened;
      for (const other of [...open.keys()].slice(0, open.size + 1 - MOST)) await close(other);
      open.set(id, { hash: file.hash, scan: opened.scan });
      return opened;
    },
    async close() {
      for (const id of [...open.keys()]) await close(id);
    },
  };
}

async function scanIn(path: string, name: string): Promise<Opened> {
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
