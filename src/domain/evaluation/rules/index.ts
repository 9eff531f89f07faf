export { LONGEST_FILE } from '../file/json-text.ts';
export type { FileProblem } from '../file/problem.ts';
export * from './in-force.ts';
export * from './pack/index.ts';
export * from './rule.ts';
export * from './rule-value.ts';
export { ruleValueInWords } from './rule-words.ts';
export { shippedPacks } from './shipped/index.ts';
