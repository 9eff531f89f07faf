import type { Edge } from './ranking.ts';

/** Whom a person chose at the edge of a cap: of this tie, at this class, and of no other. */
export interface Choice {
  class: string;
  units: readonly string[];
  /** The units that were equal there, those chosen among them. */
  among: readonly string[];
}

/**
 * The choice that settles the tie at the edge of a class; null where nobody chose there, where others are equal than those
 * among whom was chosen, or where there is room for another number of them: then it is asked anew.
 */
export function choiceAt(of: string, { equal, room }: Edge, choices: readonly Choice[]): Choice | null {
  const found = choices.find(
    ({ class: at, units, among }) =>
      at === of &&
      isSame(among, equal) &&
      new Set(units).size === room &&
      units.every((unit) => equal.includes(unit)),
  );
  return found ?? null;
}

function isSame(among: readonly string[], equal: readonly string[]): boolean {
  const units = new Set(among);
  return units.size > 0 && units.size === equal.length && equal.every((unit) => units.has(unit));
}
