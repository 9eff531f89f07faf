import { type Check, type FieldProblem, isNumber, readRelation } from '#reporting';
import { type Act, communeOf } from './act.ts';
import { record } from './events.ts';
import type { Edited } from './form-place.ts';
import { formOfMovement } from './form-questions.ts';

export type Related = { ok: true } | { ok: false; problems: FieldProblem[] };

/** Adds a relation between figures of the form, checked before a report is sent. */
export async function relate(
  act: Act,
  movement: string,
  typed: { kind: string; left: string; right: string[]; message: string },
): Promise<Related> {
  const { questions } = await formOfMovement(act, movement);
  const read = readRelation(
    typed,
    questions.filter(({ stoppedAt, kind }) => stoppedAt === null && isNumber(kind)),
  );
  if (!read.ok) return read;
  await insertCheck(act, movement, read.check);
  await record(act, {
    noun: 'movement',
    id: movement,
    verb: 'check added',
    after: { name: read.check.message, ...read.check },
  });
  return { ok: true };
}

/** Takes a relation back. */
export async function unrelate(act: Act, movement: string, check: string): Promise<Edited> {
  const found = (await formOfMovement(act, movement)).checks.find(({ id }) => id === check);
  if (!found) return { ok: false, problem: 'not found' };
  await act.tx
    .deleteFrom('form_check')
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', check)
    .execute();
  await record(act, {
    noun: 'movement',
    id: movement,
    verb: 'check removed',
    before: { name: found.message },
  });
  return { ok: true };
}

async function insertCheck(act: Act, movement_id: string, { kind, left, right, message }: Check) {
  const commune_id = communeOf(act);
  const { id: check_id } = await act.tx
    .insertInto('form_check')
    .values({ commune_id, movement_id, kind, left_id: left, message })
    .returning('id')
    .executeTakeFirstOrThrow();
  await act.tx
    .insertInto('form_check_term')
    .values(right.map((indicator_id) => ({ commune_id, check_id, movement_id, indicator_id })))
    .execute();
}
