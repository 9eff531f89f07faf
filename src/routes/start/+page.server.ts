import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { communes } from '#store';
import { enter } from '#trial';
import { maybe, readForm, refused } from '../form.ts';
import { keepSession } from '../session-cookie.ts';
import { stageOf } from '../trial/stage.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { isCode, needsCode } from './setup-code.ts';

export const csr = false;

export const load: PageServerLoad = async ({ locals, getClientAddress }) => {
  if (!(await locals.as(communes.noneYet))) error(404, 'Phần mềm đã được thiết lập.');
  return {
    needsCode: needsCode(getClientAddress()),
    trialStands: Boolean(await locals.as(communes.trial)),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, url, getClientAddress }) => {
    if (!(await locals.as(communes.noneYet))) error(404, 'Phần mềm đã được thiết lập.');
    const form = await readForm(request, v.object({ code: maybe() }));
    if (needsCode(getClientAddress()) && !(form.ok && isCode(form.value.code)))
      return fail(400, refused(form.values, { code: 'wrong code' }));
    keepSession(cookies, url, await enter(stageOf(locals)));
    redirect(303, '/desk');
  },
};
