import { error, fail, redirect } from '@sveltejs/kit';
import { differencesOf, unusualOf } from '#reporting';
import { type Act, evidence, reports, reviews, versions } from '#store';
import type { Actions, PageServerLoad, RouteParams } from './$types.ts';
import { nextAfter, placeIn } from './queue.ts';
import { typedItems } from './typed-items.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const sent = await reports.get(act, params.report);
    const look = sent && (await reviews.look(act, sent.id));
    if (!sent || look?.duty.movement !== params.movement) error(404, 'Không tìm thấy báo cáo này.');
    const beside = await reviews.beside(act, sent);
    return {
      ...{ sent, look },
      evidence: await evidence.shown(act, sent.id),
      differences: differencesOf(sent.form, sent.figures, beside.elsewhere),
      unusual: unusualOf(sent.form, sent.figures, { ...beside, elsewhere: [] }),
      versions: await versions.of(act, sent),
      queue: placeIn(await mine(act, params), params.report),
      done: url.searchParams.get('done'),
      last: url.searchParams.get('last'),
    };
  });

/** The ids of the reports that wait for the actor, longest first. */
async function mine(act: Act, { movement }: RouteParams): Promise<string[]> {
  const waiting = await reviews.waiting(act, movement);
  return waiting.filter((one) => one.mine).map(({ report }) => report);
}

export const actions: Actions = {
  accept: async ({ locals, params }) => {
    const done = await locals.as(async (act) => {
      const next = nextAfter(await mine(act, params), params.report);
      return { next, outcome: await reviews.accept(act, params.report) };
    });
    if (!done.outcome.ok) return fail(409, { refused: done.outcome, items: [] });
    const base = `/movements/${params.movement}/reports`;
    if (done.next) redirect(303, `${base}/${done.next}?done=acceptedNext&last=${params.report}`);
    redirect(303, `${base}/${params.report}?done=accepted`);
  },
  return: async ({ request, locals, params, url }) => {
    const items = typedItems(await request.formData());
    const given = await locals.as((act) => reviews.giveBack(act, params.report, items));
    if (!given.ok) return fail(409, { refused: given, items });
    redirect(303, `${url.pathname}?done=returned`);
  },
  withdraw: async ({ locals, params, url }) => {
    const withdrawn = await locals.as((act) => reviews.withdraw(act, params.report));
    if (!withdrawn.ok) return fail(409, { refused: withdrawn, items: [] });
    redirect(303, `${url.pathname}?done=withdrawn`);
  },
  takeBack: async ({ locals, params, url }) => {
    const taken = await locals.as((act) => reviews.takeBack(act, params.report));
    if (!taken.ok) return fail(409, { refused: taken, items: [] });
    redirect(303, `${url.pathname}?done=takenBack`);
  },
};
