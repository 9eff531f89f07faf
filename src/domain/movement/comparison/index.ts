export { changesBetween, keepsDecision, type SuccessionKind, successionKinds } from './carrying.ts';
export { type Change, type ChangeKind, changeKinds, type FieldChange } from './comparison.ts';
export { differingWords, type Run } from './differing-words.ts';
export { type HeldAgainst, movedDue, movedTarget } from './into-movement.ts';
