import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { liveHolder } from '../lock.ts';
import { type DatabasePlace, NAME, openDatabase } from '../open.ts';
import { problem } from '../problem.ts';
import { socketUrl } from '../serve.ts';
import { type BackedUp, backup } from './write.ts';

/**
 * Backs up a data folder from a process of its own: beside the program that runs on it, or alone where none does.
 * Throws `noData` and the problems of `backup` and `openDatabase`.
 */
export async function backUpFolder(place: DatabasePlace, file: string, now: Date): Promise<BackedUp> {
  const folder = resolve(place.dataFolder);
  if (!existsSync(join(folder, place.databaseUrl ? 'VERSION' : 'postgres'))) throw problem('noData', folder);
  if (place.databaseUrl) return backup(place.databaseUrl, folder, file, now);
  const running = liveHolder(folder)?.socketFolder;
  if (running) return backup(socketUrl(running, NAME), folder, file, now);
  const database = await openDatabase(place);
  try {
    return await backup(database.ownerUrl, database.dataFolder, file, now);
  } finally {
    await database.stop();
  }
}
