export * from './alike.ts';
export * from './question-draft.ts';
export * from './read-question.ts';
export * from './relation.ts';
