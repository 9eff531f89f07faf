import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { issuerKinds } from '#org';
import { communes, posts } from '#store';
import { filled, maybe, readForm, refused } from '../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

const issuer = v.object({
  id: v.string(),
  name: filled(),
  parentName: maybe(),
  symbol: filled(),
  place: filled(),
  onBehalfOf: maybe(),
});

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => {
    const all = await communes.issuers(act);
    return {
      issuers: issuerKinds.flatMap((kind) => all.filter((one) => one.kind === kind)),
      signing: new Map(
        await Promise.all(all.map(async (one) => [one.id, await posts.signingOf(act, one)] as const)),
      ),
      trialStands: Boolean(await communes.trial(act)),
      done: url.searchParams.get('done'),
    };
  });

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await readForm(request, issuer);
    if (!form.ok) return fail(400, refused(form.values, form.refusal.errors));
    const { id, ...change } = form.value;
    if (!(await locals.as((act) => communes.changeIssuer(act, id, change))))
      error(404, 'Không tìm thấy cơ quan này.');
    redirect(303, '/commune?done=changed');
  },
};
