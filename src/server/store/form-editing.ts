import { heldOff, onlyCounted, type ToldWords } from '#movement';
import type { FieldProblem, SetQuestion } from '#reporting';
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

type Changed = Edited | { ok: false; problems: FieldProblem[] };

/** Asks a question otherwise from now on; what was sent keeps the words and rules it was sent with. */
export async function change(act: Act, at: Place, set: SetQuestion): Promise<Changed> {
  const found = await questionAt(act, at);
  if (!found) return { ok: false, problem: 'not found' };
  const { figures, ...before } = found;
  if (figures > 0 && set.kind !== before.kind) return { ok: false, problem: 'kind kept' };
  const problems = outOfBounds(found, set);
  if (problems.length > 0) return { ok: false, problems };
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

/** BOUNDARY: words set by hand are held to the same bounds as the plan's own; what stood was held to them with its clause. */
function outOfBounds(before: SetQuestion, set: SetQuestion): FieldProblem[] {
  const stood = new Set(set.kind === before.kind ? toldIn(before).map(({ words }) => words) : []);
  const told = toldIn(set).filter(({ words }) => !stood.has(words));
  const asksWords = set.kind === 'prose' || set.kind === 'table';
  return asksWords && onlyCounted(told) ? [{ field: 'kind', message: COUNTS_ONLY }] : heldOff(told);
}

const COUNTS_ONLY =
  'Nội dung này “Chỉ ghi số tổng hợp”: không hỏi bằng lời hay bằng bảng. Xin chọn cách trả lời bằng số, hoặc ghi cách khác.';

/** What a unit is asked. What a figure is not to hold, and where it is taken from, may name anything. */
function toldIn({ text, measure, definition, headings, table, eitherOr }: SetQuestion): ToldWords[] {
  const at = (field: string, words: string | null | undefined) => (words ? [{ field, words }] : []);
  return [
    ...at('text', text),
    ...at('measure', measure),
    ...at('counts', definition?.counts),
    ...headings.flatMap((heading) => at('headings', heading)),
    ...(table?.columns ?? []).flatMap(({ title }, place) => at(`column.${place}.title`, title)),
    ...(table?.rows ?? []).flatMap((row) => at('rows', row)),
    ...at('eitherOr', eitherOr),
  ];
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
