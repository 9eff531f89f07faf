import type { CriteriaSet } from '../../index.ts';
import { cultureArea, modelArea } from './culture.ts';
import {
  eitherWay,
  fallFloor,
  fallRange,
  fallUnsettled,
  goodDeeds,
  goodDeedsOrPraise,
  percent,
  points,
  twoShares,
} from './made-up.ts';
import { movementAgency, movementDossier } from './movement.ts';
import { safeAgency, safeArea, safeCommune, safeSchool } from './safety.ts';
import { members, team } from './team.ts';

/** What cases are evaluated by. */
export const sets: readonly CriteriaSet[] = [
  ...[safeArea, safeCommune, safeAgency, safeSchool, movementAgency, movementDossier, team, members],
  ...[
    cultureArea,
    modelArea,
    eitherWay,
    fallFloor,
    fallRange,
    fallUnsettled,
    goodDeeds,
    goodDeedsOrPraise,
    points,
    percent,
  ],
  twoShares,
];
