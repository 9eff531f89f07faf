import type { CivilDate } from '#calendar';

/** What became of a unit in a registration; null: nothing yet. */
export type Outcome = 'registered' | 'declined' | 'not eligible';

/** The day a registration was made, and what households were counted on a day. */
export interface Answer {
  outcome: Outcome;
  day: CivilDate;
  households: Households | null;
}

export interface Households {
  /** Registered, of all told, as counted on a day. */
  registered: number;
  whole: number;
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
  };
}

function householdsOf(answers: readonly (Answer | null)[]): Tally['households'] {
  const counted = answers.flatMap((answer) =>
    answer?.outcome === 'registered' ? (answer.households ?? []) : [],
  );
  if (counted.length === 0) return null;
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    registered: sum(counted.map(({ registered }) => registered)),
    whole: sum(counted.map(({ whole }) => whole)),
    units: counted.length,
  };
}

/** Registered after the last day that a rule sets; false where no rule is set. */
export function isAfterRule(answer: Answer | null, lastDay: CivilDate | null): boolean {
  return answer?.outcome === 'registered' && lastDay !== null && answer.day > lastDay;
}
