export { ASKED, BOUNDS, DEEPEST, type DraftClass, type DraftRow, SCORED, type SetDraft } from './draft.ts';
export { draftOf } from './from-set.ts';
export { stepped } from './steps.ts';
export { type DraftProblem, type ReadDraft, setOfDraft, withKeys } from './to-set.ts';
export { draftTyped } from './typed.ts';
