import { type CivilDate, inWords } from './civil-date.ts';

/** Quarters as they are written. */
export const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** The month of a day as officials write it: `5/2026`, `01/2026`. */
export function monthInWords(date: CivilDate): string {
  return inWords(date).slice(3);
}
