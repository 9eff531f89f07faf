import { meetingLog as logPaper } from '#documents';
import { ofMovement } from './of-movement.ts';

export const meetingLog = ofMovement(({ frame }) => logPaper({ frame }));
