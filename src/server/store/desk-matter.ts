import type { Matter } from '#desk';

/** Days ahead for which a desk lists what is due. */
export const AHEAD = 45;

/** What most matters do not say. */
export const PLAIN = {
  movement: null,
  movementName: null,
  count: 1,
  waitsFor: null,
  since: null,
  due: null,
  asked: false,
  clause: null,
} as const satisfies Partial<Matter>;
