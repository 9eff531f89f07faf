import type { Matter } from '#desk';
import { type Act, accountOf } from './act.ts';
import { compilationMatters } from './desk-compilations.ts';
import { dateMatters } from './desk-dates.ts';
import { evaluationMatters } from './desk-evaluations.ts';
import { peopleMatters } from './desk-people.ts';
import { planMatters } from './desk-plans.ts';
import { reportMatters } from './desk-reports.ts';
import { roomMatters } from './desk-rooms.ts';

export { type ChainPassed, type PassedStep, sayPassed, takeBackPassed } from './chain-passed.ts';

/** All that waits for the staff member who asks, in no order. A leader is not shown what officers alone can do. */
export async function waiting(act: Act): Promise<Matter[]> {
  const { actor } = act;
  const me = accountOf(act);
  if (actor.kind !== 'person' || actor.role === 'unit' || me === null) return [];
  const told = [
    ...(await compilationMatters(act)),
    ...(await reportMatters(act, me)),
    ...(await dateMatters(act)),
  ];
  if (actor.role === 'leader') return told.filter(({ kind }) => kind !== 'event' && kind !== 'closing');
  const officers = [
    ...told,
    ...(await roomMatters(act)),
    ...(await evaluationMatters(act)),
    ...(await planMatters(act)),
  ];
  return actor.role === 'administrator' ? [...officers, ...(await peopleMatters(act))] : officers;
}
