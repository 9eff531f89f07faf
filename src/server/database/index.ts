export { type Restored, restore } from './backup/restore.ts';
export { backUpFolder } from './backup/running.ts';
export { type BackedUp, backup } from './backup/write.ts';
export type { Migrated } from './migrate.ts';
export { migrate } from './migrate.ts';
export type { Database } from './open.ts';
export { openDatabase } from './open.ts';
export { DatabaseProblem } from './problem.ts';
export { bringUpToDate } from './update.ts';
