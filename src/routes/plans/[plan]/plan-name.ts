import type { planLineage } from '#store';
import type { changes } from '#ui';

/** A plan as a link names it: number and title, or its file. */
export function nameOf({ document, fileName }: planLineage.PlanName, t: (typeof changes)['vi']): string {
  const number = document.numberBlank ? '' : (document.number ?? '');
  return t.named(number, document.title ?? '') || t.untitled(fileName);
}
