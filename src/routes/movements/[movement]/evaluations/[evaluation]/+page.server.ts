import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { askedOfReports, criteriaOf, fittingQuestions, notIncludedInWords } from '#evaluation';
import {
  type Act,
  baselines,
  cancelEvaluation,
  changeHint,
  criteriaSets,
  evaluationAmendments,
  evaluationChoices,
  evaluationEditions,
  evaluationEntries,
  evaluationFreezing,
  evaluationList,
  evaluationObjections,
  evaluationResults,
  evaluationSources,
  evaluations,
  evaluationsShown,
  evaluationTable,
  evaluationTargets,
  movements,
  newestVersion,
  registrations,
  titlesOf,
  unsetRules,
} from '#store';
import { amendments, languageOf } from '#ui';
import { civilDay, filled, maybe, readForm, refused } from '../../../../form.ts';
import { mayName } from '../../../../naming.ts';
import { readTarget } from '../opening.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url, cookies }) =>
  locals.as(async (act) => {
    const { evaluation, content } = await foundOf(act, params);
    const tongue = languageOf(cookies.get('language'));
    const listed = await evaluationResults.list(act, evaluation.id);
    const standing = await evaluationResults.standings(act, evaluation.id);
    const standings = standing?.standings ?? [];
    const handedIn = await evaluationEntries.handedIn(act, evaluation.id);
    const isOpen = !evaluation.frozenAt && !evaluation.cancelledAt;
    const unset = await unsetRules(act, evaluation, { listed, standing });
    const titles = titlesOf(unset);
    return {
      evaluation,
      hint: await changeHint(act, evaluation.id),
      tally: await evaluations.tallyOf(act, evaluation.id),
      rows: evaluationTable.rowsOf(content, listed, { handedIn, titles, tongue }),
      caps: evaluationTable.capsShown(content, standing?.caps ?? [], standings, tongue),
      classes: content.scale.classes.map(({ key: value, name: label }) => ({ value, label })),
      targets: evaluationTable.targetsShown(
        await evaluationTargets.list(act, evaluation.id, standings),
        tongue,
      ),
      unset,
      comparesWhole: criteriaOf(content.nodes).some(
        ({ asks, bounds }) => asks.kind === 'change' && bounds !== 'out',
      ),
      notIncluded: notIncludedInWords(
        criteriaOf(content.nodes).map(({ bounds, title }) => ({
          state: bounds === 'out' ? ('not included' as const) : ('met' as const),
          title,
        })),
        tongue,
      ),
      choices: await evaluationChoices.list(act, evaluation.id),
      settled: (standing?.choices ?? []).map((one) => one.class),
      objections: await evaluationObjections.list(act, evaluation.id),
      unsettled: isOpen ? await evaluationFreezing.unsettled(act, evaluation.id) : null,
      differing:
        isOpen && evaluation.shownAt ? (await evaluationsShown.differing(act, evaluation.id)).length : 0,
      notYet: isOpen ? await evaluationsShown.whyNotYet(act, evaluation) : null,
      edition: (await evaluationEditions.newestEdition(act, evaluation.id)) ?? 1,
      difference: isOpen ? await evaluationList.differenceOf(act, evaluation.id) : null,
      amendments: await evaluationAmendments.list(act, evaluation.id),
      newest: isOpen ? await newestVersion(act, evaluation.id) : null,
      registrations: (await registrations.list(act, evaluation.movement)).map((one) => ({
        ...{ value: one.id, label: `${one.title} – ${one.year}` },
      })),
      sources: isOpen ? await sourcesOf(act, evaluation, content) : [],
      show: url.searchParams.get('show') ?? '',
      done: url.searchParams.get('done'),
    };
  });

async function foundOf(act: Act, params: { movement: string; evaluation: string }) {
  const evaluation = await evaluations.get(act, params.evaluation);
  const set = evaluation && (await criteriaSets.get(act, evaluation.set));
  if (!evaluation || !set || evaluation.movement !== params.movement)
    error(404, 'Không tìm thấy đánh giá này.');
  return { evaluation, content: set.content };
}

