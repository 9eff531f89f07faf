import type { Criterion } from '../criteria/criteria-set.ts';
import type { Line } from '../scoring/line.ts';

/** A criterion that must be met, with the places of those that meet it as well: the others of its choice. */
export interface Demand {
  criterion: string;
  places: readonly number[];
}

/** What is demanded by these criteria of a set, in the set's order. */
export function demandsOf(
  criteria: readonly Criterion[],
  isDemanded: (criterion: Criterion) => boolean,
): Demand[] {
  return criteria.flatMap((one, place) => {
    if (!isDemanded(one)) return [];
    const places = one.eitherOr === null ? [place] : placesOf(criteria, one.eitherOr);
    return [{ criterion: one.id, places }];
  });
}

function placesOf(criteria: readonly Criterion[], choice: string): number[] {
  return criteria.flatMap(({ eitherOr }, place) => (eitherOr === choice ? [place] : []));
}

/** Whichever of them are not met. What is missing is not yet failed; what was not assigned or is left out asks nothing. */
export function failing(demands: readonly Demand[], lines: readonly Line[]): string[] {
  return demands
    .filter(({ places }) => places.some((place) => isFailed(lines[place])))
    .map(({ criterion }) => criterion);
}

function isFailed(line: Line | undefined): boolean {
  return line?.counts === true && (line.state === 'not met' || line.state === 'partly');
}
