import { DOTS } from './blocks.ts';
import type { PaperFrame } from './frame.ts';
import { planInFull } from './grounds.ts';

/** What a decision rests on: dots for the law that gives the power to `act`, the plan's own bases, the plan, who proposes. */
export function decisionBases(frame: PaperFrame, bases: readonly string[], act: string): string[] {
  return [
    `Căn cứ ${DOTS} (văn bản quy định thẩm quyền ${act})`,
    ...bases.map((words) => `Căn cứ ${words.replace(/[\s;,.]+$/u, '')}`),
    `Căn cứ ${planInFull(frame)}`,
    `Theo đề nghị của ${DOTS}`,
  ];
}