async function sourcesOf(
  act: Act,
  evaluation: evaluations.Evaluation,
  content: Awaited<ReturnType<typeof foundOf>>['content'],
) {
  const chosen = await evaluationSources.sourcesOf(act, evaluation.id);
  const questions = (await movements.indicators(act, evaluation.movement)).map((one) => ({
    ...{ id: one.id, kind: one.kind, text: one.question },
  }));
  const frozen = await baselines.list(act, evaluation.id);
  return criteriaOf(askedOfReports(content).nodes).flatMap((criterion) => {
    const fitting = fittingQuestions(criterion, questions).map(({ id: value, text: label }) => ({
      value,
      label,
    }));
    const { id, title } = criterion;
    const compares = criterion.asks.kind === 'change';
    const kept = frozen.filter((one) => one.criterion === id && one.withdrawnAt === null).length;
    return fitting.length > 0 ? [{ id, title, fitting, source: chosen.get(id) ?? '', compares, kept }] : [];
  });
}

const maybeDay = v.union(
  [
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    civilDay(),
  ],
  'date',
);
const reason = filled('reason missing');

/** Left out where the days of all still run: then none of its own is needed. */
const ownDay = v.optional(maybeDay, '');
const JOINING: Readonly<Record<string, string>> = {
  'assessed by then': 'joinSelf',
  'explained by then': 'joinObjections',
  'explained too early': 'joinObjections',
};
const days = v.object({
  selfUntil: maybeDay,
  objectionsUntil: maybeDay,
  decidedOn: civilDay(),
  registration: maybe(),
  reason,
  seen: v.optional(v.string()),
});
const DAYS: Readonly<Record<string, string>> = {
  'reason missing': 'reason',
  'decided too early': 'decidedOn',
  'assessed by then': 'selfUntil',
  'explained by then': 'objectionsUntil',
  'explained too early': 'objectionsUntil',
  'no registration': 'registration',
};

const deciding = v.object({
  unit: filled('not found'),
  decision: v.picklist(['kept', 'changed'], 'missing'),
  answer: filled('answer missing'),
});

