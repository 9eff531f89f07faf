import { error, fail, redirect } from '@sveltejs/kit';
import { unitKinds, units } from '#store';
import { readForm, refused } from '../../form.ts';
import { fieldOf, unitForm } from '../unit-form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = async ({ locals, params }) => {
  const { all, kinds } = await locals.as(async (act) => ({
    all: await units.list(act),
    kinds: await unitKinds.list(act),
  }));
  const unit = all.find(({ id }) => id === params.unit);
  if (!unit) error(404, 'Không tìm thấy đơn vị này.');
  return { unit, kinds, parents: all.filter(({ id }) => id !== unit.id) };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await readForm(request, unitForm);
    if (!form.ok) return fail(400, form.refusal);
    const changed = await locals.as((act) => units.change(act, params.unit, form.value));
    if (!changed.ok && changed.problem === 'not found') error(404, 'Không tìm thấy đơn vị này.');
    if (!changed.ok) return fail(400, refused(form.values, { [fieldOf(changed.problem)]: changed.problem }));
    redirect(303, '/units?done=changed');
  },
};
