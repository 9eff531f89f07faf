export { askExport } from './exports/index.ts';
export { type Jobs, keepJobs } from './keeper.ts';
