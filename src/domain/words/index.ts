export { commonPlaces } from './common-places.ts';
export { differing, inWords, type Run } from './differing.ts';
export { type SecrecyMark, secrecyMark, stampedMark } from './secrecy.ts';
