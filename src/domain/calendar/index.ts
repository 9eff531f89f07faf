export * from './civil-date.ts';
