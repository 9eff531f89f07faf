export * from './actor.ts';
export * from './guards.ts';
export * from './policies.ts';
