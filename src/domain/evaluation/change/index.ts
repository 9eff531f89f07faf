export { type Changed, changed, type Difference, type Side, type Way, ways } from './difference.ts';
export type { LineSide, Reason } from './reasons.ts';
export { type TargetDifference, targetsChanged } from './targets.ts';
export { type ChangeDifference, changesChanged } from './whole-changes.ts';
export { changeInWords, type ReasonSaid, reasonInWords, sideInWords } from './words.ts';
