import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/** Megabytes of JavaScript objects a thread may hold before it is ended. */
const HEAP = 1_024;

/** A thread that runs a file of this room. One that stays is given less, so that it does not fill up before it tidies. */
export function threadOf(file: string, workerData: unknown, limits: ResourceLimits = {}): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: HEAP, ...limits };
  return new Worker(sourceFile(file), { execArgv: [], workerData, resourceLimits });
}

/**
 * The path of a file of this room. Threads and processes run from source, also from the built server: the
 * package's root is the nearest package.json above.
 */
export function sourceFile(file: string): string {
  const manifest = findPackageJSON(import.meta.url);
  if (manifest === undefined) throw new Error(`No package.json above ${import.meta.url}`);
  return join(dirname(manifest), 'src/server/files', file);
}
