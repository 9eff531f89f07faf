import { error, fail, redirect } from '@sveltejs/kit';
import { unitChanges } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const change = await locals.as((act) => unitChanges.get(act, params.change));
  if (!change) error(404, 'Không tìm thấy thay đổi này.');
  return { change, done: url.searchParams.has('done') };
};

export const actions: Actions = {
  undo: async ({ locals, params }) => {
    const undone = await locals.as((act) => unitChanges.undo(act, params.change));
    if (!undone.ok) return fail(409, { problem: undone.problem });
    redirect(303, '/units/changes');
  },
};
