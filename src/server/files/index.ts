export { type Extract, extractText, type Format } from './extract.ts';
export { type FileProblem, type FileProblemCode, UPLOAD_LIMIT } from './problems.ts';
export { type SecrecyMark, secrecyMark } from './secrecy.ts';
