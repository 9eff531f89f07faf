export * from './held.ts';
export * from './marks.ts';
export * from './reconcile.ts';
export * from './sending.ts';
