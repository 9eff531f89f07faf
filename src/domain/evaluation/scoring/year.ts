import type { CivilDate } from '#calendar';

/** The days that are judged, both included. */
export interface Year {
  from: CivilDate;
  to: CivilDate;
}
