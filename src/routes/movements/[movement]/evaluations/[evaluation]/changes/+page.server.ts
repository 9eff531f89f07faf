import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { namedByGrounds, resultInWords } from '#evaluation';
import {
  type Act,
  changeHint,
  criteriaSets,
  evaluationDrafts as drafts,
  evaluationDraftTies as draftTies,
  evaluationEditions as editions,
  evaluationEntries,
  evaluations,
  movements,
  newerVersion,
  evaluationPublishing as publishing,
  takeVersion,
} from '#store';
import { languageOf } from '#ui';
import { civilDay, maybe, readForm, refused } from '../../../../../form.ts';
import { mayName } from '../../../../../naming.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { differenceShown, draftShown, editionShown } from './shown.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url, cookies }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    const evaluation = movement && (await evaluations.get(act, params.evaluation));
    if (!movement || evaluation?.movement !== movement.id)
      error(404, 'Không tìm thấy đợt đánh giá này. Hãy mở lại danh sách đánh giá của phong trào.');
    const language = languageOf(cookies.get('language'));
    const all = await drafts.list(act, evaluation.id);
    const open = all.find(({ decision }) => decision === null) ?? null;
    return {
      movement,
      evaluation,
      hint: await changeHint(act, evaluation.id),
      newer: await newerOf(act, evaluation.id, language),
      versions: await versionsOf(act, evaluation.set),
      draft: open && {
        ...draftShown(open, language),
        open: publishing.openResults(open).length,
        differs: publishing.hasDifference(open),
        ties: await draftTies.tiesIn(act, open.id),
        chosen: await choicesShown(act, evaluation.id, open),
      },
      decided: all.filter(({ decision }) => decision !== null).map((one) => draftShown(one, language)),
      editions: (await editions.list(act, evaluation.id)).map(editionShown),
      edition: await editionAsked(act, evaluation.id, url, language),
      done: url.searchParams.get('done'),
    };
  });

/** Before anything is frozen: the newer version of its criteria, and who would differ by it. */
async function newerOf(act: Act, evaluation: string, language: 'vi' | 'en') {
  const newer = await newerVersion(act, evaluation);
  return (
    newer && {
      ...newer,
      differing: newer.differing.map((one) => differenceShown(one, language)),
      handedIn: (await evaluationEntries.handedIn(act, evaluation)).size,
    }
  );
}

async function versionsOf(act: Act, set: string) {
  const found = await criteriaSets.get(act, set);
  const versions = found ? await criteriaSets.versions(act, found.key) : [];
  return versions.map(({ id, version }) => ({ id, version, isNow: id === set }));
}

/** The results of an edition that somebody wants to see. */
async function editionAsked(act: Act, evaluation: string, url: URL, language: 'vi' | 'en') {
  const edition = Number(url.searchParams.get('edition'));
  if (!Number.isInteger(edition) || edition < 1 || edition > 9999) return null;
  const results = await editions.resultsOf(act, evaluation, edition);
  if (results.length === 0) return null;
  return {
    edition,
    results: results.map(({ grounds, hash }) => ({
      ...{
        id: grounds.unit.id,
        name: grounds.unit.name,
        hash,
        points: grounds.score.points,
        most: grounds.score.most,
      },
      result: resultInWords(grounds.result, namedByGrounds(grounds), language),
    })),
  };
}

/** Whom a person chose among equals, in this draft or before it, where it still holds. */
async function choicesShown(act: Act, evaluation: string, { choices, set }: drafts.EvaluationDraft) {
  const names = await editions.unitNames(act, evaluation);
  const classes = (await criteriaSets.get(act, set))?.content.scale.classes ?? [];
  return choices.map(({ class: of, units, reason }) => ({
    class: classes.find(({ key }) => key === of)?.name ?? of,
    units: units.map((unit) => names.get(unit) ?? unit),
    reason,
  }));
}

