import type { CivilDate } from '#calendar';
import type { Kind } from '../unit-kind.ts';

/** A unit as it stands on the day of recording. */
export interface StandingUnit {
  id: string;
  code: string;
  name: string;
  kind: string;
  parent: string | null;
  /** The first day on which it is no more. */
  endedOn: CivilDate | null;
  /** The day of its last change, its beginning by one among them. */
  changedOn: CivilDate | null;
  /** The day of a change that is recorded and not yet in force. */
  changesOn: CivilDate | null;
}

export interface UnitsStanding {
  units: readonly StandingUnit[];
  kinds: readonly Kind[];
  today: CivilDate;
}

/** One thing to mend in a change, beside its field. */
export interface ChangeProblem {
  field: string;
  message: string;
}
