export type { Blank } from './blank.ts';
export { claimOf, makeReportForm, openReportForm } from './clerk.ts';
export { type Difference, definitionOf, differences } from './definition.ts';
export type { Identity } from './identity.ts';
export { FORM_LIMIT, type Opened, type SentForm } from './open.ts';
export { type Packed, packed } from './packing.ts';
export { type CellProblem, type ReadForm, readReportForm } from './read.ts';
export { type Dropped, unpacked } from './unpacking.ts';
