import type { RegularKind, Span } from '#calendar';
import type { UnitKind } from '#org';

/** Periods that come round by themselves, set once by an officer. */
export interface PeriodSeries {
  kind: RegularKind;
  /** The first day of its year, `MM-DD`. */
  yearStarts: string;
  due: DueRule;
  /** Days after the due day on which late reports are still taken; null until the officer closes a period. */
  acceptedDays: number | null;
  unitKinds: UnitKind[];
  /** The deadline of the plan it rests on. */
  planItem: string | null;
  reason: string;
}

/** When a report is due: so long after the last day covered, or on a day of the calendar near it. */
export type DueRule =
  | { type: 'after'; span: Span }
  /** `11-09` of every year, or the `25`th of the month in which a period ends or of the next one, whichever is nearer. */
  | { type: 'on'; day: string };
