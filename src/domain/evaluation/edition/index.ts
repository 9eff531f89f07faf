export {
  type Edition,
  type EditionFound,
  editionFound,
  type KeptChoice,
  type KeptUnit,
  type KeptWhole,
  nameIn,
  targetsIn,
} from './edition.ts';
export { rulesNamed } from './rules-named.ts';
