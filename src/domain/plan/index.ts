export { spanOfWords } from './1-text/find.ts';
export { fold } from './1-text/fold.ts';
export { paragraphStarts } from './2-structure/paragraph-starts.ts';
export { boundsOf } from './3-meaning/bounds.ts';
export { type PlanSource, readPlan } from './read-plan.ts';
export type * from './reading.ts';
