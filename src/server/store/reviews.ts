export { type Accepted, accept, takeBack } from './review-acceptances.ts';
export { type Look, look } from './review-look.ts';
export { type GivenBack, giveBack, type Item, type Withdrawn, withdraw } from './review-returns.ts';
export { acceptUsual, type Swept } from './review-sweep.ts';
export type { Refusal } from './review-turn.ts';
export { beside, unusual, type Waiting, waiting } from './reviews-waiting.ts';
