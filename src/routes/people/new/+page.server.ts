import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { staffRoles } from '#access';
import { accounts } from '#store';
import { filled, readForm, refused } from '../../form.ts';
import type { Actions } from './$types.ts';

export const csr = false;

const schema = v.object({
  role: v.pipe(filled('role missing'), v.picklist(staffRoles, 'role missing')),
  name: filled('name missing'),
  login: v.pipe(filled('login malformed'), v.transform(accounts.loginOf), v.string('login malformed')),
  password: v.pipe(v.optional(v.string(), ''), v.minLength(accounts.SHORTEST_PASSWORD, 'password too short')),
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await readForm(request, schema);
    if (!form.ok) return fail(400, form.refusal);
    const made = await locals.as((act) => accounts.create(act, form.value));
    if (!made.ok) return fail(400, refused(form.values, { login: made.problem }));
    redirect(303, '/people?done=added');
  },
};
