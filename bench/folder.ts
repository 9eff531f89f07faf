import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#database';
import { foundWard, type Size, type Ward } from './ward.ts';

/** Does the work in a data folder of its own, which goes when the work ends. */
export async function inFolder<T>(work: (dataFolder: string) => Promise<T>): Promise<T> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
  try {
    return await work(dataFolder);
  } finally {
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Founds a ward in a data folder and closes it again, so that `npm start` finds it there. */
export async function settle(dataFolder: string, size: Size): Promise<Ward> {
  const database = await openDatabase({ dataFolder });
  try {
    return await foundWard(database, size);
  } finally {
    await database.stop();
  }
}
