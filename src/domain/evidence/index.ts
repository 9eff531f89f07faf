export { type Dimensions, dimensionsOf, HEADER } from './dimensions.ts';
export { ACCEPT, type EvidenceKind, type Format, formatOf, HEAD, kindOf, takesEvidence } from './kinds.ts';
export { LONGEST_SIDE, MOST_PIXELS, shrunkTo } from './picture.ts';
export { type EvidenceProblem, type EvidenceProblemCode, refusal, sizeInWords } from './problems.ts';
export { NOTHING_USED, overQuota, QUOTAS, type Used } from './quotas.ts';
