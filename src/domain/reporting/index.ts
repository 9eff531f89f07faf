export * from './again.ts';
export type { Figure } from './answered.ts';
export * from './answers.ts';
export * from './approval.ts';
export * from './comparison.ts';
export {
  type Cut,
  cutOf,
  type Days,
  monthsCounted,
  newestOf,
  type ToldMonth,
  type ToldPeriod,
} from './cuts.ts';
export * from './differences.ts';
export * from './editing/index.ts';
export * from './fields.ts';
export * from './form.ts';
export * from './hints.ts';
export { type JoinedDrafts, joinDrafts } from './joined-drafts.ts';
export * from './link.ts';
export { canBeMonthly, type MonthFigure, monthInWords, ofMonths, type Sum, sumsOf } from './months.ts';
export * from './named-persons.ts';
export * from './notation.ts';
export * from './number.ts';
export * from './outbox/index.ts';
export { placeInWords, placeWords } from './place-words.ts';
export * from './places.ts';
export { LONGEST_PROSE } from './prose-answer.ts';
export * from './rates.ts';
export { explainsZero, LONGEST_REASON, reasonsOf } from './reasons.ts';
export * from './recall.ts';
export * from './receipt.ts';
export * from './received.ts';
export * from './results.ts';
export * from './review.ts';
export * from './standing.ts';
export { LONGEST_CELL } from './table-answer.ts';
export { tableInWords } from './table-words.ts';
export { answersOf } from './typed-figures.ts';
export * from './unusual.ts';
export * from './versions.ts';
