export { type Extract, extractText, type Format } from './extract.ts';
export { type Form, receiveForm } from './form.ts';
export { type FileProblem, type FileProblemCode, UPLOAD_LIMIT } from './problems.ts';
export { type ReadPlanFile, readPlanFile } from './read-plan.ts';
export { type SecrecyMark, secrecyMark } from './secrecy.ts';
export { type Template, writeTable } from './spreadsheet.ts';
export { readTable, type Table, type TableRow } from './table.ts';
export { discardUpload, type Stored, storedPath, storeUpload } from './upload.ts';
