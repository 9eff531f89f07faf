import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  askedOfUnits,
  capsInWords,
  countedReasons,
  criteriaOf,
  isScoreTold,
  namedByGrounds,
  notIncludedInWords,
  resultInWords,
  stepsInWords,
  waysToEnter,
} from '#evaluation';
import { readNumber } from '#reporting';
import {
  type Act,
  baselines,
  criteriaSets,
  evaluationEntries,
  evaluationExceptions,
  evaluationHolds,
  evaluationResults,
  evaluations,
  groundsFor,
} from '#store';
import { languageOf } from '#ui';
import { criterionShown, enteredInWords } from '../../../../../../criterion-shown.ts';
import { readEntered } from '../../../../../../entered.ts';
import { filled, readForm, refused } from '../../../../../../form.ts';
import { mayName } from '../../../../../../naming.ts';
import { keepBaseline, yearBefore } from '../../baseline.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

type Params = { movement: string; evaluation: string; unit: string };

export const load: PageServerLoad = ({ locals, params, url, cookies }) =>
  locals.as(async (act) => {
    const { evaluation, content } = await foundOf(act, params);
    const read = await groundsFor(act, evaluation.id, params.unit);
    if (!read) error(404, 'Đơn vị này không có trong danh sách đánh giá.');
    const { grounds } = read;
    const tongue = languageOf(cookies.get('language'));
    const criteria = criteriaOf(content.nodes);
    const entries = await evaluationEntries.list(act, evaluation.id, params.unit);
    const listed = await evaluationResults.list(act, evaluation.id);
    const place = listed.findIndex(({ unit }) => unit === params.unit);
    const neighbour = (one: (typeof listed)[number] | undefined) =>
      one && { unit: one.unit, name: one.unitName };
    return {
      evaluation,
      unit: grounds.unit,
      result: {
        kind: grounds.result.kind,
        words: resultInWords(grounds.result, namedByGrounds(grounds), tongue),
      },
      caps: capsInWords(grounds, tongue),
      score: isScoreTold(grounds.result, grounds.score) ? grounds.score : null,
      steps: stepsInWords(grounds, tongue),
      notIncluded: notIncludedInWords(grounds.lines, tongue),
      criteria: grounds.lines
        .filter(({ state }) => state !== 'not included' && state !== 'not assigned')
        .map((line) => {
          const criterion = criteria.find(({ id }) => id === line.criterion);
          const of = entries.filter((one) => one.criterion === line.criterion);
          const reviewer = of.find(({ side }) => side === 'reviewer')?.entered ?? null;
          return {
            ...criterionShown(line, tongue),
            ways: criterion ? waysToEnter(criterion, 'reviewer') : [],
            reasons: criterion ? countedReasons(criterion) : [],
            words: of.find(({ side }) => side === 'unit')?.reason ?? null,
            reason: reviewer && (of.find(({ side }) => side === 'reviewer')?.reason ?? null),
            history: of.map(({ entered, side, by, at, reason }) => ({
              ...{
                side,
                by,
                at,
                reason,
                isWordsAlone: entered === null && side === 'unit' && reason !== null,
              },
              said: entered && enteredInWords(entered, tongue),
            })),
          };
        }),
      holds: await evaluationHolds.list(act, evaluation.id, params.unit),
      assignable: criteria
        .filter(({ whereAssigned }) => whereAssigned)
        .map(({ id: value, title: label }) => ({ value, label })),
      assigned: await evaluationHolds.assigned(act, evaluation.id, params.unit),
      exceptions: (await evaluationExceptions.list(act, evaluation.id, params.unit)).filter(
        (one) => !one.withdrawnAt,
      ),
      baselines: (await baselines.list(act, evaluation.id)).filter(
        (one) => one.unit === params.unit && !one.withdrawnAt,
      ),
      lastYear: yearBefore(evaluation),
      before: neighbour(listed[place - 1]),
      after: neighbour(listed[place + 1]),
      done: url.searchParams.get('done'),
    };
  });

async function foundOf(act: Act, params: Params) {
  const evaluation = await evaluations.get(act, params.evaluation);
  const set = evaluation && (await criteriaSets.get(act, evaluation.set));
  if (!evaluation || !set || evaluation.movement !== params.movement)
    error(404, 'Không tìm thấy đánh giá này.');
  return { evaluation, content: askedOfUnits(set.content) };
}

const reason = filled('reason missing');
const seen = v.optional(v.string());

