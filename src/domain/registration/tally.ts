import type { CivilDate } from '#calendar';

/** What became of a unit in a registration; null: nothing yet. */
export type Outcome = 'registered' | 'declined' | 'not eligible';

/** The day a registration was made, and what households were counted on a day. */
export interface Answer {
  outcome: Outcome;
  day: CivilDate;
  households: Households | null;
  reached: Reached | null;
}

export interface Households {
  /** Registered, of all told, as counted on a day. */
  registered: number;
  whole: number;
  on: CivilDate;
}

/** How many of the registered households reached what they registered for, as counted on a day. */
export interface Reached {
  count: number;
  on: CivilDate;
}

export interface Tally {
  /** All units that were asked. */
  asked: number;
  /** Asked and not left out: what the rate is held against. */
  eligible: number;
  registered: number;
  declined: number;
  notEligible: number;
  waiting: number;
  /** Null where no unit has counted. */
  households: { registered: number; whole: number; units: number } | null;
  /** Of the households registered in the units that said it; null where none has. Absent is never 0. */
  reached: { count: number; registered: number; units: number } | null;
}

/** How far a registration has come: who is left out counts neither above nor below. */
export function tallyOf(answers: readonly (Answer | null)[]): Tally {
  const count = (outcome: Outcome) => answers.filter((answer) => answer?.outcome === outcome).length;
  const notEligible = count('not eligible');
  return {
    asked: answers.length,
    eligible: answers.length - notEligible,
    registered: count('registered'),
    declined: count('declined'),
    notEligible,
    waiting: answers.filter((answer) => answer === null).length,
    households: householdsOf(answers),
    reached: reachedOf(answers),
  };
}

function householdsOf(answers: readonly (Answer | null)[]): Tally['households'] {
  const counted = answers.flatMap((answer) =>
    answer?.outcome === 'registered' ? (answer.households ?? []) : [],
  );
  if (counted.length === 0) return null;
  return {
    registered: sum(counted.map(({ registered }) => registered)),
    whole: sum(counted.map(({ whole }) => whole)),
    units: counted.length,
  };
}

function reachedOf(answers: readonly (Answer | null)[]): Tally['reached'] {
  const said = answers.flatMap((answer) =>
    answer?.households && answer.reached
      ? [{ count: answer.reached.count, registered: answer.households.registered }]
      : [],
  );
  if (said.length === 0) return null;
  return {
    count: sum(said.map(({ count }) => count)),
    registered: sum(said.map(({ registered }) => registered)),
    units: said.length,
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Whether units are asked how many households reached it: once the list is closed, or its year is over. */
export function isReachedAsked(
  registration: { countsHouseholds: boolean; year: number; closedAt: Date | null },
  today: CivilDate,
): boolean {
  const { countsHouseholds, year, closedAt } = registration;
  return countsHouseholds && (closedAt !== null || Number(today.slice(0, 4)) > year);
}

/** Registered after the last day that a rule sets; false where no rule is set. */
export function isAfterRule(answer: Answer | null, lastDay: CivilDate | null): boolean {
  return answer?.outcome === 'registered' && lastDay !== null && answer.day > lastDay;
}
