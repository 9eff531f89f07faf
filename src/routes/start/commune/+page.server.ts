import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { communeName, provinceName } from '#org';
import { accounts, communes } from '#store';
import { filled, maybe, readForm, refused } from '../../form.ts';
import { keepSession } from '../../session-cookie.ts';
import { setUp } from '../set-up.ts';
import { isCode, needsCode } from '../setup-code.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

const named = (nameOf: (text: string) => string | null, problem: string) =>
  v.pipe(filled(problem), v.transform(nameOf), v.string(problem));

const schema = v.pipe(
  v.object({
    name: named(communeName, 'commune name'),
    officialCode: v.pipe(filled('official code'), v.regex(/^\d{5}$/, 'official code')),
    province: named(provinceName, 'province name'),
    person: filled('person missing'),
    login: v.pipe(filled('login malformed'), v.transform(accounts.loginOf), v.string('login malformed')),
    password: v.pipe(
      v.optional(v.string(), ''),
      v.minLength(accounts.SHORTEST_PASSWORD, 'password too short'),
    ),
    passwordAgain: v.optional(v.string(), ''),
    code: maybe(),
  }),
  v.forward(
    v.partialCheck(
      [['password'], ['passwordAgain']],
      ({ password, passwordAgain }) => password === passwordAgain,
      'passwords differ',
    ),
    ['passwordAgain'],
  ),
);

export const load: PageServerLoad = async ({ locals, getClientAddress }) => {
  if (!(await locals.as(communes.noneYet))) error(404, 'Phần mềm đã được thiết lập.');
  return { needsCode: needsCode(getClientAddress()) };
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, url, getClientAddress }) => {
    const form = await readForm(request, schema);
    if (!form.ok) return fail(400, form.refusal);
    if (needsCode(getClientAddress()) && !isCode(form.value.code))
      return fail(400, refused(form.values, { code: 'wrong code' }));
    const made = await locals.open({ kind: 'setup' }, { now: locals.now }, (act) => setUp(act, form.value));
    if (!made.ok && made.problem === 'set up already') error(404, 'Phần mềm đã được thiết lập.');
    if (!made.ok) return fail(400, refused(form.values, { [made.field]: made.problem }));
    keepSession(cookies, url, made.token);
    redirect(303, '/units?done=set-up');
  },
};
