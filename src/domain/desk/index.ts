export * from './matter.ts';
export * from './order.ts';
export * from './whose.ts';
