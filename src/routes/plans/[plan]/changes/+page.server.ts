import { error, fail, redirect } from '@sveltejs/kit';
import { civilDate } from '#calendar';
import { successionKinds } from '#movement';
import { planLineage, plans } from '#store';
import { seenIn, verdictIn } from '../verdict.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { followable } from './followable.ts';
import { readingOfFile } from './reading-of-file.ts';
import { shownChanges } from './shown-changes.ts';
import { touchedBy } from './touched.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const compared = await planLineage.comparedWith(act, params.plan);
    const plan = compared?.now ?? (await plans.get(act, params.plan));
    if (!plan) error(404, 'Không tìm thấy kế hoạch này.');
    const { id, fileName, reading, movement } = plan;
    const about = { plan: { id, fileName, document: reading.document } };
    const officer = act.actor.kind === 'person' && act.actor.role !== 'leader';
    const { earlier, later } = await planLineage.lineage(act, id);
    const replaced = later.some(({ kind }) => kind !== 'amendment');
    const mayDecide = officer && movement === null && !replaced;
    if (!compared)
      return {
        ...about,
        mayDecide,
        shown: null,
        earlier: null,
        ...(await followable(act, plan)),
        touched: null,
      };
    return {
      ...about,
      mayDecide,
      earlier,
      shown: shownChanges(compared, url.searchParams),
      touched: await touchedBy(act, compared),
      others: [],
      suggested: [],
    };
  });

export const actions: Actions = {
  follow: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    const earlier = form.get('earlier')?.toString() ?? '';
    const kind = successionKinds.find((one) => one === form.get('kind') && one !== 'reading');
    if (!earlier || !kind) return fail(422, { problem: 'no choice' as const });
    const said = await locals.as((act) => planLineage.follow(act, { plan: params.plan, earlier, kind }));
    if (said.ok) redirect(303, `${url.pathname}?kept=${said.kept}`);
    return fail(409, { problem: said.problem });
  },

  unfollow: async ({ locals, params, url }) => {
    const done = await locals.as((act) => planLineage.unfollow(act, params.plan));
    if (done.ok) redirect(303, url.pathname);
    return fail(409, { problem: done.problem });
  },

  decide: async ({ request, locals, params, url }) => {
    const verdict = verdictIn(await request.formData());
    if (!verdict) return fail(400, { problem: 'not found' as const });
    const decided = await locals.as((act) => planLineage.decideChange(act, params.plan, verdict));
    if (decided.ok) redirect(303, backTo(url, verdict.item));
    return fail(409, { problem: decided.problem });
  },

  repeal: async ({ request, locals, params, url }) => {
    const seen = seenIn(await request.formData());
    if (!seen) return fail(400, { problem: 'not found' as const });
    const done = await locals.as((act) => planLineage.repeal(act, params.plan, seen));
    if (done.ok) redirect(303, backTo(url, seen.item));
    return fail(409, { problem: done.problem });
  },

  takeReading: async ({ request, locals, params, url }) => {
    const seen = seenIn(await request.formData());
    if (!seen) return fail(400, { problem: 'not found' as const });
    const done = await locals.as((act) => planLineage.takeReading(act, params.plan, seen));
    if (done.ok) redirect(303, backTo(url, seen.item));
    return fail(409, { problem: done.problem });
  },

  carryDue: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    const due = civilDate(form.get('due')?.toString() ?? '');
    if (!due) return fail(422, { problem: 'no date' as const });
    const period = form.get('part')?.toString() ?? '';
    const done = await locals.as((act) => planLineage.carryDue(act, params.plan, { period, due }));
    if (done.ok) redirect(303, `${url.pathname}?carried#movement`);
    return fail(409, { problem: done.problem });
  },

  carryTarget: async ({ request, locals, params, url }) => {
    const indicator = (await request.formData()).get('part')?.toString() ?? '';
    const done = await locals.as((act) => planLineage.carryTarget(act, params.plan, indicator));
    if (done.ok) redirect(303, `${url.pathname}?carried#movement`);
    return fail(409, { problem: done.problem });
  },

  readAgain: async ({ locals, params }) => {
    const plan = await locals.as((act) => plans.get(act, params.plan));
    if (!plan) error(404, 'Không tìm thấy kế hoạch này.');
    const reading = await readingOfFile(locals, plan);
    const read = await locals.as((act) => planLineage.readAgain(act, params.plan, reading));
    if (!read.ok) return fail(409, { problem: read.problem });
    redirect(303, read.same ? `/plans/${read.plan}?read=same` : `/plans/${read.plan}/changes`);
  },

  name: async ({ request, locals, params }) => {
    const form = await request.formData();
    const [item, named] = [form.get('item')?.toString() ?? '', form.get('named')?.toString() || null];
    const said = await locals.as((act) => planLineage.sayNaming(act, params.plan, item, named));
    if (said.ok) redirect(303, `/plans/${params.plan}#lineage`);
    return fail(409, { problem: said.problem });
  },
};

/** The page the officer was on, with the same filter. */
function backTo({ pathname, searchParams }: URL, item: string): string {
  const asked = new URLSearchParams(
    [...searchParams].filter(([name]) => ['show', 'of', 'page'].includes(name)),
  );
  return `${pathname}${asked.size > 0 ? `?${asked}` : ''}#change-${item}`;
}
