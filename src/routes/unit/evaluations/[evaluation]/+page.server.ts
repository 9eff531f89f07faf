import { error, fail, redirect } from '@sveltejs/kit';
import {
  type Criterion,
  capsInWords,
  isScoreTold,
  leftOutInWords,
  namedByGrounds,
  notIncludedInWords,
  notRatedWhy,
  resultInWords,
  stepsInWords,
  waysToEnter,
} from '#evaluation';
import { type Act, evaluationEntries, evaluationObjections, ownEvaluations, reaffirmations } from '#store';
import { languageOf } from '#ui';
import { criterionShown, enteredInWords } from '../../../criterion-shown.ts';
import { enteredFields, fieldOfEntered, readAssessed } from '../../../entered.ts';
import { refused } from '../../../form.ts';
import { mayName } from '../../../naming.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { factShown } from './own.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url, cookies }) =>
  locals.as(async (act) => {
    const view = await ownView(act, params.evaluation);
    const tongue = languageOf(cookies.get('language'));
    const { evaluation, handedInAt, objection } = view;
    const entries = await evaluationEntries.list(act, evaluation.id, unitOf(act));
    const isOpen = evaluation.selfUntil !== null && evaluation.selfUntil >= act.today;
    return {
      evaluation,
      handedInAt,
      objection,
      askedAgain: (await reaffirmations.list(act, evaluation.id)).length,
      amendments: view.amendments,
      mayAssess: view.mayAssess,
      isOver: evaluation.selfUntil !== null && !isOpen,
      mayObject:
        !evaluation.frozenAt &&
        !evaluation.cancelledAt &&
        !objection &&
        evaluation.objectionsUntil !== null &&
        evaluation.objectionsUntil >= act.today,
      isObjectionOver: evaluation.objectionsUntil !== null && evaluation.objectionsUntil < act.today,
      rests: restsShown(view, tongue),
      criteria: view.criteria.map(({ criterion, standing, words }) => {
        const entered =
          entries.find(({ criterion: of, side }) => of === criterion.id && side === 'unit')?.entered ?? null;
        return {
          ...{
            id: criterion.id,
            title: criterion.title,
            article: criterion.article,
            bounds: criterion.bounds,
            words,
          },
          ways: waysToEnter(criterion, 'unit'),
          fields: enteredFields(entered),
          entered: entered && enteredInWords(entered, tongue),
          reported: factShown(standing.reported, tongue),
          asked: criterion.asks.kind,
        };
      }),
      leftOut: leftOutInWords(
        view.criteria.map(({ criterion }) => criterion),
        tongue,
      ),
      result: view.result && resultShown(view.result, tongue),
      done: url.searchParams.get('done'),
    };
  });

function resultShown({ grounds, edition }: ownEvaluations.OwnResult, tongue: 'vi' | 'en') {
  return {
    edition,
    words: resultInWords(grounds.result, namedByGrounds(grounds), tongue),
    caps: capsInWords(grounds, tongue),
    why: notRatedWhy(grounds.result, tongue),
    score: isScoreTold(grounds.result, grounds.score) ? grounds.score : null,
    steps: stepsInWords(grounds, tongue),
    notIncluded: notIncludedInWords(grounds.lines, tongue),
    lines: grounds.lines
      .filter(({ state }) => state !== 'not included' && state !== 'not assigned')
      .map((line) => criterionShown(line, tongue)),
  };
}

/** The results of other evaluations on which this one rests, in words; null while nobody has shown them. */
function restsShown({ criteria }: ownEvaluations.OwnView, tongue: 'vi' | 'en') {
  return criteria.flatMap(({ criterion, rests }) => {
    if (criterion.asks.kind !== 'result') return [];
    const grounds = rests?.grounds;
    const words = grounds ? resultInWords(grounds.result, namedByGrounds(grounds), tongue) : null;
    return [{ id: criterion.id, title: rests?.title ?? criterion.title, words }];
  });
}

