export * from './months-asked.ts';
export * from './more.ts';
export * from './period-series.ts';
export * from './read.ts';
export * from './rows.ts';
export * from './series.ts';
