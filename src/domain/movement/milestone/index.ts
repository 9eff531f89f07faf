export * from './event.ts';
export * from './milestone.ts';
export { nextTime } from './owed.ts';
export * from './propose.ts';
export * from './turn.ts';
export * from './turns.ts';
