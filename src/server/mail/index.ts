export * from './post.ts';
export * from './settings.ts';
