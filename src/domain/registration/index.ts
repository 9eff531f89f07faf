export * from './list.ts';
export * from './standards.ts';
export * from './tally.ts';
