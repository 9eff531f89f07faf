import type { CivilDate, WorkCalendar } from '#calendar';
import type { Kind } from '#org';

/** What periods are proposed for. */
export interface Frame {
  /** The plan's own date, as far as it is printed. */
  issued: CivilDate | null;
  today: CivilDate;
  taking: readonly Kind[];
  calendar: WorkCalendar;
}
