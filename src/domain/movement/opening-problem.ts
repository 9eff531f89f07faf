/** One thing to mend in an opening, beside its field. */
export interface OpeningProblem {
  field: string;
  message: string;
}
