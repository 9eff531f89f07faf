import pg from 'pg';
import { type Database, openDatabase } from '#database';
import { type RunningServer, startServer } from '../test/server.ts';
import { type Client, openClient } from './client.ts';
import { inFolder } from './folder.ts';
import type { Line } from './line.ts';
import { marksAsked } from './phones.ts';
import { type Duty, dutiesOf, foundWard, type Ward } from './ward.ts';

/** A ward on a database of its own behind a running server, with what its units owe. */
export interface ServedWard {
  ward: Ward;
  duties: Duty[];
  marks: string;
  server: RunningServer;
  client: Client;
  /** Its database, past the server. */
  owner: pg.Pool;
}

interface Wanted {
  size: Parameters<typeof foundWard>[1];
  /** Of the client to the server, and past it to the database. */
  connections: { client: number; owner: number };
}

export function onServedWard(wanted: Wanted, work: (served: ServedWard) => Promise<Line[]>): Promise<Line[]> {
  return inFolder(async (dataFolder) => {
    const database = await openDatabase({ dataFolder });
    try {
      return await served(database, wanted, work);
    } finally {
      await database.stop();
    }
  });
}

async function served(
  database: Database,
  { size, connections }: Wanted,
  work: (served: ServedWard) => Promise<Line[]>,
): Promise<Line[]> {
  const ward = await foundWard(database, size);
  const marks = await marksAsked(database, ward);
  const server = await startServer({ env: { DATABASE_URL: database.ownerUrl } });
  const client = openClient(server.url, connections.client);
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: connections.owner });
  try {
    return await work({ ward, duties: dutiesOf(ward), marks, server, client, owner });
  } finally {
    await owner.end();
    client.close();
    await server.stop();
  }
}
