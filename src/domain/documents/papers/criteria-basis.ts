import type { EvaluationTold } from '../evaluation-told.ts';
import type { PlanReference } from '../merged-report-input.ts';

/** The paper that the criteria are of as a legal basis; none where it is the plan itself, which is one of its own. */
export function criteriaBasis(
  { criteria }: Pick<EvaluationTold, 'criteria'>,
  plan: PlanReference | null,
): string[] {
  if (criteria === '' || (plan?.number && criteria.includes(plan.number)) || criteria === plan?.title)
    return [];
  return [`Căn cứ ${criteria}`];
}
