export * from './additions.ts';
export * from './corrections.ts';
export * from './indicators.ts';
export * from './items.ts';
export * from './opening.ts';
export * from './opening-read.ts';
export * from './periods.ts';
export { type FieldProblem, type RuleField, type RuleKind, ruleFields, ruleKinds } from './rule-fields.ts';
