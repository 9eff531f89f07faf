import type { RulePack } from '../rule.ts';
import { hd01 } from './hd-01-2026.ts';
import { law30 } from './luat-30-2023.ts';
import { nd86 } from './nd-86-2023.ts';
import { qd510 } from './qd-510-2022.ts';
import { tt124 } from './tt-124-2021.ts';

/**
 * The papers whose rules come with the software, one file each. Of each the value, its days, its article and how sure it is
 * are as they were read in November 2026; what was not read is null, with the paper to look in.
 */
export const shippedPacks: readonly RulePack[] = [tt124, qd510, hd01, nd86, law30];
