import { type Act, communeOf } from './act.ts';
import { record } from './events.ts';

export type Edited =
  | { ok: true }
  | { ok: false; problem: 'not found' | 'kind kept' | 'at the end' | 'not confirmed' };

/** Where a question stands: its movement, and its id. */
export interface Place {
  movement: string;
  question: string;
}

/** Says anew which kinds of unit a question asks. */
export async function askKinds(act: Act, indicator_id: string, kinds: string[]) {
  const commune_id = communeOf(act);
  await act.tx
    .deleteFrom('indicator_unit_kind')
    .where('commune_id', '=', commune_id)
    .where('indicator_id', '=', indicator_id)
    .execute();
  if (kinds.length === 0) return;
  await act.tx
    .insertInto('indicator_unit_kind')
    .values([...new Set(kinds)].map((unit_kind) => ({ commune_id, indicator_id, unit_kind })))
    .execute();
}

/** What was done to a form stands in the log of its movement. */
export async function say(
  act: Act,
  { movement }: Place,
  verb: string,
  changes: { before?: object; after?: object },
) {
  await record(act, { noun: 'movement', id: movement, verb, ...changes });
}
