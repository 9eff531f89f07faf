import { guidance as guidancePaper } from '#documents';
import { kindsTakingPart } from '../calls.ts';
import { ofMovement } from './of-movement.ts';

export const guidance = ofMovement(async ({ act, frame, movement, lines }) =>
  guidancePaper({ frame, lines, kinds: (await kindsTakingPart(act, movement)).map(({ name }) => name) }),
);
