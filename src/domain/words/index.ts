export { commonPlaces } from './common-places.ts';
export { differing, type Run } from './differing.ts';
