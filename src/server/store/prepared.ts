import type { PoolClient } from 'pg';

const NAME = /^\s*\/\* prepared: ([\w ]+) \*\//;

/**
 * Has a statement that begins with the comment `prepared: NAME` planned once for the connection and not at each
 * use: with policies on every table, planning costs several times the answer. Kysely has no word for it.
 * Only for statements whose text is always the same; pg refuses a name that comes with another text.
 */
export function planOnce(client: PoolClient): void {
  const ask = client.query.bind(client);
  const value = (text: string, values: unknown[]) => {
    const name = NAME.exec(text)?.[1];
    return name ? ask({ name, text, values }) : ask(text, values);
  };
  Object.defineProperty(client, 'query', { value });
}
