export { type Accepted, accept, takeBack } from './review-acceptances.ts';
export { type GivenBack, giveBack, type Item, type Withdrawn, withdraw } from './review-returns.ts';
export type { Refusal } from './review-turn.ts';
