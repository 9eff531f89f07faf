import { ofAgenciesAndAreas, ofFront, ofWorkplaces } from './audiences.ts';
import { cultureArea } from './culture-area.ts';
import { forceCommune } from './force-commune.ts';
import type { Starter } from './making.ts';
import { modelArea, modelCulture, modelSecurity } from './model-area.ts';
import { movementAgency, movementArea } from './movement.ts';
import { safetyArea } from './safety-area.ts';
import { safetyAgency, safetyCommune, safetySchool } from './safety-others.ts';
import { team } from './team.ts';

export type { Starter } from './making.ts';

/** The sets a commune may begin with: papers of the State first, then what a commune's own plan asks. */
export const starters: readonly Starter[] = [
  ...[safetyArea, safetyCommune, safetyAgency, safetySchool, movementArea, movementAgency, team, cultureArea],
  ...[modelCulture, modelSecurity, modelArea, ofFront, ofAgenciesAndAreas, ofWorkplaces, forceCommune],
];
