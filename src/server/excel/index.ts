export { type Blanks, blankOf, blanksNotSent } from './blanks.ts';
export { boardWorkbook } from './board.ts';
export { type Dropping, dropForms } from './dropping.ts';
export { type OwnForm, readOwn } from './own.ts';
export { paperWorkbook } from './paper-tables.ts';
export type { Verdict } from './verdict.ts';
