import { join } from 'node:path';
import { openQueue, openStore } from '#store';
import { alarm } from './alarm.ts';
import { openMakings } from './makings.ts';
import { openScans } from './open-scans.ts';
import { takeTurns } from './turns.ts';

/** A pool of its own, so that no request waits for a connection because of a job. */
const CONNECTIONS = 2;

const { THIDUA_APP_URL: url, THIDUA_DATA: dataFolder } = process.env;
if (!url || !dataFolder) throw new Error('THIDUA_APP_URL and THIDUA_DATA are set by server.mjs');

// The server is gone: nobody would end this process any more.
process.on('disconnect', () => process.exit());

const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());
// Ctrl-C reaches every process of the terminal, the engine too: what it was at is put down, not given up.
process.on('SIGINT', () => stopping.abort());

const work = alarm();
const store = openStore(url, CONNECTIONS);
const files = join(dataFolder, 'files');
const scans = openScans(files);
const makings = openMakings(files);
const queue = await openQueue(url, { word, lost: databaseAway }).catch(databaseAway);
try {
  await takeTurns(
    { as: store.as, queue, scans, makings, files, now: () => new Date() },
    work,
    stopping.signal,
  );
} finally {
  makings.close();
  await scans.close();
}
process.exit();

function word(cancelled: string | null): void {
  if (cancelled) makings.drop(cancelled);
  work.ring(cancelled);
}

/** Begun again by the keeper, a little later each time, until the database is there. */
function databaseAway(error: Error): never {
  console.error(`Việc nền mất kết nối với cơ sở dữ liệu, sẽ tự nối lại: ${error.message}`);
  process.exit(1);
}
