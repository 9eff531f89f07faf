export { fold } from './1-text/fold.ts';
export { type PlanSource, readPlan } from './read-plan.ts';
export type * from './reading.ts';
