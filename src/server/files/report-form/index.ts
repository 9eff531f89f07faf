export type { Blank } from './blank.ts';
export { makeReportForm, openReportForm } from './clerk.ts';
export { type Difference, definitionOf, differences } from './definition.ts';
export type { Identity } from './identity.ts';
export { FORM_LIMIT, type Opened, type SentForm } from './open.ts';
export { type CellProblem, type ReadForm, readReportForm } from './read.ts';
