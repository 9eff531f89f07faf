import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { difficulties } from '#store';
import { filled, maybe, readForm, refused } from '../../form.ts';
import { mayName } from '../../naming.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => ({
    places: await difficulties.places(act),
    mine: await difficulties.raisedByOwn(act),
    shared: await difficulties.published(act),
    key: randomUUID(),
    done: url.searchParams.get('done'),
  }));

/** `about` is a movement, or a movement and one of its questions. */
const raised = v.object({
  about: v.pipe(filled(), v.regex(/^[0-9a-f-]{36}(\/[0-9a-f-]{36})?$/, 'not found')),
  words: v.pipe(filled('words missing'), v.maxLength(4000)),
  key: v.pipe(v.string(), v.uuid('not found')),
  seen: maybe(),
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await readForm(request, raised);
    if (!form.ok) return fail(400, form.refusal);
    const { about, words, key, seen } = form.value;
    const warning = mayName(words, seen ?? undefined);
    if (warning) return fail(422, { ...refused(form.values, {}), warning });
    const [movement = '', question = null] = about.split('/');
    const outcome = await locals.as((act) => difficulties.raise(act, { movement, question, words, key }));
    if (!outcome.ok) return fail(422, refused(form.values, { words: outcome.problem }));
    redirect(303, '/unit/difficulties?done=raised');
  },
};
