import type { FileProblem } from '../../file/problem.ts';

/**
 * refused: the set cannot be kept so · asked: legal and yet unlikely, a person says that it is so · said: it can be kept, and
 * whoever reads it is told.
 */
export type Weight = 'refused' | 'asked' | 'said';

/** Something about a set of criteria that a person should know; the message is shown as it stands. */
export interface SetProblem extends FileProblem {
  weight: Weight;
}

/** A place in a set: its path as in a file, and how a person calls it. */
export interface Place {
  path: string;
  name: string;
}

export function refused(place: Place, code: string, sentence: string): SetProblem {
  return problem('refused', place, code, sentence);
}

export function asked(place: Place, code: string, sentence: string): SetProblem {
  return problem('asked', place, code, sentence);
}

export function said(place: Place, code: string, sentence: string): SetProblem {
  return problem('said', place, code, sentence);
}

function problem(weight: Weight, { path, name }: Place, code: string, sentence: string): SetProblem {
  return { weight, path, code, message: `${name}: ${sentence}` };
}
