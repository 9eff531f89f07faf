import { changesBetween } from '#movement';
import type { Act } from './act.ts';
import { type Decided, decide, type Verdict } from './plan-items.ts';
import { whileReviewed } from './plan-lock.ts';
import { followed, type Succession } from './plan-succession.ts';
import { get, type ReviewedPlan } from './plans.ts';

/** A plan beside the one it follows, with what became of every item. */
export interface Compared extends Succession {
  before: ReviewedPlan;
  now: ReviewedPlan;
  changes: ReturnType<typeof changesBetween>;
}

/** Null where the plan follows none. */
export async function comparedWith(act: Act, plan: string): Promise<Compared | null> {
  const said = await followed(act, plan);
  const [before, now] = said ? [await get(act, said.earlier), await get(act, plan)] : [];
  return said && before && now
    ? { ...said, before, now, changes: changesBetween(said.kind, before, now) }
    : null;
}

/**
 * Accepts or drops an item that changed or was added. What an amending plan changes is corrected in the plan it amends
 * too, as long as that one is open.
 */
export async function decideChange(act: Act, plan: string, verdict: Verdict): Promise<Decided> {
  await whileBothReviewed(act, plan);
  const decided = await decide(act, plan, verdict);
  if (!decided.ok || verdict.decision === 'dropped') return decided;
  const compared = await comparedWith(act, plan);
  if (compared?.kind === 'amendment') await amend(act, compared, verdict.item);
  return decided;
}

/** In one order for everybody, so that nobody waits for somebody who waits for him. */
async function whileBothReviewed(act: Act, plan: string) {
  const said = await followed(act, plan);
  for (const id of said ? [said.plan, said.earlier].sort() : []) await whileReviewed(act, id);
}

async function amend(act: Act, { before, now, changes }: Compared, id: string) {
  const change = changes.find((one) => one.kind === 'changed' && one.later.id === id);
  const old = before.items.find((item) => change?.kind === 'changed' && item.id === change.earlier.id);
  const item = now.items.find((one) => one.id === id);
  if (!old || !item) return;
  await decide(act, before.id, {
    item: old.id,
    revision: old.revision,
    decision: 'corrected',
    content: item.content,
    countOnly: item.bounds === 'count',
    reason: byPlan(now),
  });
}

/** Drops an item of the plan that is amended, because the amending plan repeals it. */
export async function repeal(act: Act, plan: string, verdict: Omit<Verdict, 'decision'>): Promise<Decided> {
  await whileBothReviewed(act, plan);
  const compared = await comparedWith(act, plan);
  const repealed = compared?.changes.some(
    (change) => change.kind === 'gone' && change.earlier.id === verdict.item,
  );
  if (!repealed || compared?.kind !== 'amendment') return { ok: false, problem: 'not found' };
  return decide(act, compared.earlier, { ...verdict, decision: 'dropped', reason: byPlan(compared.now) });
}

/** Takes what the new reading understands in the place of what was confirmed before. */
export async function takeReading(
  act: Act,
  plan: string,
  verdict: Omit<Verdict, 'decision'>,
): Promise<Decided> {
  const compared = await comparedWith(act, plan);
  const change = compared?.changes.find((one) => one.kind === 'changed' && one.later.id === verdict.item);
  if (change?.kind !== 'changed') return { ok: false, problem: 'not found' };
  const { content, bounds } = change.later;
  return decide(act, plan, { ...verdict, decision: 'corrected', content, countOnly: bounds === 'count' });
}

function byPlan({ reading, fileName }: ReviewedPlan): string {
  return `theo Kế hoạch số ${reading.document.number ?? `trong tệp ${fileName}`}`;
}
