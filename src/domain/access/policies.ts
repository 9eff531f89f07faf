import type { Actor, Role } from './actor.ts';

/** May this actor? Policies are sentences; what no policy allows is not found. */
export type Policy = (actor: Actor) => boolean;

export const anyone: Policy = () => true;
export const whoeverIsSignedIn: Policy = (actor) => actor.kind === 'person';

export const administrators: Policy = has('administrator');
export const officers: Policy = has('administrator', 'officer');
export const staff: Policy = has('administrator', 'officer', 'leader');
export const reporters: Policy = has('unit');

/** Who fills in a unit's report: its reporter, or whoever holds the link to it. */
export const writers: Policy = (actor) => actor.kind === 'link' || reporters(actor);
export const whoeverIsInside: Policy = (actor) => actor.kind === 'link' || whoeverIsSignedIn(actor);

/** Only inside a trial, where every account is made up. */
export const triers: Policy = (actor) => actor.kind === 'person' && actor.commune.trial;

/** The trial is wiped from inside it, or by the administrators of the commune beside it. */
export const wipers: Policy = (actor) => triers(actor) || administrators(actor);

function has(...roles: Role[]): Policy {
  return (actor) => actor.kind === 'person' && roles.includes(actor.role);
}
