import type { Starter } from './making.ts';
import { safetyArea } from './safety-area.ts';
import { team } from './team.ts';

export type { Starter } from './making.ts';

/** The sets a commune may begin with, one file each. */
export const starters: readonly Starter[] = [safetyArea, team];
