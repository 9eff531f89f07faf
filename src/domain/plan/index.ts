export { spanOfWords } from './1-text/find.ts';
export { fold, plain } from './1-text/fold.ts';
export { paragraphStarts } from './2-structure/paragraph-starts.ts';
export { boundsOf } from './3-meaning/bounds.ts';
export { type PlanSource, readPlan } from './read-plan.ts';
export { readerVersion } from './reader-version.ts';
export type * from './reading.ts';
export { type KnownPlan, type Predecessor, predecessorsOf } from './related/predecessor.ts';
export { type Named, sameDocument } from './related/same-document.ts';
