import { type CivilDate, civilDate } from '#calendar';

/** A day that stands in the code. */
export function day(text: string): CivilDate {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}
