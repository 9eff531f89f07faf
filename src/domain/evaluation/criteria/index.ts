export { checkSet, type KnownToSet, type SetProblem, type Weight } from './check/index.ts';
export * from './criteria-set.ts';
export { type ReadSet, readCriteriaSet } from './file/read-set.ts';
export { type CriteriaSetFile, writeCriteriaSet } from './file/write-set.ts';
export * from './scale.ts';
export { type Starter, starters } from './starters/index.ts';
export * from './tree.ts';
