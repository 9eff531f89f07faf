export { clashesOf } from './clashes.ts';
export { packDifferences, type RuleDifference } from './differences.ts';
export { type ReadPack, type RulePackFile, readRulePack } from './read-pack.ts';
export { writeRulePack } from './write-pack.ts';
