export { type CarriedOver, carryDue, carryTarget } from './movement-carried.ts';
export { movementTouched, type Touched } from './movement-touched.ts';
export { type Compared, comparedWith, decideChange, repeal, takeReading } from './plan-change.ts';
export { type Lineage, lineage, others, type PlanName, type Relative } from './plan-lineage.ts';
export { bases, type Naming, namedBy, sayNaming } from './plan-namings.ts';
export { follow, followed, readAgain, unfollow } from './plan-succession.ts';
