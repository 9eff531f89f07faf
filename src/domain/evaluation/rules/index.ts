export * from './in-force.ts';
export * from './rule.ts';
