import pg from 'pg';
import { DatabaseProblem, openDatabase } from './index.ts';

/**
 * A program that tests start and kill: opens the folder given to it, says `open`, then adds rows as fast as they
 * are durable and says the number of each one acknowledged. Says the problem's code where it cannot open.
 */
try {
  const database = await openDatabase({ dataFolder: process.argv[2] ?? '' });
  process.once('SIGTERM', () => database.stop().then(() => process.exit()));
  console.log('open');
  for (;;) await burst(database.ownerUrl).catch(() => undefined); // the server may be killed too
} catch (error) {
  if (!(error instanceof DatabaseProblem)) throw error;
  console.log(error.code);
  console.error(error.message);
}

async function burst(url: string): Promise<never> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table if not exists burst (n int primary key)');
  for (;;) {
    const { rows } = await client.query<{ n: number }>(
      'insert into burst select coalesce(max(n), 0) + 1 from burst returning n',
    );
    console.log(rows[0]?.n);
  }
}
