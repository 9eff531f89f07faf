export * from './held.ts';
export * from './lines.ts';
export * from './marks.ts';
export * from './reconcile.ts';
export * from './sending.ts';
