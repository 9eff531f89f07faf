import { type RawBuilder, sql } from 'kysely';
import type { Act } from './act.ts';

/** The lists of evaluations as the actor may read them: the staff whole; a unit where it stands itself, without what it comes to. */
export function listedFor(act: Act): RawBuilder<unknown> {
  return isUnit(act) ? sql`own_listing()` : sql`evaluation_unit`;
}

/** Whether a unit asks, to whom results are shown when an officer shows them. */
export function isUnit({ actor }: Act): boolean {
  return actor.kind === 'person' && actor.unit !== null;
}
