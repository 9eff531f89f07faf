export { acceptPaper } from './accepted.ts';
export { ahead } from './ahead.ts';
export { receiveEvidence, type TakenEvidence, type Taking, takeEvidence } from './evidence/index.ts';
export { type Extract, extractText, type Format, openPlanFile, type PlanFile } from './extract.ts';
export { type Form, type FormOfFiles, receiveFiles, receiveForm } from './form.ts';
export { type FormCell, type FormTable, writeFormTable, writeFormTables } from './form-table.ts';
export { type PaperFile, readPaperFile } from './paper-file/index.ts';
export { type FileProblem, type FileProblemCode, UPLOAD_LIMIT } from './problems.ts';
export { type ReadPlanFile, readPlanFile } from './read-plan.ts';
export {
  type Blank,
  type CellProblem,
  claimOf,
  type Difference,
  type Dropped,
  definitionOf,
  differences,
  FORM_LIMIT,
  type Identity,
  makeReportForm,
  type Opened,
  openReportForm,
  type Packed,
  packed,
  type ReadForm,
  readReportForm,
  type SentForm,
  unpacked,
} from './report-form/index.ts';
export {
  DOUBTFUL,
  type JoinedPages,
  joinPages,
  type Picture,
  readScan,
  type Scan,
  type ScannedPage,
  type ScannedWord,
  scanProblem,
} from './scan/index.ts';
export { openSentPlan, type SentPlan } from './sent-plan.ts';
export { type Template, writeRows, writeTable, writeTables } from './spreadsheet.ts';
export { readTable, type Table, type TableRow } from './table.ts';
export { discardUpload, isFull, type Stored, storedPath, storeUpload } from './upload.ts';
