export * from './answers.ts';
export * from './form.ts';
export * from './named-persons.ts';
export * from './notation.ts';
export * from './number.ts';
export * from './outbox/index.ts';
export * from './results.ts';
export * from './standing.ts';
