import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { civilDate } from '#calendar';
import { issuerKinds, layoutRule } from '#org';
import { communes, posts } from '#store';
import { filled, maybe, readForm, refused } from '../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

const issuer = v.object({
  id: v.string(),
  name: filled(),
  parentName: maybe(),
  symbol: filled(),
  place: filled(),
  onBehalfOf: maybe(),
});

const steering = v.object({
  founder: filled(),
  newName: v.pipe(filled(), v.maxLength(200, 'long')),
  newSymbol: v.pipe(filled(), v.regex(/^[\p{L}\p{N}-]{1,30}$/u, 'symbol')),
});

const ending = v.object({ ending: filled(), until: v.optional(v.string(), '') });

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => {
    const all = await communes.issuers(act);
    return {
      issuers: issuerKinds.flatMap((kind) =>
        all.filter((one) => one.kind === kind).map((one) => ({ ...one, rule: layoutRule(kind) })),
      ),
      signing: new Map(
        await Promise.all(all.map(async (one) => [one.id, await posts.signingOf(act, one)] as const)),
      ),
      today: act.today,
      trialStands: Boolean(await communes.trial(act)),
      done: url.searchParams.get('done'),
    };
  });

export const actions: Actions = {
  change: async ({ request, locals }) => {
    const form = await readForm(request, issuer);
    if (!form.ok) return fail(400, form.refusal);
    const { id, ...change } = form.value;
    if (!(await locals.as((act) => communes.changeIssuer(act, id, change))))
      error(404, 'Không tìm thấy cơ quan này.');
    redirect(303, '/commune?done=changed');
  },
  add: async ({ request, locals }) => {
    const form = await readForm(request, steering);
    if (!form.ok) return fail(400, form.refusal);
    const { founder, newName: name, newSymbol: symbol } = form.value;
    const added = await locals.as((act) => communes.addSteering(act, { founder, name, symbol }));
    if (!added.ok) return fail(422, refused(form.values, { newName: added.problem }));
    redirect(303, `/commune?done=added#${added.id}`);
  },
  end: async ({ request, locals }) => {
    const form = await readForm(request, ending);
    if (!form.ok) return fail(400, form.refusal);
    const until = form.value.until === '' ? null : civilDate(form.value.until);
    if (until === null && form.value.until !== '') return fail(400, refused(form.values, { until: 'date' }));
    const ended = await locals.as((act) => communes.endSteering(act, form.value.ending, until));
    if (!ended.ok) return fail(422, refused(form.values, { until: ended.problem }));
    redirect(303, `/commune?done=${until === null ? 'resumed' : 'ended'}#${form.value.ending}`);
  },
};
