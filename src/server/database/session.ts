import pg from 'pg';

/** One connection for one piece of work, closed behind it. */
export async function connected<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // the query under way fails with the same loss; unheard, Node would end
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whether a server takes connections there. */
export async function answers(url: string): Promise<boolean> {
  try {
    await connected(url, async () => undefined);
    return true;
  } catch {
    return false;
  }
}

/** The host and database of a connection string, without its login. */
export function placeOf(url: string): string {
  return url.replace(/^\w+:\/\/(?:[^@/?]*@)?/, '').replace(/\?.*$/, '');
}

/** The code that PostgreSQL or the network gave an error, or ''. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
