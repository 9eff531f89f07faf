import * as v from 'valibot';

const MOST = 2_147_483_647;

/** How often a draft had been saved when the device last saw it; 0 before the first time. */
export const revision = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST));
