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
  const commune = 'commune' in actor ? actor.commune : undefined;
  if (!commune) throw new Error(`${actor.kind} has no commune`);
  return typeof commune === 'string' ? commune : commune.id;
}

/** Whether a unit asks: it reads its own, and results once an officer shows them. */
export function isUnit({ actor }: Act): boolean {
  return actor.kind === 'person' && actor.unit !== null;
}

/** Whether this is done inside a trial: what is made there says so, and goes with it. */
export function isTrial({ actor }: Act): boolean {
  return actor.kind === 'person' && actor.commune.trial;
}

/** The account of the person who acts; null for a link, the clock, set-up and the command line. */
export function accountOf({ actor }: Act): string | null {
  return actor.kind === 'person' ? actor.account : null;
}

/** The personal link that acts; null for everyone else. */
export function linkOf({ actor }: Act): string | null {
  return actor.kind === 'link' ? actor.link : null;
}
