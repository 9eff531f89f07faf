export {
  type Edition,
  type EditionFound,
  editionFound,
  type KeptChoice,
  type KeptUnit,
  type KeptWhole,
  targetsIn,
} from './edition.ts';
export { rulesNamed } from './rules-named.ts';
