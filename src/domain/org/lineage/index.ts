export * from './change.ts';
export * from './lines.ts';
export * from './naming.ts';
export * from './refusals.ts';
export * from './standing.ts';
export * from './successors.ts';
export * from './words.ts';