export const actions: Actions = {
  review: async ({ request, locals, params }) => {
    const form = await readForm(request, v.object({ criterion: filled('not found'), reason, seen }));
    if (!form.ok) return fail(400, form.refusal);
    const { criterion: id } = form.value;
    const found = await locals.as((act) => foundOf(act, params));
    const criterion = criteriaOf(found.content.nodes).find((one) => one.id === id);
    const read = readEntered(form.values, id, criterion ? waysToEnter(criterion, 'reviewer') : []);
    if (!read.ok) return fail(400, refused(form.values, { [read.field]: read.problem }));
    if (!read.entered) return fail(400, refused(form.values, { [`${id}.reason`]: 'nothing entered' }));
    const warning = mayName(form.value.reason, form.value.seen);
    if (warning) return fail(422, { ...refused(form.values, {}), warning });
    const given = { unit: params.unit, criterion: id, entered: read.entered, reason: form.value.reason };
    const kept = await locals.as((act) => evaluationEntries.review(act, params.evaluation, given));
    if (!kept.ok) return fail(422, refused(form.values, { [`${id}.reason`]: kept.problem }));
    redirect(303, `${at(params, 'reviewed')}#c-${id}`);
  },
  takeBack: async ({ request, locals, params }) => {
    const form = await readForm(request, v.object({ criterion: filled('not found'), reason, seen }));
    if (!form.ok) return fail(400, form.refusal);
    const { criterion, reason: why } = form.value;
    const warning = mayName(why, form.value.seen);
    if (warning) return fail(422, { ...refused(form.values, {}), warning });
    const given = { unit: params.unit, criterion, entered: null, reason: why };
    const kept = await locals.as((act) => evaluationEntries.review(act, params.evaluation, given));
    if (!kept.ok) return fail(422, refused(form.values, { [`${criterion}.reason`]: kept.problem }));
    redirect(303, `${at(params, 'taken back')}#c-${criterion}`);
  },
  hold: async ({ request, locals, params }) => {
    const form = await readForm(request, v.object({ reason, seen }));
    if (!form.ok) return fail(400, form.refusal);
    const warning = mayName(form.value.reason, form.value.seen);
    if (warning) return fail(422, { ...refused(form.values, {}), warning });
    const given = { unit: params.unit, reason: form.value.reason };
    return done(
      'held',
      params,
      locals.as((act) => evaluationHolds.hold(act, params.evaluation, given)),
    );
  },
  release: ({ locals, params }) =>
    done(
      'held',
      params,
      locals.as((act) => evaluationHolds.release(act, params.evaluation, params.unit)),
    ),
  assign: async ({ request, locals, params }) => {
    const criteria = (await request.formData()).getAll('criteria').map(String);
    const given = { unit: params.unit, criteria };
    return done(
      'assigned',
      params,
      locals.as((act) => evaluationHolds.assign(act, params.evaluation, given)),
    );
  },
  except: async ({ request, locals, params }) => {
    const form = await readForm(
      request,
      v.object({ criterion: filled('not found'), cases: filled('no cases'), reason, seen }),
    );
    if (!form.ok) return fail(400, form.refusal);
    const { criterion, cases, reason: why } = form.value;
    const warning = mayName(why, form.value.seen);
    if (warning) return fail(422, { ...refused(form.values, {}), warning });
    const number = readNumber(cases, { decimals: 0, maximum: null });
    if (!number.ok) return fail(400, refused(form.values, { [`${criterion}.except`]: number.message }));
    const given = { unit: params.unit, criterion, cases: number.value, reason: why };
    const excepted = await locals.as((act) => evaluationExceptions.except(act, params.evaluation, given));
    if (!excepted.ok) return fail(422, refused(form.values, { [`${criterion}.except`]: excepted.problem }));
    redirect(303, `${at(params, 'excepted')}#c-${criterion}`);
  },
  unexcept: async ({ request, locals, params }) => {
    const id = String((await request.formData()).get('exception') ?? '');
    return done(
      'taken back',
      params,
      locals.as((act) => evaluationExceptions.withdraw(act, params.evaluation, id)),
    );
  },
  baseline: async ({ request, locals, params }) => {
    const kept = await keepBaseline({ request, locals }, params.evaluation, params.unit);
    if (!kept.ok) return kept.refusal;
    redirect(303, `${at(params, 'baseline')}#c-${kept.criterion}`);
  },
};

function at({ movement, evaluation, unit }: Params, said: string): string {
  return `/movements/${movement}/evaluations/${evaluation}/units/${unit}?done=${encodeURIComponent(said)}`;
}

async function done(said: string, params: Params, outcome: Promise<{ ok: boolean; problem?: string }>) {
  const { ok, problem = 'not found' } = await outcome;
  if (!ok) return fail(422, refused({}, { '': problem }));
  redirect(303, at(params, said));
}
