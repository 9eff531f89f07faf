export type { Migrated } from './migrate.ts';
export { migrate } from './migrate.ts';
export type { Database } from './open.ts';
export { openDatabase } from './open.ts';
export { DatabaseProblem } from './problem.ts';
