import type { Transaction } from 'kysely';
import type { Actor } from '#access';
import type { CivilDate } from '#calendar';
import type { Schema, Source } from './schema.ts';

/** One actor's one transaction. There is no other way to the database. */
export interface Act {
  tx: Transaction<Schema>;
  actor: Actor;
  /** When the request arrived: the server's clock, read once at the edge. */
  now: Date;
  today: CivilDate;
  source: Source;
}

/** The edge's facts about a request; the page's clock is read where the request arrives. */
export interface Edge {
  now: Date;
  source?: Source;
}

export type As = <T>(actor: Actor, edge: Edge, work: (act: Act) => Promise<T>) => Promise<T>;

/** The commune in which this actor works. Asking for one outside any commune is a bug. */
export function communeOf({ actor }: Act): string {
  const commune = actor.kind === 'person' ? actor.commune.id : 'commune' in actor ? actor.commune : undefined;
  if (!commune) throw new Error(`${actor.kind} has no commune`);
  return commune;
}

/** The account of the person who acts; null for the clock, set-up and the command line. */
export function accountOf({ actor }: Act): string | null {
  return actor.kind === 'person' ? actor.account : null;
}
