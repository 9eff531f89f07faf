export * from './chain.ts';
export * from './laid.ts';
