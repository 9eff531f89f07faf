import type { SetQuestion } from '#reporting';
import { type Act, accountOf, communeOf } from './act.ts';
import { askKinds, type Edited, type Place, say } from './form-place.ts';
import { type FormQuestion, formOfMovement } from './form-questions.ts';
import { isId } from './plan-items.ts';

export { type Added, add } from './form-adding.ts';
export { type Related, relate, unrelate } from './form-checks.ts';
export { move } from './form-order.ts';
export type { Edited, Place } from './form-place.ts';
export {
  type Alike,
  askedElsewhere,
  type FormQuestion,
  formOfMovement as of,
  type MovementForm,
  previewOf,
} from './form-questions.ts';
export { share, unshare } from './measures.ts';

/** Asks a question otherwise from now on; what was sent keeps the words and rules it was sent with. */
export async function change(act: Act, at: Place, set: SetQuestion): Promise<Edited> {
  const found = await questionAt(act, at);
  if (!found) return { ok: false, problem: 'not found' };
  const { figures, ...before } = found;
  if (figures > 0 && set.kind !== before.kind) return { ok: false, problem: 'kind kept' };
  await act.tx
    .updateTable('indicator')
    .set(columnsOf(set))
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', at.question)
    .execute();
  await askKinds(act, at.question, set.unitKinds);
  await say(act, at, 'question changed', { before: changesOf(before, set), after: changesOf(set, before) });
  return { ok: true };
}

/** Asks a question no more, or again. Units that have sent keep theirs; sums of what was sent stay. */
export async function stop(act: Act, at: Place, stopped: boolean): Promise<Edited> {
  const found = await questionAt(act, at);
  if (!found) return { ok: false, problem: 'not found' };
  await act.tx
    .updateTable('indicator')
    .set({ stopped_at: stopped ? act.now : null, stopped_by: stopped ? accountOf(act) : null })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', at.question)
    .execute();
  await say(act, at, stopped ? 'question stopped' : 'question asked again', { after: { name: found.text } });
  return { ok: true };
}

/** The one question, as it now stands. */
export async function questionAt(act: Act, { movement, question }: Place): Promise<FormQuestion | undefined> {
  if (!isId(movement) || !isId(question)) return undefined;
  return (await formOfMovement(act, movement)).questions.find(({ id }) => id === question);
}

function columnsOf(set: SetQuestion) {
  return {
    clause: set.clause,
    question: set.text,
    kind: set.kind,
    measure: set.measure,
    decimals: set.decimals,
    minimum: set.minimum,
    maximum: set.maximum,
    part_may_exceed_whole: set.partMayExceedWhole,
    explain_zero: set.explainZero,
    attested_by: set.attestedBy,
    counts: set.definition?.counts ?? null,
    counts_not: set.definition?.countsNot ?? null,
    source: set.definition?.source ?? null,
    by_month: set.byMonth,
    sums: set.sums,
    whole_on: set.wholeOn,
    headings: set.headings,
    shape: set.table && JSON.stringify(set.table),
    either_or: set.eitherOr,
  };
}

function changesOf(one: SetQuestion, other: SetQuestion): object {
  const changed = Object.entries(one).filter(
    ([name, value]) =>
      name in other &&
      JSON.stringify(value) !== JSON.stringify(Object.entries(other).find(([key]) => key === name)?.[1]),
  );
  return { name: one.text, ...Object.fromEntries(changed) };
}
