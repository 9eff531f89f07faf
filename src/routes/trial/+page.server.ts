import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { sessions } from '#store';
import { become, personas } from '#trial';
import { readForm } from '../form.ts';
import { keepSession, SESSION_COOKIE } from '../session-cookie.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = async ({ locals }) => {
  const { commune, membership } = trier(locals);
  return { personas: await personas(locals.open, locals.now, commune.id), membership };
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, url }) => {
    const form = await readForm(request, v.object({ membership: v.string() }));
    const commune = trier(locals).commune.id;
    const token =
      form.ok && (await become(locals.open, locals.now, { commune, membership: form.value.membership }));
    if (!token) error(404, 'Không tìm thấy người này trong dữ liệu thử.');
    const old = cookies.get(SESSION_COOKIE);
    if (old) await locals.as((act) => sessions.close(act, old));
    keepSession(cookies, url, token);
    redirect(303, '/');
  },
};

function trier({ actor }: App.Locals) {
  if (actor.kind !== 'person') throw new Error('the guard lets only persons of a trial through');
  return actor;
}
