export { askedOn } from './asked.ts';
export { canonicalGrounds } from './canonical.ts';
export { evidenceOf } from './evidence.ts';
export type { AskedShown, CapShown, Grounds, GroundsLine, SetShown } from './grounds.ts';
export { type Grounded, groundsOf } from './made.ts';
export * from './words/index.ts';
