export * from './address.ts';
export { dueNow, isLeft, type Reminded } from './due.ts';
export { mayLeave, QUIET } from './hours.ts';
export * from './ladder.ts';
export * from './words.ts';
