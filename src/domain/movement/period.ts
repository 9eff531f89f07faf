import type { CivilDate } from '#calendar';
import type { UnitKind } from '#org';
import type { PeriodSeries } from './series/period-series.ts';

/** A reporting period as proposed; what is null the officer sets. */
export interface PeriodDraft {
  name: string;
  /** The deadline of the plan it rests on; null where the plan gives units none. */
  planItem: string | null;
  coversFrom: CivilDate | null;
  coversTo: CivilDate | null;
  onTimeUntil: CivilDate | null;
  acceptedUntil: CivilDate | null;
  unitKinds: UnitKind[];
  reason: string;
  /** The series it comes of; null where it stands by itself. */
  series: PeriodSeries | null;
}

/** A period with everything set. */
export interface SetPeriod extends Omit<PeriodDraft, 'coversFrom' | 'coversTo' | 'onTimeUntil' | 'series'> {
  coversFrom: CivilDate;
  coversTo: CivilDate;
  onTimeUntil: CivilDate;
  /** Null = accepted until the officer closes it. */
  acceptedUntil: CivilDate | null;
  /** The place of its series among those of the opening; absent where it stands by itself. */
  series?: number;
}

export interface PeriodRow {
  /** The place of its series in the same form; empty where it stands by itself. */
  series: string;
  planItem: string;
  name: string;
  coversFrom: string;
  coversTo: string;
  onTimeUntil: string;
  acceptedUntil: string;
  unitKinds: UnitKind[];
  reason: string;
  /** Not to be opened after all. */
  skipped: boolean;
}
