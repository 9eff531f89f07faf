export { type Jobs, keepJobs } from './keeper.ts';
