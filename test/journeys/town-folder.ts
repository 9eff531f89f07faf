import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    townFolder: string;
  }
}

/** vitest's global set-up of the project `browser`: a folder of the whole run, where the first town is kept to be copied. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-town-'));
  project.provide('townFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
