import type { UnsetRule } from '../rules/in-force.ts';
import type { NotRated } from './not-rated.ts';

/**
 * not rated: neither a bad result nor a zero · waiting: something is not known yet, so no class is given · gate: criteria
 * that nothing makes up for are not met · below: no class is reached.
 */
export type Result =
  | { kind: 'not rated'; reasons: readonly NotRated[] }
  | { kind: 'gate'; gates: readonly string[] }
  | { kind: 'waiting'; missing: readonly string[]; unset: readonly UnsetRule[] }
  | { kind: 'class'; class: string }
  | { kind: 'below' };
