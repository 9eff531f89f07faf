export * from './commune-name.ts';
export * from './issuer.ts';
export * from './kinds-named.ts';
export * from './posts.ts';
export * from './unit-kind.ts';
export * from './unit-list/index.ts';