async function ownView(act: Act, evaluation: string): Promise<ownEvaluations.OwnView> {
  const view = await ownEvaluations.view(act, evaluation);
  if (!view) error(404, 'Không tìm thấy đợt đánh giá này.');
  return view;
}

function unitOf(act: Act): string {
  const unit = act.actor.kind === 'person' ? act.actor.unit : null;
  if (!unit) error(404, 'Không tìm thấy đợt đánh giá này.');
  return unit.id;
}

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const values = await typed(request);
    const kept = await locals.as((act) => keep(act, params.evaluation, values));
    if (!kept.ok) return kept.refusal;
    redirect(
      303,
      `/unit/evaluations/${params.evaluation}?done=saved${kept.next ? `#c-${kept.next}` : '#hand-in'}`,
    );
  },
  handIn: async ({ request, locals, params }) => {
    const values = await typed(request);
    const kept = await locals.as((act) => keep(act, params.evaluation, values));
    if (!kept.ok) return kept.refusal;
    const handed = await locals.as((act) => evaluationEntries.handIn(act, params.evaluation, unitOf(act)));
    if (!handed.ok) return fail(422, refused(values, { '': handed.problem }));
    redirect(303, `/unit/evaluations/${params.evaluation}?done=sent`);
  },
  object: async ({ request, locals, params }) => {
    const values = await typed(request);
    const words = (values.words ?? '').trim();
    const warning = mayName(words, values.seen);
    if (warning) return fail(422, { ...refused(values, {}), warning });
    const objected = await locals.as((act) =>
      evaluationObjections.object(act, params.evaluation, { unit: unitOf(act), words }),
    );
    if (!objected.ok) return fail(422, refused(values, { words: objected.problem }));
    redirect(303, `/unit/evaluations/${params.evaluation}?done=objected#object`);
  },
};

/** Keeps every field that was filled, and words alone; answers left empty stay as they were. */
async function keep(act: Act, evaluation: string, values: Record<string, string>) {
  const { criteria } = await ownView(act, evaluation);
  const unit = unitOf(act);
  const said = (await evaluationEntries.list(act, evaluation, unit)).filter(({ side }) => side === 'unit');
  const before = criteria.map(({ criterion, words }) => ({
    ...{ criterion: criterion.id, ways: waysToEnter(criterion, 'unit'), words },
    entered: said.find((one) => one.criterion === criterion.id)?.entered ?? null,
  }));
  const read = readAssessed(values, before);
  if (!read.ok)
    return { ok: false, refusal: fail(400, refused(values, { [read.field]: read.problem })) } as const;
  const { given } = read;
  const warning = namedIn(
    criteria.map(({ criterion }) => criterion),
    values,
  );
  if (warning) return { ok: false, refusal: fail(422, { ...refused(values, {}), warning }) } as const;
  const kept = await evaluationEntries.assess(act, evaluation, { unit, given });
  if (!kept.ok) {
    const entered = given.find(({ criterion }) => criterion === kept.criterion)?.entered ?? null;
    const field = kept.criterion && fieldOfEntered(kept.criterion, entered, kept.problem);
    return { ok: false, refusal: fail(422, refused(values, { [field]: kept.problem })) } as const;
  }
  const after = await ownView(act, evaluation);
  const next = after.criteria.find(
    ({ criterion, standing }) => isAsked(criterion) && standing.fact.kind === 'missing' && !standing.self,
  );
  return { ok: true, next: next?.criterion.id ?? null } as const;
}

const isAsked = (criterion: Criterion) => waysToEnter(criterion, 'unit').length > 0;

function namedIn(criteria: readonly Criterion[], values: Record<string, string>): string | null {
  return mayName(criteria.map(({ id }) => values[`${id}.words`] ?? '').join('\n'), values.seen);
}

async function typed(request: Request): Promise<Record<string, string>> {
  const fields = [...(await request.formData())];
  return Object.fromEntries(
    fields.map(([name, value]) => [name, String(value).normalize('NFC').replaceAll('\r\n', '\n')]),
  );
}
