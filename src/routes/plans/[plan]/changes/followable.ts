import { predecessorsOf } from '#plan';
import { type Act, planLineage, type plans } from '#store';

/** The plans that a plan may follow: those its words speak for, each with why, and all the others to choose from. */
export async function followable(act: Act, { id, reading }: plans.ReviewedPlan) {
  const others = await planLineage.others(act, id);
  const byId = new Map(others.map((other) => [other.id, other]));
  const suggested = predecessorsOf(reading, others).flatMap(({ id: at, kind, why }) => {
    const plan = byId.get(at);
    return plan ? [{ plan, kind, why }] : [];
  });
  return { others, suggested };
}
