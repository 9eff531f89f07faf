export * as accounts from './accounts.ts';
export { accountOf, type Act, type As, communeOf, type Edge, openStore, type Store } from './as.ts';
export * as communes from './communes.ts';
export { globalTables } from './global-tables.ts';
export * as sessions from './sessions.ts';
