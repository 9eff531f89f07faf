import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { isBaseKind } from '#org';
import { type Act, unitKinds, units } from '#store';
import { filled, readForm, refused } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = async ({ locals, url }) => ({
  ...(await locals.as(async (act) => ({
    kinds: await unitKinds.list(act),
    counts: await units.counts(act),
  }))),
  done: url.searchParams.get('done'),
});

const named = { name: filled('name missing') };
const adding = v.object({
  ...named,
  like: v.pipe(filled('like missing'), v.check(isBaseKind, 'like missing')),
});
const renaming = v.object({ ...named, key: v.string() });
const choosing = v.object({ key: v.string() });

export const actions: Actions = {
  add: async ({ request, locals }) => {
    const form = await readForm(request, adding);
    if (!form.ok) return fail(400, form.refusal);
    const { name, like } = form.value;
    if (!isBaseKind(like)) return fail(400, refused(form.values, { like: 'like missing' }));
    return answer('added', form.values, await locals.as((act) => unitKinds.add(act, { name, like })));
  },
  rename: async ({ request, locals }) => {
    const form = await readForm(request, renaming);
    if (!form.ok) return fail(400, form.refusal);
    const { key, name } = form.value;
    return answer('renamed', form.values, await locals.as((act) => unitKinds.rename(act, key, name)));
  },
  retire: ({ request, locals }) => turn(request, locals, true),
  takeUp: ({ request, locals }) => turn(request, locals, false),
};

async function turn(
  request: Request,
  { as }: { as: <T>(work: (act: Act) => Promise<T>) => Promise<T> },
  retired: boolean,
) {
  const form = await readForm(request, choosing);
  if (!form.ok) return fail(400, form.refusal);
  const outcome = await as((act) => unitKinds.retire(act, form.value.key, retired));
  return answer(retired ? 'retired' : 'taken-up', form.values, outcome);
}

function answer(done: string, values: Record<string, string>, outcome: unitKinds.KindOutcome) {
  if (!outcome.ok) return fail(400, refused(values, { name: outcome.problem }));
  redirect(303, `/units/kinds?done=${done}`);
}