export const actions: Actions = {
  show: ({ locals, params }) =>
    done(
      'shown',
      params,
      locals.as((act) => evaluationsShown.show(act, params.evaluation)),
    ),
  follow: async ({ request, locals, params }) => {
    const form = await readForm(request, v.object({ joinSelf: ownDay, joinObjections: ownDay }));
    if (!form.ok) return fail(400, form.refusal);
    const { joinSelf: selfUntil, joinObjections: objectionsUntil } = form.value;
    const own = { selfUntil, objectionsUntil };
    const followed = await locals.as((act) => evaluationList.follow(act, params.evaluation, own));
    if (followed.ok) redirect(303, at(params, 'followed'));
    const field = JOINING[followed.problem] ?? '';
    return fail(422, refused(form.values, { [field]: followed.problem }));
  },
  freeze: async ({ request, locals, params }) => {
    const code = String((await request.formData()).get('code') ?? '');
    return done(
      'frozen',
      params,
      locals.as((act) => evaluationFreezing.freeze(act, params.evaluation, code)),
    );
  },
  choose: async ({ request, locals, params }) => {
    const typed = await request.clone().formData();
    const form = await readForm(
      request,
      v.object({ class: filled('no class'), reason, seen: v.optional(v.string()) }),
    );
    const units = typed.getAll('units').map(String);
    if (!form.ok) return fail(400, { ...form.refusal, units });
    const warning = mayName(form.value.reason, form.value.seen);
    if (warning) return fail(422, { ...refused(form.values, {}), units, warning });
    const { class: of, reason: why } = form.value;
    const chosen = await locals.as((act) =>
      evaluationChoices.choose(act, params.evaluation, { class: of, units, reason: why }),
    );
    if (!chosen.ok) {
      const field = chosen.problem === 'not as many' ? 'units' : 'reason';
      return fail(422, { ...refused(form.values, { [field]: chosen.problem }), units });
    }
    redirect(303, at(params, 'chosen'));
  },
  unchoose: async ({ request, locals, params }) => {
    const of = String((await request.formData()).get('class') ?? '');
    return done(
      'taken back',
      params,
      locals.as((act) => evaluationChoices.withdraw(act, params.evaluation, of)),
    );
  },
  decide: async ({ request, locals, params }) => {
    const form = await readForm(request, v.object({ ...deciding.entries, seen: v.optional(v.string()) }));
    if (!form.ok) return fail(400, form.refusal);
    const warning = mayName(form.value.answer, form.value.seen);
    if (warning) return fail(422, { ...refused(form.values, {}), warning });
    const decided = await locals.as((act) => evaluationObjections.decide(act, params.evaluation, form.value));
    if (!decided.ok) return fail(422, refused(form.values, { answer: decided.problem }));
    redirect(303, `${at(params, 'decided')}#explanations`);
  },
  days: async ({ request, locals, params }) => {
    const form = await readForm(request, days);
    if (!form.ok) return fail(400, form.refusal);
    const warning = mayName(form.value.reason, form.value.seen);
    if (warning) return fail(422, { ...refused(form.values, {}), warning });
    const set = await locals.as((act) => evaluationAmendments.setDays(act, params.evaluation, form.value));
    if (!set.ok) return fail(422, refused(form.values, { [DAYS[set.problem] ?? '']: set.problem }));
    redirect(303, `${at(params, 'days')}#ngay`);
  },
  cancel: async ({ request, locals, params, cookies }) => {
    const form = await readForm(request, v.object({ why: reason, seen: v.optional(v.string()) }));
    if (!form.ok) return fail(400, form.refusal);
    const warning = mayName(form.value.why, form.value.seen);
    if (warning) return fail(422, { ...refused(form.values, {}), warning });
    const cancelled = await locals.as((act) => cancelEvaluation(act, params.evaluation, form.value.why));
    if (cancelled.ok) redirect(303, at(params, 'cancelled'));
    const { restedOn } = amendments[languageOf(cookies.get('language'))];
    const why = cancelled.problem === 'rested on' ? restedOn(cancelled.by.join('; ')) : cancelled.problem;
    return fail(422, refused(form.values, { why }));
  },
  source: async ({ request, locals, params }) => {
    const form = await readForm(
      request,
      v.object({ criterion: filled('not found'), source: v.optional(v.string(), '') }),
    );
    if (!form.ok) return fail(400, form.refusal);
    const { criterion, source } = form.value;
    const given = { criterion, indicator: source || null };
    return done(
      'source',
      params,
      locals.as((act) => evaluationSources.setSource(act, params.evaluation, given)),
    );
  },
  target: async ({ request, locals, params }) => {
    const form = await readForm(request, v.looseObject({}));
    const read = readTarget(form.values, 'target');
    if (!read.ok) return fail(400, refused(form.values, { [read.field]: read.problem }));
    const { target } = read;
    if (!target) return fail(400, refused(form.values, { 'target.title': 'missing' }));
    const warning = mayName(`${target.title}\n${target.clause}`, form.values.seen);
    if (warning) return fail(422, { ...refused(form.values, {}), warning });
    const added = await locals.as((act) => evaluationTargets.add(act, params.evaluation, target));
    if (added.ok) redirect(303, at(params, 'target'));
    const problem = 'message' in added ? added.message : added.problem;
    const field = 'field' in added ? added.field : 'target.title';
    return fail(422, refused(form.values, { [field]: problem }));
  },
  untarget: async ({ request, locals, params }) => {
    const target = String((await request.formData()).get('target') ?? '');
    return done(
      'target',
      params,
      locals.as((act) => evaluationTargets.remove(act, params.evaluation, target)),
    );
  },
};

function at({ movement, evaluation }: { movement: string; evaluation: string }, said: string): string {
  return `/movements/${movement}/evaluations/${evaluation}?done=${encodeURIComponent(said)}`;
}

/** What cannot be mended in a field is said above the page. */
async function done(
  said: string,
  params: { movement: string; evaluation: string },
  outcome: Promise<{ ok: boolean; problem?: string }>,
) {
  const { ok, problem = 'not found' } = await outcome;
  if (!ok) return fail(422, refused({}, { '': problem }));
  redirect(303, at(params, said));
}
