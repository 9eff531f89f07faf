import { type CivilDate, civilDate } from '#calendar';
import { usualKinds } from '#org';
import type { DeadlineRule, Target } from '#plan';
import type { PlanItemOf } from './items.ts';

/** Items as a person confirmed them, a line each. */
export const day = (text: string): CivilDate => {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
};
export const today = day('2026-11-22');
const rest = { clause: 'II.4 Chỉ tiêu', bounds: 'in', boundsReason: null, span: [0, 1] } as const;

export function target(
  quote: string,
  given: Partial<Target> = {},
  bounds: 'in' | 'count' | 'out' = 'in',
): PlanItemOf<'target'> {
  const content = {
    subject: null,
    comparator: '=',
    value: 100,
    unit: '%',
    per: null,
    direction: 'none',
    baseline: null,
    zeroTolerance: false,
    ...given,
  } as const;
  return { ...rest, id: quote, category: 'target', quote, content, bounds };
}
export function criterion(quote: string, audience: string): PlanItemOf<'criterion'> {
  return { ...rest, id: quote, category: 'criterion', quote, content: { audience } };
}
export function deadline(quote: string, who: string | null, rule: DeadlineRule): PlanItemOf<'deadline'> {
  return {
    ...rest,
    id: quote,
    category: 'deadline',
    quote,
    content: { what: 'báo cáo', who, toWhom: null, rule },
  };
}
export function phase(name: string, start: string, end: string): PlanItemOf<'phase'> {
  return { ...rest, id: name, category: 'phase', quote: name, content: { name, kind: 'phase', start, end } };
}

/** The usual kinds with these keys. */
export function taking(...keys: string[]) {
  return usualKinds.filter(({ key }) => keys.includes(key));
}
