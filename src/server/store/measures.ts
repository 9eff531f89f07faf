import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { askedElsewhere, type FormQuestion, formOfMovement } from './form-questions.ts';

export type Shared = { ok: true; measure: string } | { ok: false; problem: 'not found' | 'another kind' };

/**
 * Says that a question measures the same as one of another movement: what a unit says in one is then filled in in the
 * other. The measure takes its name, noun and definition from the first of them.
 */
export async function share(
  act: Act,
  { movement, question, other }: { movement: string; question: string; other: string },
): Promise<Shared> {
  const mine = (await formOfMovement(act, movement)).questions.find(({ id }) => id === question);
  const theirs = (await askedElsewhere(act, movement)).find(({ id }) => id === other);
  if (!mine || !theirs) return { ok: false, problem: 'not found' };
  if (mine.kind !== theirs.kind) return { ok: false, problem: 'another kind' };
  const measure = theirs.shared?.id ?? mine.shared?.id ?? (await made(act, mine));
  await link(act, [question, other], measure);
  await record(act, {
    noun: 'movement',
    id: movement,
    verb: 'question shared',
    after: { name: mine.text, with: theirs.movement, measure },
  });
  return { ok: true, measure };
}

/** Lets a question stand for itself again. */
export async function unshare(act: Act, at: { movement: string; question: string }): Promise<Shared> {
  const mine = (await formOfMovement(act, at.movement)).questions.find(({ id }) => id === at.question);
  if (!mine?.shared) return { ok: false, problem: 'not found' };
  await link(act, [at.question], null);
  await record(act, {
    noun: 'movement',
    id: at.movement,
    verb: 'question no longer shared',
    before: { name: mine.text, measure: mine.shared.id },
  });
  return { ok: true, measure: mine.shared.id };
}

async function made(act: Act, { text, measure, definition }: FormQuestion): Promise<string> {
  const row = await act.tx
    .insertInto('measure')
    .values({
      commune_id: communeOf(act),
      name: text,
      noun: measure,
      counts: definition?.counts ?? null,
      counts_not: definition?.countsNot ?? null,
      source: definition?.source ?? null,
      made_by: accountOf(act),
      made_at: act.now,
    })
    .onConflict((conflict) => conflict.columns(['commune_id', 'name']).doUpdateSet({ name: text }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function link(act: Act, questions: string[], measure_id: string | null) {
  await act.tx
    .updateTable('indicator')
    .set({ measure_id })
    .where('commune_id', '=', communeOf(act))
    .where('id', 'in', questions)
    .execute();
}
