export type { RegisterProblem } from './columns.ts';
export type { RegisterLine } from './line.ts';
export { gapsIn, outOfOrder, outOfOrderWith } from './order.ts';
export { type ReadRegister, type RegisterStanding, readRegister } from './read.ts';
export { cellText, type RegisterCell, registerColumns, registerRow } from './rows.ts';
