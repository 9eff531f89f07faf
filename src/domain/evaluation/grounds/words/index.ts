export { askedInWords, ruleInWords, scoresInWords, unsetInWords } from './asked.ts';
export { basisInWords } from './basis.ts';
export {
  factInWords,
  lineSourcesInWords,
  lineSourcesSaid,
  type SourceSaid,
  sourcesInWords,
  turnsInWords,
} from './found.ts';
export {
  classNamed,
  isScored,
  isScoreTold,
  leftOutInWords,
  type Named,
  namedByGrounds,
  namedBySet,
  notIncludedInWords,
  notRatedInWords,
  notRatedWhy,
  resultInWords,
} from './result.ts';
export type { Tongue } from './said.ts';
export {
  type CapSaid,
  capCounts,
  capInWords,
  capsInWords,
  wholeAskedInWords,
  wholeCounts,
  wholeInWords,
} from './shares.ts';
export { lackInWords, type Steps, stepsInWords } from './steps.ts';
export { stateInWords, whyInWords } from './why.ts';
