import { isReachedAsked, type ListedAnswer, type Reached } from '#registration';
import { type Act, communeOf } from './act.ts';
import { unitOf } from './duties.ts';
import { record } from './events.ts';
import * as registrations from './registrations.ts';
import type { ReceivedWay } from './schema.ts';

export type ReachedProblem =
  | 'not found'
  /** The list is open and its year is not over. */
  | 'not asked yet'
  /** The unit has not said how many households registered. */
  | 'not counted'
  | 'more than registered'
  | 'in the future';

export type ReachedOutcome = { ok: true; again: boolean } | { ok: false; problem: ReachedProblem };

/** The actor's unit says how many of its registered households reached it. Said again it takes the place of the last. */
export function sayReached(act: Act, registration: string, reached: Reached): Promise<ReachedOutcome> {
  return keep(act, { registration, unit: unitOf(act), way: null }, reached);
}

/** An officer says it for a unit, with the way it came. */
export function sayReachedFor(
  act: Act,
  place: { registration: string; unit: string; way: ReceivedWay },
  reached: Reached,
): Promise<ReachedOutcome> {
  return keep(act, place, reached);
}

interface Place {
  registration: string;
  unit: string;
  way: ReceivedWay | null;
}

async function keep(act: Act, place: Place, reached: Reached): Promise<ReachedOutcome> {
  const found = await registrations.get(act, place.registration);
  const line = found?.lines.find(({ unit }) => unit === place.unit);
  if (!found || !line) return { ok: false, problem: 'not found' };
  const problem = whyNot(act, found.registration, line, reached);
  if (problem) return { ok: false, problem };
  const { before, row } = changeOf(line, place, reached);
  if (JSON.stringify(before) === JSON.stringify(row)) return { ok: true, again: true };
  const { numUpdatedRows } = await act.tx
    .updateTable('registration_answer')
    .set(row)
    .where('commune_id', '=', communeOf(act))
    .where('registration_id', '=', place.registration)
    .where('unit_id', '=', place.unit)
    .where('households_registered', '>=', reached.count)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return { ok: false, problem: 'more than registered' };
  await record(act, {
    noun: 'registration',
    id: place.registration,
    verb: 'reached',
    before,
    after: { unit: place.unit, ...row },
    ...(place.way ? { onBehalfOf: line.unitName } : {}),
  });
  return { ok: true, again: false };
}

function changeOf(line: ListedAnswer, { way }: Place, { count, on }: Reached) {
  return {
    before: {
      households_reached: line.householdsReached,
      reached_on: line.reachedOn,
      reached_way: line.reachedWay,
    },
    row: { households_reached: count, reached_on: on, reached_way: way },
  };
}

function whyNot(
  act: Act,
  registration: registrations.Registration,
  { householdsRegistered }: ListedAnswer,
  { count, on }: Reached,
): ReachedProblem | null {
  if (!isReachedAsked(registration, act.today)) return 'not asked yet';
  if (householdsRegistered === null) return 'not counted';
  if (count > householdsRegistered) return 'more than registered';
  return on > act.today ? 'in the future' : null;
}
