import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseProblem, problem, reason } from './problem.ts';

/** A folder that holds one of these is a data folder. */
const OURS = ['VERSION', 'lock', 'RESTORING'];

/** The layout of the data folder that this program writes. */
const FORMAT = 1;

/** Present while a restore is under way; a folder that keeps it was restored by halves. */
export const RESTORING = 'RESTORING';

/**
 * Makes the data folder (0700) where it is missing. Returns its real path.
 * Throws `unwritable`, or `foreign` for a folder that holds other things: its rights are not ours to change.
 */
export function prepareFolder(dataFolder: string): string {
  const folder = resolve(dataFolder);
  try {
    makeFolder(folder);
    const names = readdirSync(folder);
    if (names.length > 0 && !OURS.some((name) => names.includes(name))) throw problem('foreign', folder);
    chmodSync(folder, 0o700);
    return realpathSync(folder);
  } catch (error) {
    throw error instanceof DatabaseProblem ? error : problem('unwritable', folder, reason(error));
  }
}

/** Step by step: Node's own recursive mkdir never returns where a file system takes no new folder (/proc). */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!existsSync(folder)) throw error; // another start made it in the same moment
  }
}

/** Refuses a folder of a newer program or of an unfinished restore; then stamps it as ours. The lock is held. */
export function stampFolder(folder: string, { restoring = false } = {}): void {
  if (!restoring && existsSync(join(folder, RESTORING))) throw problem('unfinished', folder);
  const path = join(folder, 'VERSION');
  if (existsSync(path)) checkVersion(folder, readFileSync(path, 'utf8').trim());
  else writeFileSync(path, `${FORMAT}\n`, { mode: 0o600 });
  for (const name of ['files', 'backups']) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
}

function checkVersion(folder: string, found: string): void {
  const version = Number(found);
  if (!Number.isInteger(version) || version < 1 || version > FORMAT)
    throw problem('newer', folder, found.slice(0, 20), String(FORMAT));
}
