import type { CivilDate } from '#calendar';
import type { BlankDate } from '#documents';

/** A day as papers print it. */
export function onPaper(date: CivilDate): BlankDate {
  const [year = 0, month = null, day = null] = date.split('-').map(Number);
  return { year, month, day };
}
