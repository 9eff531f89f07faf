export { get, type KeptSet, known, list, versions } from './criteria-sets-kept.ts';
export { type MadeSets, makeFrom, proposed } from './criteria-sets-proposed.ts';
export {
  retire,
  type Saved,
  saveVersion,
  take,
  type WantedStarter,
  type WantedVersion,
} from './criteria-sets-saved.ts';
