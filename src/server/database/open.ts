import { rmSync } from 'node:fs';
import { embeddedCluster } from './cluster.ts';
import { prepareFolder, stampFolder } from './folder.ts';
import { type Lock, takeLock } from './lock.ts';
import { appLogin } from './logins.ts';
import { serve, socketUrl } from './serve.ts';
import { connected } from './session.ts';

/** A database that is open for this process, and this process alone, on its data folder. */
export type Database = {
  /** Connects as the owner: migrations, backup, restore. */
  ownerUrl: string;
  /** Connects as `thidua_app`: everything else. */
  appUrl: string;
  /** Whether this program runs the server itself. */
  embedded: boolean;
  /** The data folder's real path. */
  dataFolder: string;
  /** Ends the embedded server, everything written, and frees the folder. */
  stop(): Promise<void>;
};

export type DatabasePlace = {
  /** Made where it is missing. */
  dataFolder: string;
  /** The owner's URL of a PostgreSQL server; without it the packaged one is started. */
  databaseUrl?: string | undefined;
};

/** The database's name in the embedded server. */
export const NAME = 'thidua';

/**
 * Opens the database of a data folder: takes the folder for this process, starts the packaged server or uses
 * the named one, and makes sure of both logins. After any kind of kill, calling it again is enough.
 * Throws `DatabaseProblem` for what a person can mend; then nothing is left running or taken.
 */
export async function openDatabase(place: DatabasePlace, { restoring = false } = {}): Promise<Database> {
  const folder = prepareFolder(place.dataFolder);
  const lock = takeLock(folder);
  try {
    stampFolder(folder, { restoring });
    return place.databaseUrl ? await named(folder, place.databaseUrl, lock) : await embedded(folder, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function named(dataFolder: string, ownerUrl: string, lock: Lock): Promise<Database> {
  const appUrl = await appLogin(ownerUrl, dataFolder);
  return { ownerUrl, appUrl, embedded: false, dataFolder, stop: async () => lock.release() };
}

async function embedded(dataFolder: string, lock: Lock): Promise<Database> {
  const left = lock.before?.socketFolder;
  if (left) rmSync(left, { recursive: true, force: true });
  const server = await serve(embeddedCluster(dataFolder));
  const stop = async () => {
    await server.stop();
    lock.release();
  };
  try {
    lock.tell(server.socketFolder);
    const ownerUrl = await databaseUrl(server.socketFolder);
    return { ownerUrl, appUrl: await appLogin(ownerUrl, dataFolder), embedded: true, dataFolder, stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The owner's URL of the database, created where it is missing. */
async function databaseUrl(socketFolder: string): Promise<string> {
  await connected(socketUrl(socketFolder, 'postgres'), async (owner) => {
    const found = await owner.query('select from pg_database where datname = $1', [NAME]);
    if (!found.rowCount) await owner.query(`create database ${NAME}`);
  });
  return socketUrl(socketFolder, NAME);
}
