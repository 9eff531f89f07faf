export * from './event.ts';
export * from './milestone.ts';
export * from './propose.ts';
export * from './turns.ts';
