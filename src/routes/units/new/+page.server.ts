import { fail, redirect } from '@sveltejs/kit';
import { unitKinds, units } from '#store';
import { readForm, refused } from '../../form.ts';
import { fieldOf, unitForm } from '../unit-form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = async ({ locals, url }) => ({
  ...(await locals.as(async (act) => ({
    parents: await units.list(act),
    kinds: await unitKinds.list(act),
  }))),
  kind: url.searchParams.get('kind'),
  added: url.searchParams.get('added'),
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await readForm(request, unitForm);
    if (!form.ok) return fail(400, form.refusal);
    const { kind } = form.value;
    const added = await locals.as((act) => units.add(act, form.value));
    if (!added.ok) return fail(400, refused(form.values, { [fieldOf(added.problem)]: added.problem }));
    if (form.values.more) redirect(303, `/units/new?${new URLSearchParams({ kind, added: 'one' })}`);
    redirect(303, '/units?done=added');
  },
};
