export * as accounts from './accounts.ts';
export { type Act, type As, accountOf, communeOf, type Edge, openStore, type Store } from './as.ts';
export * as communes from './communes.ts';
export * as events from './events.ts';
export { globalTables } from './global-tables.ts';
export * as movements from './movements.ts';
export * as plans from './plans.ts';
export * as reports from './reports.ts';
export * as sessions from './sessions.ts';
