import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { accounts, units } from '#store';
import { filled, readForm } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { all, every } = await locals.as(async (act) => ({
    all: await accounts.members(act),
    every: await units.list(act),
  }));
  const member = all.find(({ id }) => id === params.member);
  if (!member) error(404, 'Không tìm thấy người này.');
  const theirs = all.filter(({ account }) => account === member.account).map(({ unit }) => unit);
  const others = every
    .filter(({ id }) => !theirs.includes(id))
    .map(({ id, code, name }) => ({ id, code, name }));
  return {
    member,
    others,
    done: url.searchParams.get('done'),
    own: locals.actor.kind === 'person' && locals.actor.membership === member.id,
  };
};

export const actions: Actions = {
  reset: async ({ locals, params }) => {
    const handover = await locals.as((act) => accounts.resetPassword(act, params.member));
    if (!handover) error(404, 'Không tìm thấy người này.');
    return { handover };
  },
  unit: async ({ request, locals, params }) => {
    const form = await readForm(request, v.object({ unit: filled('unit missing') }));
    if (!form.ok) return fail(400, { problem: 'unit missing' });
    const given = await locals.as((act) => accounts.giveUnit(act, params.member, form.value.unit));
    if (!given) error(404, 'Không tìm thấy người hoặc đơn vị này.');
    redirect(303, `/people/${params.member}?done=unit`);
  },
  end: async ({ locals, params }) => {
    if (!(await locals.as((act) => accounts.endMembership(act, params.member))))
      error(404, 'Không tìm thấy người này.');
    redirect(303, '/people?done=ended');
  },
};
