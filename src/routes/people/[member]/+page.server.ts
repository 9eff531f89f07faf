import { error, redirect } from '@sveltejs/kit';
import { accounts } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = async ({ locals, params }) => {
  const member = (await locals.as(accounts.members)).find(({ id }) => id === params.member);
  if (!member) error(404, 'Không tìm thấy người này.');
  return { member, own: locals.actor.kind === 'person' && locals.actor.membership === member.id };
};

export const actions: Actions = {
  reset: async ({ locals, params }) => {
    const handover = await locals.as((act) => accounts.resetPassword(act, params.member));
    if (!handover) error(404, 'Không tìm thấy người này.');
    return { handover };
  },
  end: async ({ locals, params }) => {
    if (!(await locals.as((act) => accounts.endMembership(act, params.member))))
      error(404, 'Không tìm thấy người này.');
    redirect(303, '/people?done=ended');
  },
};
