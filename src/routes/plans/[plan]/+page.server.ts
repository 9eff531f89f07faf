import { error, fail, redirect } from '@sveltejs/kit';
import { addedItem, itemCategories, readCorrection } from '#movement';
import { paragraphStarts, spanOfWords } from '#plan';
import { type Act, plans, scans } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';
import { shownLineage } from './lineage-shown.ts';
import { partAt, partsOf } from './parts.ts';
import { type Refusal, refused } from './refusal.ts';
import { shownPlan } from './shown-plan.ts';
import { shownScan } from './shown-scan.ts';
import { seenIn, selectedIn, typedIn, verdictIn } from './verdict.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const plan = await plans.get(act, params.plan);
    if (!plan) error(404, 'Không tìm thấy kế hoạch này.');
    const officer = act.actor.kind === 'person' && act.actor.role !== 'leader';
    const part = Number(url.searchParams.get('part'));
    const lineage = await shownLineage(act, plan);
    const mayDecide = officer && plan.movement === null && lineage.next === null;
    const shown = shownPlan(plan, part);
    const scan = shownScan(await scans.ofPlan(act, plan.id), shown.plan);
    return { ...shown, lineage, scan, mayDecide };
  });

export const actions: Actions = {
  decide: async ({ request, locals, params, url }) => {
    const verdict = verdictIn(await request.formData());
    if (!verdict) return fail(400, refused('not found'));
    const decided = await locals.as((act) => plans.decide(act, params.plan, verdict));
    if (decided.ok) redirect(303, backTo(url, {}, `item-${verdict.item}`));
    const now = decided.problem === 'changed meanwhile' ? decided.now : null;
    return fail(409, refused(decided.problem, { at: verdict.item, now }));
  },

  correct: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    const seen = seenIn(form);
    const typed = typedIn(form);
    if (!seen) return fail(400, refused('not found'));
    const outcome = await locals.as(async (act): Promise<{ ok: true } | { ok: false; refusal: Refusal }> => {
      const item = await plans.item(act, params.plan, seen.item);
      if (!item) return { ok: false, refusal: refused('not found') };
      const read = readCorrection(item, typed);
      if (!read.ok)
        return {
          ok: false,
          refusal: refused('not filled in', { at: item.id, typed, problems: read.problems }),
        };
      const { content, bounds } = read.item;
      const verdict = { ...seen, decision: 'corrected' as const, content, countOnly: bounds === 'count' };
      const decided = await plans.decide(act, params.plan, verdict);
      if (decided.ok) return decided;
      const now = decided.problem === 'changed meanwhile' ? decided.now : null;
      return { ok: false, refusal: refused(decided.problem, { at: item.id, typed, now }) };
    });
    if (outcome.ok) redirect(303, backTo(url, {}, `item-${seen.item}`));
    return fail(outcome.refusal.now ? 409 : 422, outcome.refusal);
  },

  acceptAll: async ({ request, locals, params, url }) => {
    const wanted = (await request.formData()).get('category');
    const category = itemCategories.find((one) => one === wanted) ?? null;
    const all = await locals.as((act) => plans.acceptAll(act, params.plan, category));
    if (!all.ok) return fail(409, refused(all.problem));
    const counts = { accepted: String(all.accepted), skipped: String(all.skipped) };
    redirect(303, backTo(url, counts, 'said'));
  },

  add: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    const category = itemCategories.find((one) => one === form.get('category'));
    const words = form.get('words')?.toString().trim() ?? '';
    if (!category) return fail(422, refused('no category', { words }));
    const added = await locals.as((act) => addIn(act, params.plan, { category, words, form }));
    if (!added.ok) return fail(422, refused(added.problem, { words, category }));
    const part = String(added.part);
    redirect(303, backTo(url, { added: added.bounds, edit: added.item, part }, `item-${added.item}`));
  },
};

/** The page the officer was on, at the same part of the plan. */
function backTo({ pathname, searchParams }: URL, more: Record<string, string>, anchor: string): string {
  const part = searchParams.get('part');
  const asked = new URLSearchParams({ ...(part ? { part } : {}), ...more });
  if (asked.get('part') === '1') asked.delete('part');
  return `${pathname}${asked.size > 0 ? `?${asked}` : ''}#${anchor}`;
}

type Adding = { category: (typeof itemCategories)[number]; words: string; form: FormData };

async function addIn(act: Act, address: string, { category, words, form }: Adding) {
  const plan = await plans.get(act, address);
  if (!plan) return { ok: false as const, problem: 'not found' as const };
  const selected = selectedIn(form);
  if (!selected && !words) return { ok: false as const, problem: 'no words' as const };
  const span = selected ?? spanOfWords(plan.reading.text, words);
  const item = span && addedItem(plan.reading, plan.items, { category, span });
  if (!item) return { ok: false as const, problem: 'words not found' as const };
  const added = await plans.add(act, plan.id, item);
  if (!added.ok) return added;
  const { text } = plan.reading;
  const part = partAt(partsOf(text, paragraphStarts(text)), item.span[0]);
  return { ok: true as const, item: item.id, bounds: item.bounds, part };
}
