import { type CivilDate, daysBetween } from '#calendar';
import type { Turn, TurnStanding } from '#movement';
import { day, type Language, type State, dates as words } from '#ui';

/** The sign of how a turn stands; never red for who was only asked. */
export const looks: Readonly<Record<TurnStanding, State>> = {
  waiting: 'waiting',
  'no day': 'notExpected',
  'to do': 'notDue',
  overdue: 'missing',
  passed: 'waiting',
  done: 'onTime',
  'done late': 'late',
};

/** `hạn 30/9/2026, còn 12 ngày`; `Đã làm ngày 20/9/2026`; what it waits for. */
export function turnWords(
  { due, doneOn, standing }: Turn,
  { language, today, waitsFor }: { language: Language; today: CivilDate; waitsFor: string | null },
): string {
  const t = words[language].milestones;
  if (doneOn) return t.doneOn(day(doneOn));
  if (standing === 'waiting') return waitsFor ? t.waitsFor(eventName(waitsFor, language)) : t.waitsFirst;
  if (due === null) return t.state['no day'];
  const days = daysBetween(today, due);
  const left =
    standing === 'overdue' ? t.over(-days) : standing === 'to do' ? t.left(days) : t.state[standing];
  return `${t.due(day(due))}, ${left}`;
}

/** An event in the language of the screen: only the plan's own day of issue has words of ours. */
export function eventName(event: string, language: Language): string {
  return event === 'issue' ? words[language].issue : event.replace(/^ngày /iu, '');
}
