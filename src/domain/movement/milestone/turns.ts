import type { CivilDate } from '#calendar';
import type { Milestone } from './milestone.ts';
import { owedTurns } from './owed.ts';
import type { Turn, TurnFacts, TurnStanding } from './turn.ts';

/** Every turn that has come, with the first that has not; what was missed stays. */
export function turnsOf(
  milestone: Pick<Milestone, 'rule' | 'repeats' | 'event' | 'asked' | 'unitKinds' | 'body'>,
  facts: TurnFacts,
): Turn[] {
  return owedTurns(milestone, facts).map(({ waits = false, ...owed }) => {
    const doneOn = facts.done[owed.key] ?? null;
    const standing = standingOf({ due: owed.due, doneOn, waits }, isOrdered(milestone), facts.today);
    return { ...owed, doneOn, standing };
  });
}

function isOrdered({ asked, unitKinds, body }: Pick<Milestone, 'asked' | 'unitKinds' | 'body'>): boolean {
  return !asked && (unitKinds.length > 0 || body !== null);
}

function standingOf(
  { due, doneOn, waits }: Pick<Turn, 'due' | 'doneOn'> & { waits: boolean },
  ordered: boolean,
  today: CivilDate,
): TurnStanding {
  if (doneOn) return due !== null && doneOn > due ? 'done late' : 'done';
  if (due === null) return waits ? 'waiting' : 'no day';
  if (today <= due) return 'to do';
  return ordered ? 'overdue' : 'passed';
}
