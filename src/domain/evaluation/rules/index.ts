export * from './in-force.ts';
export * from './rule.ts';
export { shippedPacks } from './shipped/index.ts';
