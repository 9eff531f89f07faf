export { DOUBTFUL, type JoinedPages, joinPages } from './join.ts';
export { readScan } from './read-scan.ts';
export { openScan, type Scan } from './scan.ts';
export { scanProblem } from './scan-problem.ts';
export type { Picture, ScanFile, ScannedPage, ScannedWord } from './scanned-page.ts';
