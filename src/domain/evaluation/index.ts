export * from './baselines.ts';
export * from './below-ward.ts';
export * from './change/index.ts';
export {
  type CapFound,
  type Capped,
  type Classified,
  classify,
  type Evaluated,
  type Standing,
  type Tied,
} from './classing/caps.ts';
export type { Choice } from './classing/choice.ts';
export * from './classing/nearest.ts';
export { type NotRated, wholeMonths } from './classing/not-rated.ts';
export * from './classing/outcome.ts';
export type { Result } from './classing/result.ts';
export { roomAt } from './classing/room.ts';
export * from './classing/whole-change.ts';
export * from './classing/whole-target.ts';
export * from './criteria/index.ts';
export * from './edition/index.ts';
export * from './entered.ts';
export * from './exceptions.ts';
export * from './facts.ts';
export * from './grounds/index.ts';
export * from './legal-year.ts';
export { type TooLong, tooLong } from './lengths.ts';
export * from './likely-sources.ts';
export * from './over-years.ts';
export * from './reported-fact.ts';
export { reportingYear } from './reporting-year.ts';
export * from './rules/index.ts';
export { certainBy, type IsCertain } from './scoring/certain.ts';
export { type Ladders, type RankOf, rankedBy } from './scoring/judged.ts';
export type { Figure, Held, Line, NotComparable, Why } from './scoring/line.ts';
export type { FactsOf, Score } from './scoring/score.ts';
export type { Known, RulesOn } from './scoring/threshold.ts';
export * from './standing-fact.ts';
export * from './told.ts';
export * from './turns.ts';
export { proposeWholeTargets } from './whole-proposals.ts';
