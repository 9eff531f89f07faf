export * from './standards.ts';
export * from './tally.ts';
