import { readerVersion } from '#plan';
import { type Act, planLineage, type plans } from '#store';
import { followable } from './changes/followable.ts';

/** What the plan's page says of other plans: which it follows, which follow it, which it names and which name it. */
export async function shownLineage(act: Act, plan: plans.ReviewedPlan) {
  const { earlier, later } = await planLineage.lineage(act, plan.id);
  const kin = new Set(later.map(({ id }) => id));
  const naming = await planLineage.namedBy(act, plan.id);
  const next = later.find(({ kind }) => kind !== 'amendment') ?? null;
  const suggested = earlier ? [] : (await followable(act, plan)).suggested;
  return {
    earlier,
    next,
    amendments: later.filter(({ kind }) => kind === 'amendment'),
    bases: await planLineage.bases(act, plan.id),
    namedBy: naming.filter(({ id }) => !kin.has(id)),
    suggested: suggested[0]?.plan ?? null,
    oldReader: plan.reader !== readerVersion,
  };
}

export type ShownLineage = Awaited<ReturnType<typeof shownLineage>>;
