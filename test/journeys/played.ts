import { join } from 'node:path';
import { bringUpToDate, type Database, openDatabase } from '#database';
import { openStore } from '#store';
import { root } from '../../launch/root.mjs';
import type { Stage } from '../../src/server/trial/stage.ts';

/** Plays something into a data folder that nobody serves, past the web server. */
export function played<T>(dataFolder: string, now: Date, play: (stage: Stage) => Promise<T>): Promise<T> {
  return inDatabase(dataFolder, now, async ({ appUrl }) => {
    const store = openStore(appUrl, 3);
    const samples = join(root, 'src/domain/plan/cases');
    try {
      return await play({ as: store.as, now, files: join(dataFolder, 'files'), samples });
    } finally {
      await store.close();
    }
  });
}

/** Works on the database of such a folder, brought up to date. */
export async function inDatabase<T>(
  dataFolder: string,
  now: Date,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ dataFolder });
  try {
    await bringUpToDate(database, join(root, 'src/server/store/migrations'), now);
    return await work(database);
  } finally {
    await database.stop();
  }
}
