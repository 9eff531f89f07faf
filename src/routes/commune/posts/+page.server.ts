import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { delegationKinds, flawOf, ranks } from '#org';
import { communes, posts, units } from '#store';
import { civilDay, filled, maybe, readForm, refused } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => {
    const all = await communes.issuers(act);
    const roster = await posts.roster(act);
    return {
      today: act.today,
      issuers: await Promise.all(
        all.map(async (issuer) => ({
          id: issuer.id,
          name: issuer.name,
          signing: await posts.signingOf(act, issuer),
        })),
      ),
      posts: roster.posts,
      delegations: roster.delegations.map((one) => ({ ...one, flaw: flawOf(one, act.today, roster) })),
      units: (await units.list(act)).map(({ id, name }) => ({ id, name })),
      done: url.searchParams.get('done'),
    };
  });

const lastDay = v.union(
  [
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    civilDay(),
  ],
  'date',
);

const added = v.object({
  body: filled(),
  title: v.pipe(filled('title missing'), v.maxLength(100)),
  rank: v.picklist(ranks, 'missing'),
  holder: maybe(),
  since: civilDay(),
  document: maybe(),
});
const named = v.object({ post: filled('not found'), holder: v.pipe(filled(), v.maxLength(100)) });
const ended = v.object({ of: filled('not found'), until: civilDay() });
const delegated = v.object({
  issuer: filled(),
  kind: v.picklist(delegationKinds, 'missing'),
  giver: maybe(),
  receiver: filled(),
  since: civilDay(),
  until: lastDay,
  document: maybe(),
  matters: maybe(),
});

export const actions: Actions = {
  add: async ({ request, locals }) => {
    const form = await readForm(request, added);
    if (!form.ok) return fail(400, form.refusal);
    const taken = await locals.as((act) => posts.take(act, form.value));
    if (!taken.ok) return fail(422, refused(form.values, { since: taken.problem }));
    redirect(303, '/commune/posts?done=added');
  },
  name: async ({ request, locals }) => {
    const form = await readForm(request, named);
    if (!form.ok) return fail(400, form.refusal);
    const kept = await locals.as((act) => posts.nameHolder(act, form.value.post, form.value.holder));
    if (!kept.ok) return fail(422, refused(form.values, { holder: kept.problem }));
    redirect(303, '/commune/posts?done=named');
  },
  leave: async ({ request, locals }) => {
    const form = await readForm(request, ended);
    if (!form.ok) return fail(400, form.refusal);
    const left = await locals.as((act) => posts.leave(act, form.value.of, form.value.until));
    if (!left.ok) return fail(422, refused(form.values, { until: left.problem }));
    redirect(303, '/commune/posts?done=left');
  },
  delegate: async ({ request, locals }) => {
    const form = await readForm(request, delegated);
    if (!form.ok) return fail(400, form.refusal);
    const given = await locals.as((act) => posts.delegate(act, form.value));
    if (!given.ok)
      return fail(422, refused(form.values, { [fieldOf[given.problem] ?? 'since']: given.problem }));
    redirect(303, '/commune/posts?done=delegated');
  },
  takeBack: async ({ request, locals }) => {
    const form = await readForm(request, ended);
    if (!form.ok) return fail(400, form.refusal);
    const taken = await locals.as((act) => posts.takeBack(act, form.value.of, form.value.until));
    if (!taken.ok) return fail(422, refused(form.values, { until: taken.problem }));
    redirect(303, `/commune/posts?done=${encodeURIComponent('taken back')}`);
  },
};

/** The box of the form at which a delegation is refused. */
const fieldOf: Partial<Record<posts.DelegationProblem, string>> = {
  'without end': 'until',
  'before it began': 'until',
  'without paper': 'document',
  'without matters': 'matters',
  'no deputy': 'receiver',
  'receiver gone': 'receiver',
  'giver not head': 'giver',
  'passed on': 'giver',
  'head in office': 'kind',
  'not found': 'issuer',
};
