import { invitation as invitationPaper } from '#documents';
import { launchOf } from './launch.ts';
import { ofMovement } from './of-movement.ts';

export const invitation = ofMovement(({ frame, plan }) => invitationPaper({ frame, launch: launchOf(plan) }));