const wanted = v.object({ set: maybe(), decidedOn: civilDay() });
const reasoned = v.object({
  draft: v.string(),
  reason: v.optional(v.string(), ''),
  seen: v.optional(v.string()),
});
const choosing = v.object({ ...reasoned.entries, class: v.string() });
const published = v.object({ ...reasoned.entries, open: v.optional(v.string()) });

const taking = v.object({
  code: v.string(),
  reason: v.optional(v.string(), ''),
  seen: v.optional(v.string()),
});

export const actions: Actions = {
  version: async ({ request, locals, params }) => {
    const form = await readForm(request, taking);
    if (!form.ok) return fail(400, form.refusal);
    const warning = warningFor(form);
    if (warning) return fail(422, warning);
    const { code, reason } = form.value;
    const given = { code, reason: reason.trim() };
    const taken = await locals.as((act) => takeVersion(act, params.evaluation, given));
    if (!taken.ok) return fail(422, refused(form.values, { reason: taken.problem }));
    redirect(303, `/movements/${params.movement}/evaluations/${params.evaluation}?done=version`);
  },
  compute: async ({ request, locals, params, url }) => {
    const form = await readForm(request, wanted);
    if (!form.ok) return fail(400, form.refusal);
    const drafted = await locals.as((act) => drafts.compute(act, params.evaluation, form.value));
    if (!drafted.ok) return fail(422, refused(form.values, { [fieldOf[drafted.problem]]: drafted.problem }));
    redirect(303, `${url.pathname}?done=computed`);
  },
  choose: async ({ request, locals, params, url }) => {
    const sent = await request.clone().formData();
    const form = await readForm(request, choosing);
    const units = sent.getAll('unit').map(String);
    if (!form.ok) return fail(400, { ...form.refusal, units });
    const warning = warningFor(form);
    if (warning) return fail(422, { ...warning, units });
    const { draft, class: of, reason } = form.value;
    const place = { evaluation: params.evaluation, draft };
    const chosen = await locals.as((act) => drafts.choose(act, place, { class: of, units, reason }));
    if (chosen.ok) redirect(303, `${url.pathname}?done=chosen`);
    const field = chosen.problem === 'not tied' || chosen.problem === 'not as many' ? 'units' : `tie-${of}`;
    return fail(422, { ...refused(form.values, { [field]: chosen.problem }), units });
  },
  publish: async ({ request, locals, params, url }) => {
    const form = await readForm(request, published);
    if (!form.ok) return fail(400, form.refusal);
    const warning = warningFor(form);
    if (warning) return fail(422, warning);
    const { open, draft, reason } = form.value;
    const decision = { evaluation: params.evaluation, draft, reason, open: open !== undefined };
    const done = await locals.as((act) => publishing.publish(act, decision));
    if (!done.ok) return fail(422, refused(form.values, { reason: done.problem }));
    redirect(303, `${url.pathname}?done=published`);
  },
  keep: async ({ request, locals, params, url }) => {
    const form = await readForm(request, reasoned);
    if (!form.ok) return fail(400, form.refusal);
    const warning = warningFor(form);
    if (warning) return fail(422, warning);
    const { draft, reason } = form.value;
    const done = await locals.as((act) =>
      publishing.keep(act, { evaluation: params.evaluation, draft, reason }),
    );
    if (!done.ok) return fail(422, refused(form.values, { keepReason: done.problem }));
    redirect(303, `${url.pathname}?done=kept`);
  },
};

/** Asked once whether the words name a person; sent again as they are, they are taken. */
function warningFor({
  value: { reason, seen },
  values,
}: {
  value: { reason: string; seen?: string | undefined };
  values: Record<string, string>;
}) {
  const warning = mayName(reason, seen);
  return warning === null ? null : { ...refused(values, {}), warning };
}

const fieldOf = {
  'not found': 'decidedOn',
  'not frozen': 'decidedOn',
  'other set': 'set',
  'too early': 'decidedOn',
  changing: 'decidedOn',
} as const;
