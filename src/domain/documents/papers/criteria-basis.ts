import type { EvaluationTold } from '../evaluation-told.ts';
import type { PlanReference } from '../merged-report-input.ts';
import { planCited } from '../plan-cited.ts';

type Cited = Pick<EvaluationTold, 'criteria'>;

/** The paper that the criteria are of as a legal basis; none where it is the plan itself, which is one of its own. */
export function criteriaBasis(told: Cited, plan: PlanReference | null): string[] {
  return told.criteria === '' || isOfPlan(told, plan) ? [] : [`Căn cứ ${told.criteria}`];
}

/** The same in a sentence, after the plan was cited in full. */
export function criteriaCited(told: Cited, plan: PlanReference | null): string | null {
  if (plan && isOfPlan(told, plan)) return planCited(plan);
  return told.criteria || null;
}

/** A set proposed from the plan's own criteria cites the plan, by its number or by its title. */
function isOfPlan({ criteria }: Cited, plan: PlanReference | null): boolean {
  if (!plan) return false;
  return [plan.number ?? '', plan.title].some((words) => words !== '' && criteria.includes(words));
}
