export { type Addressed, addressedBy } from './addressees.ts';
export * from './changes.ts';
export * from './draft.ts';
export { type AskedFigure, type FoundFigure, foundFigures } from './found-figures.ts';
export { headingOf, type ProsePart, partsOf, withoutSentence } from './headings.ts';
export * from './turn.ts';
export * from './twice.ts';
