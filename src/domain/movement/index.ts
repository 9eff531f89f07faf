export * from './indicators.ts';
export * from './items.ts';
export * from './opening.ts';
export * from './periods.ts';
