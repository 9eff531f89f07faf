export { isChanged, type NodeField, type SetChanges, setChanges } from './changes.ts';
export { checkSet, type KnownToSet, type SetProblem, type Weight } from './check/index.ts';
export * from './criteria-set.ts';
export { type ReadSet, readCriteriaSet } from './file/read-set.ts';
export { type CriteriaSetFile, writeCriteriaSet } from './file/write-set.ts';
export { type AskedOfKinds, type PlanAsking, proposeSets } from './proposed.ts';
export * from './scale.ts';
export { type Starter, starters } from './starters/index.ts';
export * from './tree.ts';
