import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { type DraftTexts, draftFields, LONGEST_TEXT } from '#compilation';
import { type Act, compilations, merged } from '#store';
import { filled, readForm, refused } from '../../../../../../form.ts';
import type { Action, Actions, PageServerLoad, RouteParams } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const kept = await keptOf(act, params);
    const report = await merged(act, params.movement, params.period);
    return {
      kept,
      newest: (await compilations.list(act, params.period))[0]?.version ?? kept.version,
      standing: await compilations.standingOf(act, kept),
      changes: await compilations.changesOf(act, kept),
      proposed: { addressees: report?.addressees ?? [], recipients: report?.recipients.lines ?? [] },
      nobodySigns: await compilations.nobodySigns(act, params.movement),
      done: url.searchParams.get('done'),
    };
  });

async function keptOf(act: Act, { movement, period, version }: RouteParams) {
  const kept = await compilations.get(act, period, Number(version));
  if (kept?.movement !== movement) error(404, 'Không tìm thấy bản dự thảo này.');
  return kept;
}

const text = v.optional(v.pipe(v.string(), v.maxLength(LONGEST_TEXT, 'too long')), '');
const fields = Object.fromEntries(draftFields.map((field) => [field, text]));
const written = v.object({ hash: filled('not found'), ...fields });
const seen = v.object({ hash: filled('not found') });
const returned = v.object({ reason: v.pipe(filled('reason missing'), v.maxLength(1000, 'too long')) });

type Outcome = { ok: true } | { ok: false; problem: string };

/** Does it and says so on the same page; a refusal stands above what there is to read now. */
async function step(locals: App.Locals, url: URL, done: string, work: (act: Act) => Promise<Outcome>) {
  const outcome = await locals.as(work);
  if (!outcome.ok)
    return fail(422, refused({}, { draft: STEPS_PROBLEMS[outcome.problem] ?? outcome.problem }));
  redirect(303, `${url.pathname}?done=${done}`);
}

/** Where nothing was typed, other words. */
const STEPS_PROBLEMS: Readonly<Record<string, string>> = { 'changed meanwhile': 'not as read' };

/** A step taken with the text that was read, and no other. */
function passes(done: string, work: (act: Act, seen: compilations.Seen) => Promise<Outcome>): Action {
  return async ({ request, locals, params, url }) => {
    const form = await readForm(request, seen);
    if (!form.ok) return fail(400, refused({}, form.refusal.errors));
    const { hash } = form.value;
    return step(locals, url, done, (act) => work(act, { ...which(params), hash }));
  };
}

const which = ({ period, version }: RouteParams) => ({ period, version: Number(version) });

export const actions: Actions = {
  update: async ({ locals, params, url }) => {
    const outcome = await locals.as((act) => compilations.draft(act, params));
    if (!outcome.ok) return fail(422, refused({}, { draft: outcome.problem }));
    redirect(303, `${url.pathname.replace(/\d+$/, '')}${outcome.version}?done=drafted`);
  },
  write: async ({ request, locals, params, url }) => {
    const form = await readForm(request, written);
    if (!form.ok) return fail(400, form.refusal);
    const { hash, ...texts } = form.value;
    // Told of it, who saves again does so over what there is now.
    const { hash: _, ...typed } = form.values;
    const outcome = await locals.as((act) =>
      compilations.write(act, which(params), { texts: texts as DraftTexts, hash }),
    );
    if (!outcome.ok) return fail(422, refused(typed, { draft: outcome.problem }));
    redirect(303, `${url.pathname}?done=saved`);
  },
  submit: passes('submitted', compilations.submit),
  check: passes('checked', compilations.check),
  sign: passes('signed', compilations.sign),
  return: async ({ request, locals, params, url }) => {
    const form = await readForm(request, returned);
    if (!form.ok) return fail(400, form.refusal);
    const { reason } = form.value;
    return step(locals, url, 'returned', (act) => compilations.giveBack(act, which(params), reason));
  },
};
