import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { type DraftTexts, draftFields, LONGEST_TEXT } from '#compilation';
import { type Act, compilations, merged } from '#store';
import { filled, readForm, refused } from '../../../../../../form.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types.ts';

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
const returned = v.object({ reason: v.pipe(filled('reason missing'), v.maxLength(1000, 'too long')) });

type Outcome = { ok: true } | { ok: false; problem: string };

/** Does it and says so on the same page; a refusal stands above it. */
async function step(locals: App.Locals, url: URL, done: string, work: (act: Act) => Promise<Outcome>) {
  const outcome = await locals.as(work);
  if (!outcome.ok) return fail(422, refused({}, { draft: outcome.problem }));
  redirect(303, `${url.pathname}?done=${done}`);
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
    const outcome = await locals.as((act) =>
      compilations.write(act, which(params), { texts: texts as DraftTexts, hash }),
    );
    if (!outcome.ok) return fail(422, refused(form.values, { draft: outcome.problem }));
    redirect(303, `${url.pathname}?done=saved`);
  },
  submit: ({ locals, params, url }) =>
    step(locals, url, 'submitted', (act) => compilations.submit(act, which(params))),
  check: ({ locals, params, url }) =>
    step(locals, url, 'checked', (act) => compilations.check(act, which(params))),
  sign: ({ locals, params, url }) =>
    step(locals, url, 'signed', (act) => compilations.sign(act, which(params))),
  return: async ({ request, locals, params, url }) => {
    const form = await readForm(request, returned);
    if (!form.ok) return fail(400, form.refusal);
    const { reason } = form.value;
    return step(locals, url, 'returned', (act) => compilations.giveBack(act, which(params), reason));
  },
};
