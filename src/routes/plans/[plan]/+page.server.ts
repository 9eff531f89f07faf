import { error, fail, redirect } from '@sveltejs/kit';
import { itemCategories } from '#movement';
import { plans } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';
import { shownPlan } from './shown-plan.ts';
import { verdictIn } from './verdict.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const plan = await plans.get(act, params.plan);
    if (!plan) error(404, 'Không tìm thấy kế hoạch này.');
    const officer = act.actor.kind === 'person' && act.actor.role !== 'leader';
    return { plan: shownPlan(plan), items: plan.items, mayDecide: officer && plan.movement === null };
  });

export const actions: Actions = {
  decide: async ({ request, locals, params }) => {
    const verdict = verdictIn(await request.formData());
    if (!verdict) return fail(400, { at: null, problem: 'not found' as const, now: null });
    const decided = await locals.as((act) => plans.decide(act, params.plan, verdict));
    if (decided.ok) redirect(303, `/plans/${params.plan}#item-${verdict.item}`);
    const now = decided.problem === 'changed meanwhile' ? decided.now : null;
    return fail(409, { at: verdict.item, problem: decided.problem, now });
  },

  acceptAll: async ({ request, locals, params }) => {
    const wanted = (await request.formData()).get('category');
    const category = itemCategories.find((one) => one === wanted) ?? null;
    const all = await locals.as((act) => plans.acceptAll(act, params.plan, category));
    if (!all.ok) return fail(409, { at: null, problem: all.problem, now: null });
    const counts = new URLSearchParams({ accepted: String(all.accepted), skipped: String(all.skipped) });
    redirect(
      303,
      `/plans/${params.plan}?${counts}#${category ? `all-${category.replace(' ', '-')}` : 'said'}`,
    );
  },
};
