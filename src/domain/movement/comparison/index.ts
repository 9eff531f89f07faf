export { compareAmendment } from './amending.ts';
export { type Change, type ChangeKind, changeKinds, compare, type FieldChange } from './comparison.ts';
export { differingWords, type Run } from './differing-words.ts';
