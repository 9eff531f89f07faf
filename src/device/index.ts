/** What a unit's phone keeps and sends: used by the script of its pages and by the service worker. */
export { clock } from './clock.ts';
export { WHOSE } from './commune.ts';
export { type Delivered, deliver } from './delivery.ts';
export { type HeldEvidence, waits } from './evidence.ts';
export { type Holding, openHolding, type Shelf } from './holding.ts';
