import { type QueryExecutorProvider, sql } from 'kysely';
import type { LinkHolder } from '#access';
import { civilDateOf } from '#calendar';
import type { LinkState } from '#reporting';
import type { Act, Edge } from './act.ts';
import { hashOfToken } from './link-token.ts';
import { tooMany } from './sessions.ts';

/** How a token is held: looking at the page of a link leaves no trace. */
type Seen = 'looked at' | 'opened' | 'used';

export type Looked =
  | { state: LinkState; holder: LinkHolder }
  /** No link has this token; so says the same answer however near it came. */
  | { state: 'unknown' }
  | { state: 'too many tries' };

/**
 * What a link's address leads to. Ten unknown ones in fifteen minutes from one address, then no more are looked at;
 * a link that is known opens all the same, because the phones of a whole neighbourhood share one address.
 */
export async function look(
  act: Act,
  { token, address, seen }: { token: string; address: string; seen: Seen },
): Promise<Looked> {
  const found = await linkOf(act.tx, act, token, seen);
  if (found) return found;
  if (await tooMany(act, null, address)) return { state: 'too many tries' };
  await act.tx.insertInto('sign_in_attempt').values({ login: '', address, at: act.now }).execute();
  return { state: 'unknown' };
}

/** Who acts by a link that was opened before; null where it is unknown, revoked or past its last day. */
export async function holderOf(
  asked: QueryExecutorProvider,
  edge: Edge,
  token: string,
): Promise<LinkHolder | null> {
  const found = await linkOf(asked, edge, token, 'used');
  return found?.state === 'in force' ? found.holder : null;
}

async function linkOf(asked: QueryExecutorProvider, { now }: Edge, token: string, seen: Seen) {
  const { rows } = await sql<Omit<LinkHolder, 'kind'> & { state: LinkState }>`
    /* prepared: link */ select * from link_of(${hashOfToken(token)}, ${now}, ${civilDateOf(now)}, ${seen})`.execute(
    asked,
  );
  const [row] = rows;
  if (!row) return null;
  const { state, ...holder } = row;
  return { state, holder: { kind: 'link', ...holder } } as const;
}
