import * as v from 'valibot';
import type { units } from '#store';
import { filled, maybe } from '../form.ts';

/** The form of one unit. */
export const unitForm = v.object({
  kind: filled('kind missing'),
  code: filled('code missing'),
  name: filled('name missing'),
  parent: maybe(),
});

/** The field that a problem belongs to. */
export function fieldOf(problem: units.UnitProblem): string {
  if (problem.startsWith('kind')) return 'kind';
  if (problem.startsWith('code')) return 'code';
  return problem.startsWith('name') ? 'name' : 'parent';
}
