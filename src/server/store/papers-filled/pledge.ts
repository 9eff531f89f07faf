import { pledge as pledgePaper } from '#documents';
import { ofMovement } from './of-movement.ts';

export const pledge = ofMovement(({ frame, lines }) => pledgePaper({ frame, lines }));
