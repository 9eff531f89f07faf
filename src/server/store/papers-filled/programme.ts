import { programme as programmePaper } from '#documents';
import { launchOf } from './launch.ts';
import { ofMovement } from './of-movement.ts';

export const programme = ofMovement(({ frame, plan }) => programmePaper({ frame, launch: launchOf(plan) }));
