import { planCitedInFull } from '../plan-cited.ts';
import { DOTS } from './blocks.ts';
import type { PaperFrame } from './frame.ts';

/** `Kế hoạch số … ngày … của … về việc …`; dots where the paper belongs to no plan. */
export function planInFull({ plan }: PaperFrame): string {
  return plan === null ? `Kế hoạch số ${DOTS} ngày ${DOTS} của ${DOTS}` : planCitedInFull(plan);
}
