export { receiveEvidence } from './receive.ts';
export { type TakenEvidence, type Taking, takeEvidence } from './take.ts';
