import { error, fail, redirect } from '@sveltejs/kit';
import { addedItem, itemCategories, readCorrection } from '#movement';
import { paragraphStarts, spanOfWords } from '#plan';
import { type Act, plans, scans } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';
import { type Filter, facetsOf, filterIn, matches } from './filter.ts';
import { shownLineage } from './lineage-shown.ts';
import { partAt, partsOf } from './parts.ts';
import { type Refusal, refused } from './refusal.ts';
import { shownItems } from './shown-items.ts';
import { shownPlan } from './shown-plan.ts';
import { shownScan } from './shown-scan.ts';
import { seenIn, selectedIn, typedIn, verdictIn } from './verdict.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const plan = await plans.get(act, params.plan);
    if (!plan) error(404, 'Không tìm thấy kế hoạch này.');
    const officer = act.actor.kind === 'person' && act.actor.role !== 'leader';
    const asked = {
      part: Number(url.searchParams.get('part')),
      filter: filterIn(url.searchParams),
      at: url.searchParams.get('at'),
    };
    const lineage = await shownLineage(act, plan);
    const mayDecide = officer && plan.movement === null && lineage.next === null;
    const scan = await scans.ofPlan(act, plan.id);
    const shown = shownPlan(plan, await shownItems(act, plan, scan), asked);
    const steps = mayDecide ? await plans.steps(act, plan.id) : [];
    return {
      ...shown,
      filter: asked.filter,
      lineage,
      scan: await shownScan(act, scan, shown),
      mayDecide,
      steps,
      stays: staying(url.searchParams, steps),
    };
  });

/** The item just decided on, or given back: it is shown though the filter may no longer ask for it. */
function staying(asked: URLSearchParams, steps: plans.Step[]): string | null {
  const done = steps.find(({ id, count }) => count === 1 && id === asked.get('did'));
  return done?.item ?? asked.get('at');
}

export const actions: Actions = {
  decide: async ({ request, locals, params, url }) => {
    const verdict = verdictIn(await request.formData());
    if (!verdict) return fail(400, refused('not found'));
    const decided = await locals.as((act) => plans.decide(act, params.plan, verdict));
    if (decided.ok) redirect(303, backTo(url, { did: decided.step }, `item-${verdict.item}`));
    const now = decided.problem === 'changed meanwhile' ? decided.now : null;
    return fail(409, refused(decided.problem, { at: verdict.item, now }));
  },

  correct: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    const seen = seenIn(form);
    const typed = typedIn(form);
    if (!seen) return fail(400, refused('not found'));
    const outcome = await locals.as(
      async (act): Promise<{ ok: true; step: string | null } | { ok: false; refusal: Refusal }> => {
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
      },
    );
    if (outcome.ok) redirect(303, backTo(url, { did: outcome.step }, `item-${seen.item}`));
    return fail(outcome.refusal.now ? 409 : 422, outcome.refusal);
  },

  acceptAll: async ({ request, locals, params, url }) => {
    const wanted = (await request.formData()).get('category');
    const filter = filterIn(url.searchParams);
    const kind = itemCategories.find((one) => one === wanted) ?? filter.kind;
    const all = await locals.as(async (act) =>
      plans.acceptAll(act, params.plan, await among(act, params.plan, { ...filter, kind })),
    );
    if (!all.ok) return fail(409, refused(all.problem));
    const { accepted, skipped, step } = all;
    redirect(303, backTo(url, { did: step, accepted: String(accepted), skipped: String(skipped) }, 'said'));
  },

  undo: async ({ request, locals, params, url }) => {
    const step = (await request.formData()).get('step')?.toString() ?? '';
    const undone = await locals.as((act) => plans.undo(act, params.plan, step));
    if (!undone.ok) {
      const now = undone.problem === 'overtaken' ? undone.now : null;
      return fail(409, refused(undone.problem, { at: now?.id ?? null, now }));
    }
    const [item] = undone.items.length === 1 && undone.verb !== 'added' ? undone.items : [];
    const told = {
      undone: String(undone.items.length),
      overtaken: String(undone.overtaken),
      at: item ?? null,
    };
    redirect(303, backTo(url, told, item ? `item-${item}` : 'said'));
  },

  add: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    const category = itemCategories.find((one) => one === form.get('category'));
    const words = form.get('words')?.toString().trim() ?? '';
    if (!category) return fail(422, refused('no category', { words }));
    const added = await locals.as((act) => addIn(act, params.plan, { category, words, form }));
    if (!added.ok) return fail(422, refused(added.problem, { words, category }));
    const asked = { did: added.step, added: added.bounds, edit: added.item, part: String(added.part) };
    redirect(303, backTo(url, asked, `item-${added.item}`));
  },
};

const PLACE = ['part', 'kind', 'standing', 'remark'];

/** The page the officer was on, at the same part of the plan and under the same filter. */
function backTo(
  { pathname, searchParams }: URL,
  told: Record<string, string | null>,
  anchor: string,
): string {
  const asked = new URLSearchParams([...searchParams].filter(([name]) => PLACE.includes(name)));
  for (const [name, value] of Object.entries(told)) if (value !== null) asked.set(name, value);
  return `${pathname}${asked.size > 0 ? `?${asked}` : ''}#${anchor}`;
}

/** What “accept all” means under a filter; what waits has no other standing. */
async function among(act: Act, address: string, filter: Filter): Promise<plans.Among> {
  if (filter.standing !== null && filter.standing !== 'waiting') return [];
  if (filter.remark === null) return filter.kind;
  const plan = await plans.get(act, address);
  const items = plan ? await shownItems(act, plan, await scans.ofPlan(act, plan.id)) : [];
  return items.filter((item) => matches(filter, facetsOf(item))).map(({ id }) => id);
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
  const part = partAt(partsOf(text, paragraphStarts(text), plan.items), item.span[0]);
  return { ok: true as const, item: item.id, bounds: item.bounds, part, step: added.step };
}
