export * as layout from './layout.ts';
export { mergedReport } from './merged-report.ts';
export type * from './merged-report-input.ts';
export { headingNumbers } from './numbering.ts';
export * from './official-document.ts';
export { printable } from './printable.ts';
export { typstData } from './typst-data.ts';
export * from './wording.ts';
